import type { TieKind } from '../generated/schema.js';

/** What a tie says of all acts of one account toward another, from one source. */
export interface TieState {
  readonly key: string;
  readonly source: string;
  /** All acts. */
  readonly count: number;
  /** Dated acts whose day is no longer in `days`. */
  readonly older: number;
  /** Epoch days, ascending, one for each dated act, the newest 400. */
  readonly days: readonly number[];
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** The run that supplied it; null for derived ties. */
  readonly run: string | null;
}

/** What one row of a ties file says. */
export interface SuppliedTie {
  readonly kind: TieKind;
  readonly count: number | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

const mostDays = 400;
const dayLength = 86_400_000;

/** A tie of which nothing is known yet. */
export function emptyTie(key: string, source: string, run: string | null): TieState {
  return { key, source, count: 0, older: 0, days: [], firstAt: null, lastAt: null, run };
}

/** The tie with one act more, at an instant or undated. */
export function withAct(tie: TieState, at: number | null): TieState {
  if (at === null) return { ...tie, count: tie.count + 1 };
  const days = [...tie.days, Math.floor(at / dayLength)].sort((a, b) => a - b);
  const dropped = Math.max(0, days.length - mostDays);
  return {
    ...tie,
    count: tie.count + 1,
    older: tie.older + dropped,
    days: days.slice(dropped),
    firstAt: Math.min(tie.firstAt ?? at, at),
    lastAt: Math.max(tie.lastAt ?? at, at),
  };
}

/** The tie with one act less: its author turned out to be another. firstAt and lastAt stay as bounds. */
export function withoutAct(tie: TieState, at: number | null): TieState {
  const count = Math.max(0, tie.count - 1);
  if (at === null) return { ...tie, count };
  const position = tie.days.indexOf(Math.floor(at / dayLength));
  if (position >= 0) return { ...tie, count, days: tie.days.filter((_, index) => index !== position) };
  return { ...tie, count, older: Math.max(0, tie.older - 1) };
}

/**
 * The tie with what a row supplies. FOLLOWS and KNOWS are standing relations: the earliest start, the latest sign,
 * the largest count. Of the others, a row with a count is a total without events; one without is a single act.
 */
export function withRow(tie: TieState, row: SuppliedTie): TieState {
  const standing = row.kind === 'FOLLOWS' || row.kind === 'KNOWS';
  if (!standing && row.count === null) {
    const acted = withAct(tie, row.lastAt ?? row.firstAt);
    return { ...acted, firstAt: least(acted.firstAt, row.firstAt) };
  }
  const count = row.count ?? 1;
  return {
    ...tie,
    count: standing ? Math.max(tie.count, count) : tie.count + count,
    firstAt: least(tie.firstAt, row.firstAt),
    lastAt: most(tie.lastAt, row.lastAt),
  };
}

/** Whether two states say the same, whichever run said it. */
export function sameTie(a: TieState, b: TieState): boolean {
  return (
    a.count === b.count &&
    a.older === b.older &&
    a.firstAt === b.firstAt &&
    a.lastAt === b.lastAt &&
    a.days.length === b.days.length &&
    a.days.every((day, index) => day === b.days[index])
  );
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
