import { describe, expect, it } from 'vitest';
import { handsOf, postsLikeClock } from '../../../src/analysis/kernels/account-signs.js';

const minute = 60_000;
const hourly = (count: number, shift: (round: number) => number = () => 0) =>
  Array.from({ length: count }, (_, round) => round * 60 * minute + shift(round) * minute);

describe('postsLikeClock', () => {
  it('knows a machine that posts every hour, a little late at times, whatever the order', () => {
    expect(postsLikeClock(hourly(60))).toBe(true);
    expect(postsLikeClock(hourly(60, (round) => (round % 3) * 2).reverse())).toBe(true);
  });

  it('leaves those alone that post seldom, unevenly, or sleep', () => {
    expect(postsLikeClock(hourly(49))).toBe(false);
    expect(postsLikeClock(hourly(200, (round) => (round * 37) % 50))).toBe(false);
    const awake = hourly(400).filter((instant) => (instant / (60 * minute)) % 24 < 16);
    expect(postsLikeClock(awake)).toBe(false);
    expect(postsLikeClock(Array.from({ length: 60 }, () => 0))).toBe(false);
  });
});

describe('handsOf', () => {
  const signed = (hands: readonly string[], every = 1) =>
    Array.from({ length: 60 }, (_, post) =>
      post % every === 0 ? `soon ${hands[post % hands.length]}` : 'thanks!',
    );

  it('knows those who sign, the most frequent first', () => {
    expect(handsOf([...signed(['^AB', '^CD', '/EF']), 'see ^CD'])).toEqual(['CD', 'AB', 'EF']);
  });

  it('finds none where one or two sign, few posts are signed, or there are few posts', () => {
    expect(handsOf(signed(['^AB']))).toEqual([]);
    expect(handsOf(signed(['^AB', '^CD']))).toEqual([]);
    expect(handsOf(signed(['^AB', '^CD', '^EF'], 4))).toEqual([]);
    expect(handsOf(signed(['^AB', '^CD', '^EF']).slice(0, 49))).toEqual([]);
    expect(handsOf(Array.from({ length: 60 }, () => 'and/or'))).toEqual([]);
  });
});
