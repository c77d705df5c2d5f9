import { describe, expect, test } from 'vitest';
import { bestSpread } from '../../../src/analysis/kernels/best-spread.js';
import { reachCurve } from '../../../src/analysis/kernels/reach-curve.js';
import { reachOfSet } from '../../../src/analysis/kernels/reach-of-set.js';
import type { SmallMarket } from '../../support/exact-worlds.js';
import { asKernelInput, plainRandom, smallMarket } from '../../support/small-markets.js';

const options = { randomSeed: 5, choosing: 'town', judging: 'town (set)', sets: 16_384, most: 6 };
const everybody = (nodes: number) => new Uint8Array(nodes).fill(1);

/** A store of sets written out: each its root and whoever is met. */
function storeOf(sets: readonly (readonly number[])[]) {
  let size = 0;
  const ends = Uint32Array.from(sets, (set) => (size += set.length));
  const entries = Uint32Array.from(sets.flat());
  return { sets: sets.length, ends, entries, size, live: null, maxEntries: size };
}

describe('bestSpread', () => {
  test('takes each time whoever is in most sets not covered yet, as trying all of them does', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = plainRandom(seed);
      const nodes = 3 + Math.floor(random() * 6);
      const sets = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
        const met = Array.from({ length: nodes }, (_, node) => node).filter(() => random() < 0.3);
        return met.length > 0 ? met : [0];
      });
      const allowed = Uint8Array.from({ length: nodes }, () => (random() < 0.8 ? 1 : 0));
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
      expect([...bestSpread(storeOf(sets), allowed, nodes)], `seed ${seed}`).toEqual(expected);
    }
  });

  test('takes nobody who may not be taken, no more than asked for, and none who adds nothing', () => {
    const sets = storeOf([[0, 1], [0, 2], [0]]);
    expect([...bestSpread(sets, Uint8Array.of(0, 1, 1), 9)]).toEqual([1, 2]);
    expect([...bestSpread(sets, Uint8Array.of(0, 1, 1), 1)]).toEqual([1]);
    expect([...bestSpread(sets, everybody(3), 9)]).toEqual([0]);
    expect([...bestSpread(storeOf([]), everybody(3), 9)]).toEqual([]);
  });
});

describe('reachCurve', () => {
  test('tells of the first k what reachOfSet tells of them as a set, on 40 small markets', async () => {
    let points = 0;
    for (let seed = 0; seed < 40; seed++) {
      const input = asKernelInput(smallMarket(seed));
      const curve = await reachCurve({ ...input, ...options, allowed: everybody(input.graph.nodes) });
      for (const [i, { together }] of curve.entries()) {
        const set = Uint32Array.from(curve.slice(0, i + 1), ({ node }) => node);
        const { sets, randomSeed, judging: key } = options;
        expect(together).toEqual((await reachOfSet({ ...input, set, randomSeed, sets, key })).together);
        points++;
      }
    }
    expect(points).toBeGreaterThan(80);
  });

  test('does not flatter whom it chose, where samples that had chosen them would', async () => {
    // A hundred speakers alike: each is heard by one of the market at even odds. The luckiest of few samples is chosen.
    const speakers = 100;
    const market: SmallMarket = {
      nodes: 2 * speakers,
      ties: Array.from({ length: speakers }, (_, i) => ({ from: i, to: speakers + i, probability: 0.5 })),
      weights: Array.from({ length: 2 * speakers }, (_, node) => (node < speakers ? 0 : 1)),
    };
    const input = asKernelInput(market);
    const allowed = Uint8Array.from(market.weights, (weight) => (weight > 0 ? 0 : 1));
    const told = { judged: 0, flattered: 0 };
    const tries = 40;
    for (let randomSeed = 1; randomSeed <= tries; randomSeed++) {
      const once = { ...input, ...options, allowed, most: 10, sets: 2_048, randomSeed };
      told.judged += (await reachCurve(once)).at(-1)!.together.expected / tries;
      const blind = await reachCurve({ ...once, judging: once.choosing });
      told.flattered += blind.at(-1)!.together.expected / tries;
    }
    // Ten of them reach five people, whoever they are.
    expect(Math.abs(told.judged - 5)).toBeLessThan(0.25);
    expect(told.flattered).toBeGreaterThan(6);
  });

  test('is empty for a market of nobody', async () => {
    const { graph } = asKernelInput(smallMarket(3));
    const roots = { members: new Uint32Array(), weights: null };
    expect(await reachCurve({ ...options, graph, roots, allowed: everybody(graph.nodes) })).toEqual([]);
  });
});
