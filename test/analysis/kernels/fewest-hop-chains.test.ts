import { expect, test } from 'vitest';
import { fewestHopChains } from '../../../src/analysis/kernels/fewest-hop-chains.js';
import { byNodes, everyChain, numbersFrom, randomTies, rowsOf, type Tie } from './every-chain.js';

test('all chains of the fewest hops equal those found by trying every chain, on 400 random graphs', async () => {
  let compared = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { nodes, ties } = randomTies(seed);
    const random = numbersFrom(seed + 7);
    const maxHops = 1 + Math.floor(random() * 6);
    const kinds = 1 + Math.floor(random() * 3);
    const targets = Array.from({ length: nodes }, (_, node) => node).filter(() => random() < 0.25);
    const usable = ties.filter((tie) => (tie.kinds & kinds) !== 0);
    const all = everyChain(usable, 0, maxHops).filter((chain) => targets.includes(chain.nodes.at(-1)!));
    const fewest = Math.min(...all.map((chain) => chain.nodes.length));
    const wanted = all.filter((chain) => chain.nodes.length === fewest).sort(byNodes);

    const ends = Uint32Array.from(targets);
    const found = fewestHopChains(await rowsOf(nodes, ties), kinds, 0, ends, maxHops, 1000);
    expect(found.complete).toBe(true);
    expect(
      found.chains.map((chain) => ({ nodes: chain.nodes, probabilities: chain.probabilities })),
      `seed ${seed}`,
    ).toEqual(wanted);
    const capped = fewestHopChains(await rowsOf(nodes, ties), kinds, 0, ends, maxHops, 2);
    expect(capped).toEqual({ chains: found.chains.slice(0, 2), complete: found.chains.length <= 2 });
    compared += wanted.length;
  }
  expect(compared).toBeGreaterThan(150);
});

test('long chains and chains into many nodes meet in the middle', async () => {
  // 0 to 12 in a row of ladders: two ways at each rung.
  const ties: Tie[] = [];
  const add = (from: number, to: number) => ties.push({ from, to, probability: 0, kinds: 1 });
  for (let rung = 0; rung < 12; rung++) {
    add(rung, rung + 1);
    if (rung < 11) {
      add(rung, 20 + rung);
      add(20 + rung, rung + 2);
    }
  }
  const rows = await rowsOf(40, ties);
  const found = fewestHopChains(rows, 1, 0, Uint32Array.of(12), 12, 10_000);
  const every = everyChain(ties, 0, 12).filter(
    (chain) => chain.nodes.at(-1) === 12 && chain.nodes.length === 13,
  );
  expect(found.chains).toHaveLength(every.length);
  expect(fewestHopChains(rows, 1, 0, Uint32Array.of(12), 11, 10_000).chains).toEqual([]);
});
