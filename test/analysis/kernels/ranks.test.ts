import { describe, expect, it } from 'vitest';
import { ranksByReach } from '../../../src/analysis/kernels/ranks.js';
import { plainRandom } from '../../support/small-markets.js';

describe('ranksByReach', () => {
  it('orders by falling reach, equals by node, and leaves out who is no candidate', () => {
    const reach = {
      expected: Float64Array.of(2, 9, 5, 2, 0),
      low: Float64Array.of(1, 8, 3, 1, 0),
      high: Float64Array.of(4, 10, 6, 4, 0.5),
    };
    expect(ranksByReach(Uint32Array.of(0, 2, 3, 4), reach)).toEqual({
      order: Uint32Array.of(2, 0, 3, 4),
      rankLow: Uint32Array.of(1, 1, 1, 4),
      rankHigh: Uint32Array.of(3, 3, 3, 4),
    });
    expect(ranksByReach(Uint32Array.of(1, 2), reach)).toEqual({
      order: Uint32Array.of(1, 2),
      rankLow: Uint32Array.of(1, 2),
      rankHigh: Uint32Array.of(1, 2),
    });
    expect(ranksByReach(new Uint32Array(0), reach).order).toHaveLength(0);
  });

  it('counts as the definition does, ties of bounds included', () => {
    const random = plainRandom(8);
    const expected = Float64Array.from({ length: 300 }, () => Math.floor(random() * 40));
    const low = expected.map((value) => value - Math.floor(random() * 5));
    const high = expected.map((value) => value + Math.floor(random() * 5));
    const candidates = Uint32Array.from(expected.keys());
    const { order, rankLow, rankHigh } = ranksByReach(candidates, { expected, low, high });
    order.forEach((node, i) => {
      if (i > 0) {
        const ahead = order[i - 1];
        expect(expected[ahead] > expected[node] || (expected[ahead] === expected[node] && ahead < node)).toBe(
          true,
        );
      }
      expect(rankLow[i]).toBe(1 + candidates.filter((other) => low[other] > high[node]).length);
      expect(rankHigh[i]).toBe(candidates.filter((other) => high[other] >= low[node]).length);
      expect(rankLow[i]).toBeLessThanOrEqual(i + 1);
      expect(rankHigh[i]).toBeGreaterThanOrEqual(i + 1);
    });
  });
});
