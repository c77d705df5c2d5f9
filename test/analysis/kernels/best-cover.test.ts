import { describe, expect, test } from 'vitest';
import { bestCover, type CoverLimits, mostCovered } from '../../../src/analysis/kernels/best-cover.js';
import { indexSets, type OpenSets, openSets, type SetIndex } from '../../../src/analysis/kernels/covering.js';
import { plainRandom } from '../../support/small-markets.js';

const everybody = (nodes: number) => new Uint8Array(nodes).fill(1);

/** Sets written out, each its root and whoever is met, ready to be covered. */
async function opened(sets: readonly (readonly number[])[], nodes: number): Promise<OpenSets> {
  return openSets([await indexOf(sets, nodes)]);
}

function indexOf(sets: readonly (readonly number[])[], nodes: number): Promise<SetIndex> {
  let size = 0;
  const ends = Uint32Array.from(sets, (set) => (size += set.length));
  const entries = Uint32Array.from(sets.flat());
  return indexSets(
    { sets: sets.length, ends, entries, size, stopped: 0, live: null, maxEntries: size },
    nodes,
  );
}

/** Up to eight nodes, up to a dozen sets, costs of which some are 0. */
function randomCase(seed: number) {
  const random = plainRandom(seed);
  const nodes = 3 + Math.floor(random() * 6);
  const sets = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
    const met = Array.from({ length: nodes }, (_, node) => node).filter(() => random() < 0.3);
    return met.length > 0 ? met : [0];
  });
  const allowed = Uint8Array.from({ length: nodes }, () => (random() < 0.8 ? 1 : 0));
  const costs = Float64Array.from({ length: nodes }, () => (random() < 0.1 ? 0 : 0.5 + random() * 3));
  return { random, nodes, sets, allowed, costs, size: Math.floor(random() * 4), budget: random() * 5 };
}

/** The most sets that any choice within the limits covers, by trying them all. */
function bestOfAll(sets: readonly (readonly number[])[], { allowed, size, spend }: CoverLimits): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** allowed.length; choice++) {
    const chosen = [...allowed.keys()].filter((node) => (choice >> node) % 2 === 1);
    if (chosen.length > size || chosen.some((node) => allowed[node] === 0)) continue;
    if (spend && chosen.reduce((sum, node) => sum + spend.costs[node], 0) > spend.budget) continue;
    best = Math.max(best, sets.filter((set) => set.some((node) => chosen.includes(node))).length);
  }
  return best;
}

describe('bestCover', () => {
  test('takes each time whoever is in most sets not covered yet, as trying all of them does', async () => {
    for (let seed = 0; seed < 200; seed++) {
      const { nodes, sets, allowed } = randomCase(seed);
      const expected: number[] = [];
      for (;;) {
        const open = sets.filter((set) => !set.some((node) => expected.includes(node)));
        const gains = Array.from(allowed, (may, node) =>
          may === 1 ? open.filter((set) => set.includes(node)).length : 0,
        );
        const most = Math.max(...gains);
        if (most === 0) break;
        expected.push(gains.indexOf(most));
      }
      const { chosen } = await bestCover(await opened(sets, nodes), { allowed, size: nodes });
      expect([...chosen], `seed ${seed}`).toEqual(expected);
    }
  });

  test('keeps to the size and the budget, and comes within 1 - 1/√e of the best', async () => {
    for (let seed = 0; seed < 300; seed++) {
      const { nodes, sets, allowed, costs, size, budget } = randomCase(seed);
      const limits = { allowed, size: nodes, spend: { costs, budget } };
      const { chosen, covered } = await bestCover(await opened(sets, nodes), limits);
      expect(chosen.reduce((sum, node) => sum + costs[node], 0)).toBeLessThanOrEqual(budget);
      expect(covered).toBeGreaterThanOrEqual((1 - 1 / Math.sqrt(Math.E)) * bestOfAll(sets, limits));
      const few = await bestCover(await opened(sets, nodes), { allowed, size });
      expect(few.chosen.length).toBeLessThanOrEqual(size);
      expect(few.covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bestOfAll(sets, { allowed, size }));
    }
  });

  test('takes nobody who may not be taken, no more than asked for, and none who adds nothing', async () => {
    const open = await opened([[0, 1], [0, 2], [0]], 3);
    const chosen = async (allowed: Uint8Array, size: number) => [
      ...(await bestCover(open, { allowed, size })).chosen,
    ];
    expect(await chosen(Uint8Array.of(0, 1, 1), 9)).toEqual([1, 2]);
    expect(await chosen(Uint8Array.of(0, 1, 1), 1)).toEqual([1]);
    expect(await chosen(everybody(3), 9)).toEqual([0]);
    expect([...(await bestCover(await opened([], 3), { allowed: everybody(3), size: 9 })).chosen]).toEqual(
      [],
    );
  });

  test('finds its way where thousands gain, and the order has grown stale', async () => {
    const random = plainRandom(5);
    const nodes = 3_000;
    const sets = Array.from({ length: 4_000 }, () => [
      ...new Set(Array.from({ length: 6 }, () => Math.floor(random() ** 2 * nodes))),
    ]);
    const { chosen } = await bestCover(await opened(sets, nodes), { allowed: everybody(nodes), size: 400 });
    const isCovered = new Set<number>();
    const gains = new Map<number, number>();
    for (const node of sets.flat()) gains.set(node, (gains.get(node) ?? 0) + 1);
    for (const node of chosen) {
      expect(gains.get(node)).toBe(Math.max(...gains.values()));
      sets.forEach((set, i) => {
        if (isCovered.has(i) || !set.includes(node)) return;
        isCovered.add(i);
        for (const other of set) gains.set(other, gains.get(other)! - 1);
      });
    }
  });
});

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
    expect(most).toBe(6);
    expect(blocks).toBeLessThan(60);
    // A bound that is always far above would be true and worth nothing.
    expect(exact).toBeGreaterThan(800);
  });
});
