import { actingKinds, decay, exposingKinds } from './kernels/influence-probability.js';

/**
 * A tie as `snapshot-ties.cypher` lists it: [target, kind, 1 if derived from posts, count, older, firstAt, lastAt,
 * ...days]; kind is a place in `tieKinds`, instants are UTC milliseconds or null, days epoch days.
 */
export type TieNumbers = readonly (number | null)[];

/** A tie as it stood at an instant. */
export interface TieAsOf {
  /** Decayed acts; 0 for kinds that are none. */
  acts: number;
  /** Epoch day from which it exposes the actor to the target's posts; {@link undated} when it is not known. */
  since: number;
  /** Whether nothing says when it came about. */
  isUndated: boolean;
}

/** Before every day there is. */
export const undated = -(2 ** 31);

const millisecondsADay = 86_400_000;

/** The epoch day (UTC) an instant falls on. */
export function epochDay(instant: number): number {
  return Math.floor(instant / millisecondsADay);
}

/**
 * What a tie was at `asOf`, or null where it had not come about. Acts with a day count by their age, undated
 * ones in full; acts older than the listed days at the oldest of these, or at firstAt where `asOf` lies before
 * it. A total supplied without events is one act at lastAt.
 */
export function tieAsOf(tie: TieNumbers, asOf: number, halfLifeDays: number): TieAsOf | null {
  const [, kind, derived, count, older, firstAt, lastAt] = tie as number[];
  const isUndated = firstAt === null && lastAt === null;
  if (firstAt !== null && firstAt > asOf) return null;
  const bit = 1 << kind;
  if (exposingKinds & bit)
    return { acts: 0, since: firstAt === null ? undated : epochDay(firstAt), isUndated };
  if (!(actingKinds & bit)) return { acts: 0, since: undated, isUndated };

  const today = epochDay(asOf);
  const weightOf = (day: number) => decay(today - day, halfLifeDays);
  let acts = 0;
  for (let i = 7; i < tie.length; i++) if (tie[i]! <= today) acts += weightOf(tie[i]!);
  if (older > 0) {
    const oldest = tie.length > 7 ? tie[7]! : today;
    acts += older * weightOf(oldest <= today ? oldest : epochDay(firstAt ?? asOf));
  }
  const unlisted = count - older - (tie.length - 7);
  if (unlisted > 0) {
    const at = lastAt ?? firstAt;
    if (derived) acts += unlisted;
    else if (at === null) acts += 1;
    else if (at <= asOf) acts += weightOf(epochDay(at));
  }
  return acts > 0 ? { acts, since: undated, isUndated } : null;
}
