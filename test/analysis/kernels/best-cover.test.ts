import { describe, expect, test } from 'vitest';
import { bestCover } from '../../../src/analysis/kernels/best-cover.js';
import { plainRandom } from '../../support/small-markets.js';
import { bestOfAll, everybody, opened, randomCase } from '../../support/written-sets.js';

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
