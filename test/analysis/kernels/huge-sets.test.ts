import { describe, expect, it } from 'vitest';
import { bestPlan, planRoundOf } from '../../../src/analysis/kernels/best-plan.js';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { reachOfEveryone } from '../../../src/analysis/kernels/reach-of-everyone.js';
import { reachOfSet } from '../../../src/analysis/kernels/reach-of-set.js';
import { prepareSampler, usualSetsPerBlock } from '../../../src/analysis/kernels/sampler.js';
import { halvesOf, judgingHalf, openSketch } from '../../../src/analysis/kernels/sketch.js';
import { throughShares } from '../../../src/analysis/kernels/through.js';
import { whatIf } from '../../../src/analysis/kernels/what-if.js';

const nodes = 200_000;

/** Each node influences the next for certain: node k reaches all behind it, and a set holds half of all in the mean. */
const { graph } = buildInfluenceGraph(nodes, {
  from: Uint32Array.from({ length: nodes - 1 }, (_, k) => k),
  to: Uint32Array.from({ length: nodes - 1 }, (_, k) => k + 1),
  probability: new Float32Array(nodes - 1).fill(1),
});
const roots = { members: Uint32Array.from({ length: nodes }, (_, k) => k), weights: null };
const reachOf = (node: number) => nodes - 1 - node;
const sketch = openSketch(graph, roots, 7, 'chain');
const everybody = () => new Uint8Array(nodes).fill(1);

/** A store of so many entries takes 64 MB. */
const mostEntries = 2 ** 24;

describe('sets that hold half of all', { timeout: 60_000 }, () => {
  it('come in blocks of a few, where others come by the hundred', () => {
    const { setsPerBlock } = prepareSampler(graph, roots);
    expect(setsPerBlock).toBeGreaterThanOrEqual(4);
    expect(setsPerBlock).toBeLessThanOrEqual(16);
    const first = { members: Uint32Array.of(0, 1, 2), weights: null };
    expect(prepareSampler(graph, first).setsPerBlock).toBe(usualSetsPerBlock);
    // A set that is given up at the first node met costs nothing.
    const stops = Uint32Array.from({ length: nodes / 2 }, (_, k) => 2 * k);
    expect(prepareSampler(graph, roots, { stops }).setsPerBlock).toBe(usualSetsPerBlock);
    const rare = { ...graph, probabilities: new Float32Array(nodes - 1).fill(0.5) };
    expect(prepareSampler(rare, roots).setsPerBlock).toBe(usualSetsPerBlock);
  });

  it('are drawn as many as the work allows, and bounds are as wide as that makes them', async () => {
    const reach = await reachOfEveryone({
      graph,
      roots,
      randomSeed: 7,
      key: 'chain',
      maxEntries: mostEntries,
    });
    expect(reach.sets).toBeLessThanOrEqual((2 * mostEntries) / (nodes / 2));
    expect(reach.sets).toBeGreaterThanOrEqual(64);
    for (let node = 0; node < nodes; node += 997) {
      expect(reach.low[node]).toBeLessThanOrEqual(reachOf(node));
      expect(reach.high[node]).toBeGreaterThanOrEqual(reachOf(node));
    }
  });

  it('trace reach through everybody on the way', async () => {
    const targets = Uint32Array.of(0, nodes / 2);
    const options = { graph, roots, targets, randomSeed: 7, key: 'chain', maxEntries: 2 ** 22 };
    const [first, middle] = await throughShares(options);
    // All of it passes through the next.
    expect(first.intermediaries[0]).toMatchObject({ node: 1, share: 1 });
    expect(middle.intermediaries[0]).toMatchObject({ node: nodes / 2 + 1, share: 1 });
  });

  it('measure a set, plan and ask what if within the memory of a sketch', async () => {
    const { together } = reachOfSet(await judgingHalf(sketch), nodes, Uint32Array.of(nodes / 2, nodes / 4));
    expect(together.low).toBeLessThanOrEqual(reachOf(nodes / 4));
    expect(together.high).toBeGreaterThanOrEqual(reachOf(nodes / 4));

    const firstRound = await planRoundOf(sketch);
    const plan = await bestPlan(sketch, { allowed: everybody(), size: 3 }, { firstRound });
    expect(plan.chosen[0]).toBe(0);
    expect(plan.atLeastOfBest).toBeGreaterThan(0.6);

    const removed = nodes / 2;
    const options = { removed, base: Uint32Array.of(0), allowed: everybody(), most: 2 };
    const { before, after, lost } = await whatIf(sketch, options);
    for (const [found, truth] of [
      [before, reachOf(0)],
      [after, removed - 1],
      [lost, reachOf(removed) + 1],
    ] as const) {
      expect(found.low).toBeLessThanOrEqual(truth);
      expect(found.high).toBeGreaterThanOrEqual(truth);
    }
    const { samples } = await halvesOf(sketch, 0).judging();
    expect(samples.size).toBeLessThanOrEqual(mostEntries);
  });
});
