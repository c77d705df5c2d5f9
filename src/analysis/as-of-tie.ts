import { actingKinds, type Decay, exposingKinds, tieKinds } from './kernels/influence-probability.js';

/**
 * A tie as `snapshot-ties.cypher` lists it: [target, code, first day, last day, count, older, ...days]; of kinds that are
 * followed and known from nothing but themselves only the first four. Code: the kind's place in `tieKinds`, plus 6 where
 * the tie is derived from posts, plus 12 where it began after the as-of instant. Days are epoch days, null where undated.
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
const firstDay = 6;
const kinds = tieKinds.length;
const millisecondsADay = 86_400_000;

/** The epoch day (UTC) an instant falls on. */
export function epochDay(instant: number): number {
  return Math.floor(instant / millisecondsADay);
}

/** The kind of a tie, a place in `tieKinds`. */
export function kindOfTie(tie: TieNumbers): number {
  return tie[1]! % kinds;
}

/** Whether a tie began after the instant that the snapshot looks from. */
export function cameLater(tie: TieNumbers): boolean {
  return tie[1]! >= 2 * kinds;
}

/** Whether a tie began after a day. */
export function cameAfter(tie: TieNumbers, day: number): boolean {
  return tie[2] !== null && tie[2] > day;
}

function isDerived(tie: TieNumbers): boolean {
  return tie[1]! % (2 * kinds) >= kinds;
}

/**
 * What a tie was on a day, or null where it had not come about: `isLater` says whether it began after the instant meant.
 * Acts with a day count by their age, undated ones in full; acts older than the listed days at the oldest of these, or at
 * the first day where `today` lies before it. A total supplied without events is one act on its last day.
 */
export function tieAsOf(tie: TieNumbers, today: number, isLater: boolean, decay: Decay): TieAsOf | null {
  const [, , first, last, count, older] = tie;
  const isUndated = first === null && last === null;
  const bit = 1 << kindOfTie(tie);
  if (exposingKinds & bit) return isLater ? null : { acts: 0, since: first ?? undated, isUndated };
  const unlisted = count! - older! - (tie.length - firstDay);
  const undatedActs = isDerived(tie) ? unlisted : 0;
  if (isLater && undatedActs === 0) return null;
  if (!(actingKinds & bit)) return { acts: 0, since: undated, isUndated };

  let acts = undatedActs;
  let hasActed = undatedActs > 0; // Even where it is so long ago that the weight has come to nothing.
  for (let i = firstDay; i < tie.length; i++) {
    const day = tie[i]!;
    if (day > today) continue;
    hasActed = true;
    acts += decay(today - day);
  }
  const once = (times: number, day: number) => {
    if (day > today) return;
    hasActed = true;
    acts += times * decay(today - day);
  };
  if (older! > 0) {
    const oldest = tie.length > firstDay ? tie[firstDay]! : today;
    once(older!, oldest <= today ? oldest : (first ?? today));
  }
  if (unlisted > undatedActs) once(1, last ?? first ?? today);
  return hasActed ? { acts, since: undated, isUndated } : null;
}

/**
 * Acts of a tie on the days after `after` up to `until` (epoch days), each counted as one; Infinity where more may
 * be among them that no day is known of. None for kinds that are no acts.
 */
export function actsOnDays(tie: TieNumbers, after: number, until: number): number {
  if (!(actingKinds & (1 << kindOfTie(tie)))) return 0;
  const [, , , last, count, older] = tie as number[];
  const unlisted = count - older - (tie.length - firstDay);
  // A supplied total is over by its last day; how it lies in time before is not told.
  if (unlisted > 0 && (isDerived(tie) || last === null || last > after)) return Infinity;
  if (older > 0 && !(tie.length > firstDay && tie[firstDay]! <= after)) return Infinity;
  let acts = 0;
  for (let i = firstDay; i < tie.length; i++) if (tie[i]! > after && tie[i]! <= until) acts++;
  return acts;
}
