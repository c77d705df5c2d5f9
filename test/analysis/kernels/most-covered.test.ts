import { describe, expect, test } from 'vitest';
import { bestCover } from '../../../src/analysis/kernels/best-cover.js';
import { openSets, startCovering } from '../../../src/analysis/kernels/covering.js';
import { mostCovered } from '../../../src/analysis/kernels/most-covered.js';
import { halvesOf, openSketch } from '../../../src/analysis/kernels/sketch.js';
import { hubTown } from '../../support/hub-town.js';
import { bestOfAll, everybody, indexOf, opened, randomCase } from '../../support/written-sets.js';

describe('mostCovered', () => {
  test('is never below the best of all choices, whoever was chosen, and counts what those cover', async () => {
    let exact = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { nodes, sets, allowed, costs, size, budget, random } = randomCase(seed);
      const halves = [sets.slice(0, sets.length >> 1), sets.slice(sets.length >> 1)];
      const indexes = await Promise.all(halves.map((half) => indexOf(half, nodes)));
      for (const limits of [
        { allowed, size },
        { allowed, size: nodes, spend: { costs, budget } },
      ]) {
        const best = bestOfAll(sets, limits);
        const any = Uint32Array.from([...allowed.keys()].filter((node) => allowed[node] && random() < 0.3));
        for (const chosen of [(await bestCover(await openSets([indexes[0]]), limits)).chosen, any]) {
          const { most, covered } = await mostCovered(await openSets(indexes), limits, chosen);
          expect(most, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-9);
          expect(covered).toBe(sets.filter((set) => set.some((node) => chosen.includes(node))).length);
          if (most < best + 1) exact++;
        }
      }
    }
    // Where all may be taken the bound is all that there is, and found at once.
    const open = await opened([[0, 1], [2], [2, 3], [4]], 5);
    let blocks = 0;
    const costs = new Float64Array(5).fill(1);
    const { most } = await mostCovered(
      open,
      { allowed: everybody(5), size: 5, spend: { costs, budget: 100 } },
      new Uint32Array(),
      { onBlock: () => void blocks++ },
    );
    expect(most).toBeCloseTo(4, 6);
    expect(blocks).toBeLessThan(60);
    // A bound that is always far above would be true and worth nothing.
    expect(exact).toBeGreaterThan(1400);
  });

  test.each([
    ['strong', 0.4, 50],
    ['weak', 0.02, 50],
    ['strong', 0.4, 5],
  ])(
    'lies little above what a greedy choice covers, by %s ties (%d) and %d people',
    async (_, strength, size) => {
      const { graph, roots } = hubTown(20_000, strength);
      const both = await halvesOf(openSketch(graph, roots, 1, 'town'), 8).both();
      const limits = { allowed: everybody(graph.nodes), size };
      const { chosen } = await bestCover(both, limits);
      const { most, covered } = await mostCovered(both, limits, chosen);
      const covering = startCovering(both);
      for (const node of chosen) await covering.take(node);
      const asIfApart =
        covered +
        covering.gains
          .sort()
          .slice(-size)
          .reduce((sum, gain) => sum + gain, 0);
      expect(most).toBeGreaterThanOrEqual(covered);
      expect(most).toBeLessThan(1.055 * covered);
      expect(asIfApart).toBeGreaterThan(1.06 * covered);
    },
  );
});
