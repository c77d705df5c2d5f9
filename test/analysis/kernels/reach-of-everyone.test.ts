import { describe, expect, it } from 'vitest';
import { reachFromCounts, reachOfEveryone } from '../../../src/analysis/kernels/reach-of-everyone.js';
import { exactReach } from '../../support/exact-worlds.js';
import { asKernelInput, smallMarket } from '../../support/small-markets.js';

const path = asKernelInput({
  nodes: 4,
  ties: [
    { from: 0, to: 1, probability: 1 },
    { from: 1, to: 2, probability: 1 },
    { from: 2, to: 0, probability: 0 },
  ],
  weights: [0, 1, 1, 1],
});

describe('reachOfEveryone', { timeout: 60_000 }, () => {
  it('agrees with the enumeration of every world on hundreds of small markets', async () => {
    let markets = 0;
    let outside = 0;
    let farthest = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const market = smallMarket(seed);
      const { graph, roots } = asKernelInput(market);
      const truth = exactReach(market).reach;
      const weight = market.weights.reduce((sum, each) => sum + each, 0);
      const sampled = await reachOfEveryone({ graph, roots, randomSeed: seed, key: 'city', sets: 10_000 });
      let isOutside = false;
      for (let node = 0; node < market.nodes; node++) {
        // A hair's breadth, for what is certain: reach of everybody has no error but rounding.
        const error = Math.max(1e-9, Math.abs(sampled.expected[node] - truth[node]));
        const share = weight === 0 ? 0 : truth[node] / weight;
        const deviation = weight * Math.sqrt(Math.max(0, share * (1 - share)) / Math.max(1, sampled.sets));
        farthest = Math.max(farthest, error / Math.max(1e-9, deviation));
        if (truth[node] < sampled.low[node] - 1e-9 || truth[node] > sampled.high[node] + 1e-9)
          isOutside = true;
      }
      if (isOutside) outside++;
      if (weight > 0) markets++;
      const average = roots.members.reduce((sum, member) => sum + sampled.expected[member], 0);
      expect(sampled.averageReach).toBeCloseTo(average / Math.max(1, roots.members.length), 9);
    }
    expect(markets).toBeGreaterThan(350);
    // No single estimate of some 1,600 is five standard errors off; of the joint bounds at most one market in 20 falls out.
    expect(farthest).toBeLessThan(5);
    expect(farthest).toBeGreaterThan(2);
    expect(outside / markets).toBeLessThanOrEqual(0.05);
  });

  it('gives the same bytes again, others for another seed or market', async () => {
    const { graph, roots } = asKernelInput(smallMarket(3));
    const run = (randomSeed: number, key: string) =>
      reachOfEveryone({ graph, roots, randomSeed, key, sets: 5000 });
    const once = await run(1, 'city');
    expect(await run(1, 'city')).toEqual(once);
    expect((await run(2, 'city')).counts).not.toEqual(once.counts);
    expect((await run(1, 'town')).counts).not.toEqual(once.counts);
    expect(reachFromCounts(graph, roots, once.counts, once.sets)).toEqual(once);
  });

  it('leaves a node out of its own reach, and knows for certain who can have none', async () => {
    const reach = await reachOfEveryone({ ...path, randomSeed: 1, key: 'city', sets: 30_000 });
    expect(Math.abs(reach.expected[0] - 2)).toBeLessThan(0.05);
    expect(Math.abs(reach.expected[1] - 1)).toBeLessThan(0.05);
    for (const node of [2, 3])
      expect([reach.low[node], reach.expected[node], reach.high[node]]).toEqual([0, 0, 0]);
    expect(reach.high[1]).toBeLessThan(reach.low[0]);
    expect(reach.averageReach).toBeCloseTo((reach.expected[1] + 0 + 0) / 3, 12);
  });

  it('answers for markets of nobody, of one, and of members who weigh nothing', async () => {
    const { graph } = path;
    const ask = (members: number[], weights: number[] | null) =>
      reachOfEveryone({
        graph,
        roots: { members: Uint32Array.from(members), weights: weights && Float64Array.from(weights) },
        randomSeed: 1,
        key: 'city',
      });
    for (const nobody of [await ask([], null), await ask([1, 2], [0, 0])]) {
      expect(nobody.sets).toBe(0);
      expect(nobody.averageReach).toBe(0);
      for (const figures of [nobody.counts, nobody.expected, nobody.low, nobody.high])
        expect([...figures]).toEqual([0, 0, 0, 0]);
    }
    const one = await ask([2], null);
    expect([...one.expected]).toEqual([1, 1, 0, 0]);
    expect(one.averageReach).toBe(0);
  });

  it('draws enough sets for narrow bounds of who reaches 2 % or more, and no more than it may', async () => {
    const followers = 400;
    const { graph, roots } = asKernelInput({
      nodes: followers + 1,
      ties: Array.from({ length: followers }, (_, i) => ({ from: followers, to: i, probability: 0.05 })),
      weights: Array.from({ length: followers + 1 }, (_, i) => (i < followers ? 1 : 0)),
    });
    const options = { graph, roots, randomSeed: 1, key: 'city' };
    const { sets, expected, low, high } = await reachOfEveryone(options);
    expect(high[followers] - low[followers]).toBeLessThan(0.18 * expected[followers]);
    expect(sets).toBeLessThan(2 ** 17);
    expect((await reachOfEveryone({ ...options, maxEntries: 10_000 })).sets).toBe(8192);
  });

  it('tells how far it is after every block, and stops where it is told to', async () => {
    const told: number[] = [];
    const giveUp = new Error('enough');
    const run = reachOfEveryone({
      ...path,
      randomSeed: 1,
      key: 'city',
      sets: 2000,
      onBlock: (done, total) => {
        told.push(done, total);
        if (done >= 512) throw giveUp;
      },
    });
    await expect(run).rejects.toBe(giveUp);
    expect(told).toEqual([256, 2048, 512, 2048]);
  });
});
