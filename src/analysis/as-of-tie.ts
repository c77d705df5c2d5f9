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

/** Where the days begin in {@link TieNumbers}. */
const firstDay = 7;
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
  const unlisted = count - older - (tie.length - firstDay);
  const undatedActs = derived ? unlisted : 0;
  if (firstAt !== null && firstAt > asOf && undatedActs === 0) return null;
  const bit = 1 << kind;
  if (exposingKinds & bit)
    return { acts: 0, since: firstAt === null ? undated : epochDay(firstAt), isUndated };
  if (!(actingKinds & bit)) return { acts: 0, since: undated, isUndated };

  const today = epochDay(asOf);
  let acts = undatedActs;
  let hasActed = undatedActs > 0;
  const add = (times: number, day: number) => {
    if (day > today) return;
    hasActed = true; // Even where it is so long ago that the weight has come to nothing.
    acts += times * decay(today - day, halfLifeDays);
  };
  for (let i = firstDay; i < tie.length; i++) add(1, tie[i]!);
  if (older > 0) {
    const oldest = tie.length > firstDay ? tie[firstDay]! : today;
    add(older, oldest <= today ? oldest : epochDay(firstAt ?? asOf));
  }
  if (unlisted > undatedActs) add(1, epochDay(lastAt ?? firstAt ?? asOf));
  return hasActed ? { acts, since: undated, isUndated } : null;
}

/**
 * Acts of a tie on the days after `after` up to `until` (epoch days), each counted as one; Infinity where more may
 * be among them that no day is known of. None for kinds that are no acts.
 */
export function actsOnDays(tie: TieNumbers, after: number, until: number): number {
  const [, kind, derived, count, older, , lastAt] = tie as number[];
  if (!(actingKinds & (1 << kind))) return 0;
  const unlisted = count - older - (tie.length - firstDay);
  // A supplied total is over by lastAt; how it lies in time before is not told.
  if (unlisted > 0 && (derived || lastAt === null || epochDay(lastAt) > after)) return Infinity;
  if (older > 0 && !(tie.length > firstDay && tie[firstDay]! <= after)) return Infinity;
  let acts = 0;
  for (let i = firstDay; i < tie.length; i++) if (tie[i]! > after && tie[i]! <= until) acts++;
  return acts;
}
