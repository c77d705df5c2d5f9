import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../../src/analysis/kernels/beta-distribution.js';

describe('betaCdf', () => {
  it('equals the closed forms it has', () => {
    for (const x of [0, 0.03, 0.2, 0.5, 0.77, 1]) {
      expect(betaCdf(x, 1, 1)).toBeCloseTo(x, 13);
      expect(betaCdf(x, 1, 4)).toBeCloseTo(1 - (1 - x) ** 4, 13);
      expect(betaCdf(x, 3, 1)).toBeCloseTo(x ** 3, 13);
      expect(betaCdf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
    }
  });

  it('equals the binomial tail for whole numbers', () => {
    // P(X >= 3) for X ~ Binomial(10, 0.3) is the share of Beta(3, 8) below 0.3.
    const tail = 1 - (0.7 ** 10 + 10 * 0.3 * 0.7 ** 9 + 45 * 0.09 * 0.7 ** 8);
    expect(betaCdf(0.3, 3, 8)).toBeCloseTo(tail, 13);
  });

  it('mirrors about one half', () => {
    expect(betaCdf(0.31, 2.5, 700)).toBeCloseTo(1 - betaCdf(0.69, 700, 2.5), 12);
  });
});

describe('betaQuantile', () => {
  it('inverts the distribution, small and large counts alike', () => {
    for (const [a, b] of [
      [0.5, 3.3],
      [1, 1],
      [40, 7],
      [3, 262_142],
      [131_072, 131_072],
    ])
      for (const p of [1e-7, 0.025, 0.5, 0.9, 1 - 1e-7])
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
  });
});
