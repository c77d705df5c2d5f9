import { expect, test } from 'vitest';
import { hopsIntoSet } from '../../../src/analysis/kernels/hops-into-set.js';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { everyChain, numbersFrom, product, randomTies, type Tie } from './every-chain.js';

const graphOf = (nodes: number, ties: readonly Tie[]) =>
  buildInfluenceGraph(nodes, {
    from: Uint32Array.from(ties, (tie) => tie.from),
    to: Uint32Array.from(ties, (tie) => tie.to),
    probability: Float32Array.from(ties, (tie) => tie.probability),
  }).graph;

test('the hops of every node equal those found by trying every chain, on 400 random graphs', async () => {
  let members = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { nodes, ties } = randomTies(seed);
    const random = numbersFrom(seed + 3);
    const set = Array.from({ length: nodes }, (_, node) => node).filter(() => random() < 0.4);
    const wanted = Array.from({ length: nodes }, (_, node) => {
      const chains = everyChain(ties, node, nodes)
        .filter((chain) => set.includes(chain.nodes.at(-1)!) && product(chain) > 0)
        .map((chain) => ({ chance: product(chain), hops: chain.probabilities.length }));
      const most = Math.max(...chains.map(({ chance }) => chance));
      // Two products nearer than 1e-10 of themselves count as equal.
      const best = chains.filter(({ chance }) => chance > most * (1 - 1e-10)).map(({ hops }) => hops);
      if (best.length > 0 && set.includes(node)) members++;
      return best.length > 0 ? Math.min(...best) : 0;
    });
    expect([...(await hopsIntoSet(graphOf(nodes, ties), Uint32Array.from(set)))], `seed ${seed}`).toEqual(
      wanted,
    );
  }
  expect(members).toBeGreaterThan(300);
});

test('a long chain is counted to its end, and others have their turn meanwhile', async () => {
  const nodes = 70_000;
  const ties = Array.from({ length: nodes - 1 }, (_, node) => ({
    from: node,
    to: node + 1,
    probability: 0.9,
    kinds: 1,
  }));
  let turns = 0;
  const hops = await hopsIntoSet(graphOf(nodes, ties), Uint32Array.of(nodes - 1), () => void turns++);
  expect([hops[0], hops[nodes - 2], hops[nodes - 1]]).toEqual([nodes - 1, 1, 0]);
  expect(turns).toBe(1);
});
