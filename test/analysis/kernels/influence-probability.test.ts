import { describe, expect, it } from 'vitest';
import {
  decay,
  emptyRateSums,
  influenceProbability,
  kindOfRate,
  learnRates,
  pooledRates,
} from '../../../src/analysis/kernels/influence-probability.js';

const follows = 0b000001;
const knows = 0b000010;
const reposted = 0b000100;
const replied = 0b010000;
const mentioned = 0b100000;
const unknown = Number.NaN;

describe('influenceProbability', () => {
  it('is the posterior mean of acts per exposure where exposures are known', () => {
    expect(influenceProbability(3, 40, 0.1, 10)).toBeCloseTo(4 / 50, 15);
    expect(influenceProbability(0, 90, 0.05, 10)).toBeCloseTo(0.5 / 100, 15);
    expect(influenceProbability(0, 0, 0.05, 10)).toBeCloseTo(0.05, 15);
  });

  it('stays under the chance of acting at least once where exposures are not known', () => {
    expect(influenceProbability(1, unknown, 0.1, 10)).toBeCloseTo(0.1, 15);
    expect(influenceProbability(2, unknown, 0.1, 10)).toBeCloseTo(0.19, 15);
    expect(influenceProbability(20, unknown, 0.1, 10)).toBeCloseTo(21 / 30, 15);
  });

  it('is zero for a pair with nothing but mentions', () => {
    const rates = pooledRates(emptyRateSums(), 0.05, 20);
    expect(kindOfRate(mentioned, rates)).toBe(-1);
    expect(influenceProbability(0, unknown, 0, 10)).toBe(0);
  });

  it('counts an act as an exposure when fewer posts than acts are in the data', () => {
    expect(influenceProbability(4, 1, 0.1, 10)).toBeCloseTo(5 / 14, 15);
  });

  it('lies in 0..1, rises with acts and falls with exposures, whatever comes in', () => {
    for (let n = 0; n < 40; n++)
      for (const exposures of [unknown, 0, 3, 17, 900])
        for (const m of [0, 0.01, 0.3, 1])
          for (const a of [0.5, 10, 200]) {
            const p = influenceProbability(n, exposures, m, a);
            expect(p).toBeGreaterThanOrEqual(0);
            expect(p).toBeLessThanOrEqual(1);
            expect(influenceProbability(n + 1, exposures, m, a)).toBeGreaterThanOrEqual(p);
            if (exposures > 0) expect(influenceProbability(n, exposures + 50, m, a)).toBeLessThanOrEqual(p);
          }
  });
});

describe('pooledRates', () => {
  it('pools acts over exposures of the ties of a kind and draws them toward the prior', () => {
    const sums = emptyRateSums();
    learnRates(sums, follows | reposted | replied, [0, 0, 2, 0, 1, 0], 50, 10);
    learnRates(sums, follows, [0, 0, 0, 0, 0, 0], 30, 10);
    const rates = pooledRates(sums, 0.05, 20);
    expect(rates[0]).toBeCloseTo((3 / 6 + 1) / (50 / 6 + 30 / 4 + 20), 15);
    expect(rates[1]).toBeCloseTo(0.05, 15);
    expect(rates[2]).toBeCloseTo((2 / 6 + 1) / (50 / 6 + 20), 15);
    expect(rates[4]).toBeCloseTo((1 / 6 + 1) / (50 / 6 + 20), 15);
    expect(rates[5]).toBe(0);
  });

  it('counts nobody for more exposures than the prior is worth', () => {
    const sums = emptyRateSums();
    for (let reader = 0; reader < 9; reader++) learnRates(sums, follows, [0, 0, 1, 0, 0, 0], 5, 10);
    learnRates(sums, follows, [0, 0, 0, 0, 0, 0], 1e9, 10);
    expect(pooledRates(sums, 0.05, 0)[0]).toBeCloseTo(6 / (30 + 10), 6);
  });

  it('never exceeds one, even when people act more often than we saw posts', () => {
    const sums = emptyRateSums();
    learnRates(sums, knows | replied, [0, 0, 0, 0, 9, 0], 2, 10);
    const rates = pooledRates(sums, 0.05, 0);
    expect(rates[4]).toBe(1);
    expect(rates[1]).toBe(1);
  });
});

describe('kindOfRate', () => {
  const rates = [0.02, 0.03, 0.15, 0.1, 0.12, 0];

  it('is the exposing kind where there is one: who follows is there whether they act or not', () => {
    expect(kindOfRate(follows | reposted | replied, rates)).toBe(0);
    expect(kindOfRate(follows | knows | reposted, rates)).toBe(1);
  });

  it('is the kind of act with the highest rate where acts are all there is', () => {
    expect(kindOfRate(replied | mentioned, rates)).toBe(4);
    expect(kindOfRate(reposted | replied, rates)).toBe(2);
  });
});

describe('decay', () => {
  it('halves every half-life', () => {
    expect([0, 90, 180, 270].map((age) => decay(age, 90))).toEqual([1, 0.5, 0.25, 0.125]);
  });

  it('adds up to the same in any order', () => {
    const weights = Array.from({ length: 1_000 }, (_, index) => decay(index * 1.7, 90));
    const sum = (list: number[]) => list.reduce((total, weight) => total + weight, 0);
    expect(sum([...weights].reverse())).toBe(sum(weights));
    expect(sum([...weights].sort((a, b) => ((a * 7919) % 1) - ((b * 7919) % 1)))).toBe(sum(weights));
  });
});
