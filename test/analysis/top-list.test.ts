import { expect, it } from 'vitest';
import type { MarketMeasure } from '../../src/analysis/measure-market.js';
import { topList } from '../../src/analysis/top-list.js';

it('gives no place in the world to whom the samples of everyone did not meet', () => {
  const measure = (...expected: number[]) => {
    const bounds = { expected, low: expected, high: expected, averageReach: 1 };
    const ranks = { order: [1, 0], rankLow: [1, 2], rankHigh: [1, 2] };
    return { reach: bounds, signed: null, ranks, listed: [1, 0], through: [] } as unknown as MarketMeasure;
  };
  expect(topList(['x:ann', 'x:ben'], measure(1, 2), measure(0, 2))).toMatchObject([
    { person: 'x:ben', rank: 1, globalRank: 1, globalExpected: 2 },
    { person: 'x:ann', rank: 2, globalRank: null, globalExpected: null, globalLow: null, globalHigh: null },
  ]);
});
