import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../src/analysis/kernels/clopper-pearson.js';

/** The chance of exactly `hits` in `tries` draws. */
function binomial(hits: number, tries: number, chance: number): number {
  let ways = 1;
  for (let i = 0; i < hits; i++) ways *= (tries - i) / (hits - i);
  return ways * chance ** hits * (1 - chance) ** (tries - hits);
}

describe('clopperPearson', () => {
  it('equals its closed forms at none and at all', () => {
    for (const [tries, missed] of [
      [10, 0.05],
      [262_144, 1e-7],
    ]) {
      const edge = 1 - (missed / 2) ** (1 / tries);
      const [none, all] = [clopperPearson(0, tries, missed), clopperPearson(tries, tries, missed)];
      expect(none.low).toBe(0);
      expect(none.high / edge).toBeCloseTo(1, 8);
      expect((1 - all.low) / edge).toBeCloseTo(1, 8);
      expect(all.high).toBe(1);
    }
    expect(clopperPearson(0, 0, 0.05)).toEqual({ low: 0, high: 1 });
  });

  it('leaves half of what may be missed beyond each bound', () => {
    for (let hits = 1; hits < 20; hits++) {
      const { low, high } = clopperPearson(hits, 20, 0.02);
      let atLeast = 0;
      let atMost = 0;
      for (let i = 0; i <= 20; i++) {
        if (i >= hits) atLeast += binomial(i, 20, low);
        if (i <= hits) atMost += binomial(i, 20, high);
      }
      expect(atLeast).toBeCloseTo(0.01, 10);
      expect(atMost).toBeCloseTo(0.01, 10);
    }
  });
});
