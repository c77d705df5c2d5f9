import { describe, expect, it } from 'vitest';
import { signedSentiment, stanceOf } from '../../../src/analysis/kernels/stance.js';

const day = 86_400_000;
const at = (text: string) => Date.parse(text);
const parameters = { halfLifeDays: 90, stancePrior: 0.5, neutralBand: 0.1, minimumPosts: 3 };
const posts = (...list: [instant: number, score: number][]) => ({
  instants: list.map(([instant]) => instant),
  scores: list.map(([, score]) => score),
});

/** Posts twice in one week, once in the next; for the brand until 9 March, against it from the 10th to 1 April. */
const reviewer = (() => {
  const list: [number, number][] = [];
  for (
    let instant = at('2025-12-01T12:00Z'), i = 0;
    instant < at('2026-04-30T00:00Z');
    instant += [3, 4, 7][i++ % 3] * day
  )
    list.push([instant, instant >= at('2026-03-10T00:00Z') && instant < at('2026-04-02T00:00Z') ? -1 : 1]);
  return posts(...list);
})();

describe('stanceOf', () => {
  it('finds the reviewer onside until 9 March and offside from the 10th to 1 April', () => {
    const asOf = at('2026-04-30T00:00Z');
    const turn = at('2026-03-10T00:00Z');
    expect(stanceOf(reviewer, { ...parameters, asOf, to: turn })).toMatchObject({ position: 'ONSIDE' });
    expect(
      stanceOf(reviewer, { ...parameters, asOf, from: at('2026-02-08T00:00Z'), to: turn }).position,
    ).toBe('ONSIDE');
    expect(
      stanceOf(reviewer, { ...parameters, asOf, from: turn, to: at('2026-04-01T00:00Z') }).position,
    ).toBe('OFFSIDE');
  });

  it('is the decayed mean with the prior added', () => {
    const asOf = at('2026-04-30T00:00Z') - 1;
    const estimate = stanceOf(
      posts([asOf + 1 - 90 * day, 1], [asOf + 1 - 90 * day, 1], [asOf + 1 - 180 * day, -1]),
      {
        ...parameters,
        asOf,
      },
    );
    expect(estimate.net).toBeCloseTo((1 - 0.25) / (1.25 + 1), 8);
    expect(estimate.posts).toBe(3);
  });

  it('says UNKNOWN under the minimum of posts, with no confidence', () => {
    const estimate = stanceOf(posts([0, -1], [day, -1]), { ...parameters, asOf: 2 * day });
    expect(estimate).toMatchObject({ position: 'UNKNOWN', confidence: 0, posts: 2 });
    expect(stanceOf(posts(), { ...parameters, asOf: 0 })).toEqual({
      position: 'UNKNOWN',
      confidence: 0,
      posts: 0,
      net: null,
      trend: null,
    });
  });

  it('says NEUTRAL when the talk is balanced or its interval touches the band', () => {
    const even = Array.from({ length: 40 }, (_, i): [number, number] => [i * day, i % 2 ? 1 : -1]);
    expect(stanceOf(posts(...even), { ...parameters, asOf: 40 * day }).position).toBe('NEUTRAL');
    const mild = Array.from({ length: 3 }, (_, i): [number, number] => [i * day, 0.3]);
    expect(stanceOf(posts(...mild), { ...parameters, asOf: 3 * day }).position).toBe('NEUTRAL');
  });

  it('mirrors when every sentiment is turned around', () => {
    const scores = [1, 1, 0.8, -0.1, 1, 1];
    const list = scores.map((score, i): [number, number] => [i * 5 * day, score]);
    const turned = list.map(([instant, score]): [number, number] => [instant, -score]);
    const onside = stanceOf(posts(...list), { ...parameters, asOf: 30 * day });
    const offside = stanceOf(posts(...turned), { ...parameters, asOf: 30 * day });
    expect([onside.position, offside.position]).toEqual(['ONSIDE', 'OFFSIDE']);
    expect(offside.net).toBeCloseTo(-onside.net!, 12);
    expect(offside.confidence).toBeCloseTo(onside.confidence, 12);
    expect(onside.confidence).toBeGreaterThan(0.9);
  });

  it('has a trend from the 90 days before to the last 30, when both hold the minimum of posts', () => {
    const asOf = 200 * day;
    const before = [150, 140, 130].map((at): [number, number] => [at * day, 1]);
    const recent = [195, 190, 185].map((at): [number, number] => [at * day, -1]);
    const trend = stanceOf(posts(...before, ...recent), { ...parameters, asOf }).trend!;
    expect(trend).toBeLessThan(-1);
    expect(trend).toBeGreaterThanOrEqual(-2);
    expect(stanceOf(posts(...before, ...recent.slice(1)), { ...parameters, asOf }).trend).toBeNull();
  });

  it('leaves out what comes after the as-of date and what lies at the end of the window', () => {
    const list = posts([0, 1], [day, 1], [2 * day, 1], [3 * day, -1]);
    expect(stanceOf(list, { ...parameters, asOf: 2 * day }).posts).toBe(3);
    expect(stanceOf(list, { ...parameters, asOf: 9 * day, from: day, to: 3 * day }).posts).toBe(2);
  });
});

describe('signedSentiment', () => {
  it('lets a numeric score win over the label and has nothing to say when unsure', () => {
    expect(signedSentiment('POSITIVE', -0.5)).toBe(-0.5);
    expect(
      ['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNSURE', null].map((label) => signedSentiment(label, null)),
    ).toEqual([1, 0, -1, null, null]);
  });
});
