import { describe, expect, test } from 'vitest';
import { type ReachOfSet, reachOfSet } from '../../../src/analysis/kernels/reach-of-set.js';
import { totalWeight } from '../../../src/analysis/kernels/roots.js';
import { judgingHalf, openSketch } from '../../../src/analysis/kernels/sketch.js';
import type { SmallMarket } from '../../support/exact-worlds.js';
import { asKernelInput, plainRandom, smallMarket } from '../../support/small-markets.js';

/** By 32,768 sets. */
async function judged(input: ReturnType<typeof asKernelInput>, set: readonly number[]): Promise<ReachOfSet> {
  const sketch = openSketch(input.graph, input.roots, 5, 'town', { firstRound: 8 });
  return reachOfSet(await judgingHalf(sketch), totalWeight(input.roots), Uint32Array.from(set));
}

/** Tries every world: whom the set reaches outside itself, and of each whom it alone, or only it, reaches. */
function exactly({ nodes, ties, weights }: SmallMarket, set: readonly number[]) {
  const together = { value: 0 };
  const alone = set.map(() => 0);
  const unique = set.map(() => 0);
  for (let world = 0; world < 2 ** ties.length; world++) {
    let chance = 1;
    const heard: number[][] = Array.from({ length: nodes }, () => []);
    ties.forEach(({ from, to, probability }, i) => {
      const isLive = (world >> i) % 2 === 1;
      chance *= isLive ? probability : 1 - probability;
      if (isLive) heard[from].push(to);
    });
    if (chance === 0) continue;
    const reached = set.map((start) => {
      const met = [start];
      for (const node of met) for (const next of heard[node]) if (!met.includes(next)) met.push(next);
      return met.slice(1);
    });
    const weigh = (people: readonly number[]) => people.reduce((sum, node) => sum + weights[node], 0);
    const outside = reached.map((people) => people.filter((node) => !set.includes(node)));
    together.value += chance * weigh([...new Set(outside.flat())]);
    set.forEach((_, i) => {
      alone[i] += chance * weigh(reached[i]);
      const others = new Set(outside.filter((_, other) => other !== i).flat());
      unique[i] += chance * weigh(outside[i].filter((node) => !others.has(node)));
    });
  }
  return { together: together.value, alone, unique };
}

describe('reachOfSet', () => {
  test('holds the exact values within its bounds, on 60 small markets', async () => {
    let wrong = 0;
    let bounds = 0;
    for (let seed = 0; seed < 60; seed++) {
      const market = smallMarket(seed);
      const random = plainRandom(seed + 900);
      const set = Array.from({ length: market.nodes }, (_, node) => node).filter(() => random() < 0.5);
      const exact = exactly(market, set);
      const found = await judged(asKernelInput(market), set);
      const pairs = [
        [found.together, exact.together] as const,
        ...found.members.flatMap(({ alone, unique }, i) => [
          [alone, exact.alone[i]] as const,
          [unique, exact.unique[i]] as const,
        ]),
      ];
      for (const [{ expected, low, high }, truth] of pairs) {
        expect(expected, `seed ${seed}`).toBeCloseTo(truth, 0.8);
        bounds++;
        if (truth < low - 1e-9 || truth > high + 1e-9) wrong++;
      }
    }
    expect(bounds).toBeGreaterThan(250);
    // 95 % each: of so many at most some 5 % are wrong, and never twice that.
    expect(wrong).toBeLessThan(0.1 * bounds);
  });

  test('counts two who are heard by the same people once', async () => {
    // 0 and 1 are both heard by 2 and 3 for certain, 1 by 4 as well.
    const tie = (from: number, to: number) => ({ from, to, probability: 1 });
    const market = {
      nodes: 5,
      ties: [tie(0, 2), tie(0, 3), tie(1, 2), tie(1, 3), tie(1, 4)],
      weights: [1, 1, 1, 1, 1],
    };
    const { together, members } = await judged(asKernelInput(market), [1, 0]);
    expect(together.expected).toBeCloseTo(3, 1);
    expect(members.map(({ node }) => node)).toEqual([1, 0]);
    expect(members[0].alone).toEqual(together);
    expect(members[0].unique.expected).toBeCloseTo(1, 1);
    expect(members[0].overlap).toBeCloseTo(2 / 3, 1);
    expect(members[1]).toMatchObject({ unique: { expected: 0 }, overlap: 1 });
    expect(members[1].alone.expected).toBeCloseTo(2, 1);
  });

  test('a market of nobody is reached by nobody, and a set of nobody reaches nobody', async () => {
    const { graph } = asKernelInput(smallMarket(3));
    const nobody = { members: new Uint32Array(), weights: null };
    const none = { expected: 0, low: 0, high: 0 };
    const found = await judged({ graph, roots: nobody }, [0]);
    expect(found).toEqual({ together: none, members: [{ node: 0, alone: none, unique: none, overlap: 0 }] });
    const empty = await judged(asKernelInput(smallMarket(3)), []);
    expect(empty.together.expected).toBe(0);
  });
});
