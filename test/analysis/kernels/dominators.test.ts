import { describe, expect, it } from 'vitest';
import { immediateDominators } from '../../../src/analysis/kernels/dominators.js';
import { emptySampleSets } from '../../../src/analysis/kernels/sample-sets.js';
import { prepareSampler, sampleBlock } from '../../../src/analysis/kernels/sampler.js';
import { asKernelInput, plainRandom } from '../../support/small-markets.js';

/** A tangle of 30 nodes and ties that are all live, so that every set is the same: whoever leads to node 0. */
function tangle(seed: number) {
  const nodes = 30;
  const random = plainRandom(seed);
  const pairs = new Set(Array.from({ length: 60 }, () => Math.floor(random() * nodes * nodes)));
  const ties = [...pairs]
    .map((pair) => ({ from: Math.floor(pair / nodes), to: pair % nodes, probability: 1 }))
    .filter(({ from, to }) => from !== to);
  return { nodes, ties, weights: Array.from({ length: nodes }, (_, node) => (node === 0 ? 1 : 0)) };
}

/** Whoever leads to node 0 when `removed` is gone. */
function leadingTo0(ties: readonly { from: number; to: number }[], removed: number): number[] {
  const leading = removed === 0 ? [] : [0];
  for (const node of leading)
    for (const { from, to } of ties)
      if (to === node && from !== removed && !leading.includes(from)) leading.push(from);
  return leading;
}

describe('immediateDominators', () => {
  it('gives the chain of exactly those without whom a node no longer leads to the root, on 300 tangles', () => {
    let longest = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const market = tangle(seed);
      const { graph, roots } = asKernelInput(market);
      const store = emptySampleSets({ liveTies: true });
      sampleBlock(prepareSampler(graph, roots), 1, 'city', 0, store);
      const idom = new Uint32Array(market.nodes);
      // The second set, to prove that a set need not be the first of its store.
      immediateDominators(store, 1, new Uint32Array(market.nodes), idom);
      const set = [...store.entries.subarray(store.ends[0], store.ends[1])];
      expect([...set].sort()).toEqual(leadingTo0(market.ties, -1).sort());
      const leading = set.map((removed) => leadingTo0(market.ties, removed));
      set.forEach((node, place) => {
        const chain: number[] = [];
        for (let at = place; at !== 0; ) chain.push(set[(at = idom[at])]);
        const needed = set.filter((other, i) => other !== node && !leading[i].includes(node));
        expect([...chain].sort()).toEqual(needed.sort());
        longest = Math.max(longest, chain.length);
      });
    }
    expect(longest).toBeGreaterThan(5);
  });

  it('refuses sets without their live ties', () => {
    expect(() => immediateDominators(emptySampleSets(), 0, new Uint32Array(1), new Uint32Array(1))).toThrow(
      'Dominators need sets with their live ties.',
    );
  });
});
