import { describe, expect, it } from 'vitest';
import { actsOnDays, cameAfter, cameLater, tieAsOf, undated } from '../../src/analysis/as-of-tie.js';

import { decayTable } from '../../src/analysis/kernels/influence-probability.js';

const day = 86_400_000;
const [follows, knows, reposted, replied, mentioned] = [0, 1, 2, 4, 5];
const derived = 6;
const supplied = 0;
const today = 1_000;
const asOf = today * day + 5;
/** As the query lists a tie of these numbers. */
function listed(kind: number, source: number, count: number, older: number, ...times: (number | null)[]) {
  const [first, last, ...days] = times;
  const later = first !== null && first > asOf ? 12 : 0;
  const dayOf = (instant: number | null) => instant && Math.floor(instant / day);
  const standing = [7, kind + source + later, dayOf(first), dayOf(last)];
  return kind === follows || kind === knows ? standing : [...standing, count, older, ...days];
}
const tenDays = decayTable(10);
type Numbers = Parameters<typeof listed>;
/** Half-life of ten days: a day 990 act counts a half, a day 980 act a quarter. */
const at = (...numbers: Numbers) =>
  tieAsOf(listed(...numbers), today, cameLater(listed(...numbers)), tenDays);

describe('tieAsOf', () => {
  it('counts each dated act by its age', () => {
    expect(at(reposted, derived, 3, 0, 980 * day, 1_000 * day, 980, 990, 1_000)?.acts).toBe(1.75);
  });

  it('leaves out acts after the as-of day, and ties that had not come about', () => {
    expect(at(replied, derived, 2, 0, 990 * day, 1_001 * day, 990, 1_001)?.acts).toBe(0.5);
    expect(at(replied, derived, 1, 0, 1_001 * day, 1_001 * day, 1_001)).toBeNull();
    expect(at(follows, supplied, 1, 0, asOf + 1, null)).toBeNull();
    expect(at(mentioned, derived, 1, 0, asOf + 1, asOf + 1, 1_000)).toBeNull();
  });

  it('counts older acts at the oldest listed day, or at the first where as-of lies before it', () => {
    expect(at(reposted, derived, 6, 4, 900 * day, 990 * day, 980, 990)?.acts).toBe(4 * 0.25 + 0.25 + 0.5);
    expect(at(reposted, derived, 5, 4, 980 * day, 1_002 * day, 1_002)?.acts).toBe(4 * 0.25);
  });

  it('counts undated acts of posts in full', () => {
    expect(at(reposted, derived, 3, 0, null, null)).toEqual({ acts: 3, since: undated, isUndated: true });
    expect(at(reposted, derived, 3, 0, 990 * day, 990 * day, 990)?.acts).toBe(2.5);
    expect(at(reposted, derived, 3, 0, 1_002 * day, 1_002 * day, 1_002)?.acts).toBe(2);
  });

  it('takes a total without events as one act at its last date', () => {
    expect(at(reposted, supplied, 40, 0, 900 * day, 990 * day)?.acts).toBe(0.5);
    expect(at(reposted, supplied, 40, 0, 900 * day, 1_001 * day)).toBeNull();
    expect(at(reposted, supplied, 40, 0, null, null)?.acts).toBe(1);
  });

  it('exposes from the day a follow began, or from whenever', () => {
    expect(at(follows, supplied, 1, 0, 995 * day + 9, null)).toEqual({
      acts: 0,
      since: 995,
      isUndated: false,
    });
    expect(at(knows, supplied, 1, 0, null, null)).toEqual({ acts: 0, since: undated, isUndated: true });
  });

  it('keeps a tie whose acts are too long ago to count', () => {
    expect(at(reposted, derived, 1, 0, 9 * day, 9 * day, 9)).toEqual({
      acts: 0,
      since: undated,
      isUndated: false,
    });
  });

  it('looks back to a day before, when what began later was not there', () => {
    const tie = listed(follows, supplied, 1, 0, 995 * day + 9, null);
    const lookedAt = (today: number) => tieAsOf(tie, today, cameAfter(tie, today), tenDays);
    expect(lookedAt(994)).toBeNull();
    expect(lookedAt(995)?.since).toBe(995);
  });

  it('takes a mention for no act', () => {
    expect(at(mentioned, derived, 2, 0, 990 * day, 990 * day, 990, 990)?.acts).toBe(0);
  });
});

describe('actsOnDays', () => {
  const within = (...numbers: Numbers) => actsOnDays(listed(...numbers), 970, 1_000);

  it('counts the acts of the days after the first up to the second, each as one', () => {
    expect(within(reposted, derived, 5, 0, 960 * day, 1_001 * day, 960, 970, 971, 1_000, 1_001)).toBe(2);
    expect(within(follows, supplied, 1, 0, 980 * day, 980 * day, 980)).toBe(0);
    expect(within(mentioned, derived, 1, 0, 980 * day, 980 * day, 980)).toBe(0);
  });

  it('does not know of undated acts, of totals that reach into those days, or of acts no longer listed', () => {
    expect(within(reposted, derived, 2, 0, 960 * day, 960 * day, 960)).toBe(Infinity);
    expect(within(reposted, supplied, 9, 0, null, null)).toBe(Infinity);
    expect(within(reposted, supplied, 9, 0, 900 * day, 980 * day)).toBe(Infinity);
    expect(within(reposted, supplied, 9, 0, 900 * day, 970 * day)).toBe(0);
    expect(within(reposted, derived, 3, 1, 900 * day, 990 * day, 980, 990)).toBe(Infinity);
    expect(within(reposted, derived, 3, 1, 900 * day, 990 * day, 960, 990)).toBe(1);
  });
});
