import { describe, expect, test } from 'vitest';
import { totalWeight } from '../../../src/analysis/kernels/roots.js';
import { openSketch } from '../../../src/analysis/kernels/sketch.js';
import { throughShares } from '../../../src/analysis/kernels/through.js';
import { whatIf } from '../../../src/analysis/kernels/what-if.js';
import { exactReach, type SmallMarket } from '../../support/exact-worlds.js';
import { asKernelInput, plainRandom, smallMarket } from '../../support/small-markets.js';

/** Tries every world: whom the base reaches outside itself, with everybody and without `removed`. */
function exactly({ ties, weights }: SmallMarket, base: readonly number[], removed: number) {
  let before = 0;
  let after = 0;
  const rest = base.filter((node) => node !== removed);
  for (let world = 0; world < 2 ** ties.length; world++) {
    let chance = 1;
    const live = ties.filter(({ probability }, i) => {
      const isLive = (world >> i) % 2 === 1;
      chance *= isLive ? probability : 1 - probability;
      return isLive;
    });
    if (chance === 0) continue;
    const reached = (starts: readonly number[], gone: number) => {
      const met = new Set(starts);
      for (const node of met) for (const { from, to } of live) if (from === node && to !== gone) met.add(to);
      return [...met].filter((node) => !base.includes(node)).reduce((sum, node) => sum + weights[node], 0);
    };
    before += chance * reached(base, -1);
    after += chance * reached(rest, removed);
  }
  return { before, after };
}

describe('whatIf', { timeout: 120_000 }, () => {
  test('holds the exact values within its bounds, on 80 small markets', async () => {
    let wrong = 0;
    let bounds = 0;
    for (let seed = 0; seed < 80; seed++) {
      const market = smallMarket(seed);
      const { graph, roots } = asKernelInput(market);
      const random = plainRandom(seed + 40);
      const removed = Math.floor(random() * market.nodes);
      const base = Array.from({ length: market.nodes }, (_, node) => node).filter(() => random() < 0.5);
      const exact = exactly(market, base, removed);
      const allowed = new Uint8Array(market.nodes).fill(1);
      const sketch = openSketch(graph, roots, seed, 'town', { firstRound: 8 });
      const found = await whatIf(sketch, { removed, base: Uint32Array.from(base), allowed, most: 3 });
      const own = exactReach(market).reach[removed];
      for (const [{ low, high }, truth] of [
        [found.before, exact.before],
        [found.after, exact.after],
        [found.lost, exact.before - exact.after],
        [found.own, own],
      ] as const) {
        bounds++;
        if (truth < low - 1e-9 || truth > high + 1e-9) wrong++;
      }
      const { before, after, lost } = found;
      expect(lost.expected).toBeLessThanOrEqual(before.expected);
      // The market without them has a weight of its own to sample by, so that the two agree as closely as samples do.
      expect(Math.abs(before.expected - after.expected - lost.expected)).toBeLessThan(
        0.03 * totalWeight(roots) + 1e-9,
      );
      expect(found.substitutes.map(({ node }) => node)).not.toContain(removed);
      for (const node of base) expect(found.substitutes.map((one) => one.node)).not.toContain(node);
    }
    expect(wrong).toBeLessThan(0.1 * bounds);
  });

  test('loses of one person what throughShares says passes through another', async () => {
    let compared = 0;
    for (let seed = 0; seed < 40; seed++) {
      const market = smallMarket(seed);
      const { graph, roots } = asKernelInput(market);
      const target = Uint32Array.of(seed % market.nodes);
      const [through] = await throughShares({
        graph,
        roots,
        targets: target,
        randomSeed: 1,
        key: 'town',
        maxSets: 2 ** 15,
      });
      const sketch = openSketch(graph, roots, 2, 'town', { firstRound: 8 });
      for (const { node, share, low, high } of through.intermediaries) {
        const allowed = new Uint8Array(market.nodes).fill(1);
        const { before, lost } = await whatIf(sketch, { removed: node, base: target, allowed, most: 1 });
        if (before.expected < 0.05) continue;
        const width = high - low + (lost.high - lost.low) / before.expected;
        expect(Math.abs(lost.expected / before.expected - share), `seed ${seed}`).toBeLessThan(width + 1e-9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  test('names who is heard by the same people as the substitute, and what they win back', async () => {
    // 0 is heard by 4 to 9 for certain; 1 by four of them, 2 by two of them and by 10 to 13, whom nobody lost.
    const tie = (from: number, to: number) => ({ from, to, probability: 1 });
    const market = {
      nodes: 14,
      ties: [
        ...[4, 5, 6, 7, 8, 9].map((to) => tie(0, to)),
        ...[4, 5, 6, 7].map((to) => tie(1, to)),
        ...[8, 9, 10, 11, 12, 13].map((to) => tie(2, to)),
      ],
      weights: Array.from({ length: 14 }, (_, node) => (node < 4 ? 0 : 1)),
    };
    const { graph, roots } = asKernelInput(market);
    const allowed = Uint8Array.from({ length: 14 }, (_, node) => (node < 4 ? 1 : 0));
    const sketch = openSketch(graph, roots, 1, 'town');
    const found = await whatIf(sketch, { removed: 0, base: Uint32Array.of(0), allowed, most: 5 });
    expect(found.before.expected).toBeCloseTo(6, 1);
    expect(found.after.expected).toBe(0);
    expect(found.lost).toEqual(found.before);
    expect(found.substitutes.map(({ node }) => node)).toEqual([1, 2]);
    expect(found.substitutes[0].marginal).toBeCloseTo(4, 1);
    expect(found.substitutes[1].marginal).toBeCloseTo(2, 1);
    expect(found.substitutes[1].together.expected).toBeCloseTo(10, 1);
  });
});
