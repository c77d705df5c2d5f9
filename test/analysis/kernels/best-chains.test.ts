import { describe, expect, test } from 'vitest';
import { bestChains, type Chain } from '../../../src/analysis/kernels/best-chains.js';
import { lengthByHops, lengthByProbability } from '../../../src/analysis/kernels/chain-length.js';
import { chainsIntoSet } from '../../../src/analysis/kernels/chains-into-set.js';
import {
  byNodes,
  everyChain,
  numbersFrom,
  product,
  randomTies,
  rowsOf,
  sparseTies,
  type Tie,
} from './every-chain.js';

type Plain = Omit<Chain, 'length'>;

const byProbability = (a: Plain, b: Plain) =>
  product(b) - product(a) || a.nodes.length - b.nodes.length || byNodes(a, b);

/** Chains with an unused tie stand behind all others of as many hops: the fewer of them the better. */
const unused = (chain: Plain) => chain.probabilities.filter((p) => p === 0).length;
const used = (chain: Plain) => ({ probabilities: chain.probabilities.filter((p) => p > 0) });
const byHops = (a: Plain, b: Plain) =>
  a.nodes.length - b.nodes.length ||
  unused(a) - unused(b) ||
  product(used(b)) - product(used(a)) ||
  byNodes(a, b);

const plain = ({ nodes, probabilities }: Chain): Plain => ({ nodes, probabilities });

function firstOfEachCarrier(chains: readonly Plain[]): Plain[] {
  const seen = new Set<number | undefined>();
  return chains.filter((chain) => !seen.has(chain.nodes.at(-2)) && seen.add(chain.nodes.at(-2)));
}

describe.each([
  {
    name: 'by probability',
    lengthOf: lengthByProbability,
    order: byProbability,
    allowed: (p: number) => p > 0,
  },
  { name: 'by hops', lengthOf: lengthByHops, order: byHops, allowed: () => true },
])('the best chains $name', ({ lengthOf, order, allowed }) => {
  test.each([1, 2, 3])(
    'equal those found by trying every chain, on 400 random graphs (part %i)',
    async (part) => {
      let compared = 0;
      for (let seed = part * 1000; seed < part * 1000 + 400; seed++) {
        const { nodes, ties } = randomTies(seed);
        const random = numbersFrom(seed + 7);
        const maxHops = 1 + Math.floor(random() * 6);
        const most = 1 + Math.floor(random() * 12);
        const kinds = 1 + Math.floor(random() * 3);
        const usable = ties.filter((tie) => allowed(tie.probability) && (tie.kinds & kinds) !== 0);
        const all = everyChain(usable, 0, maxHops).sort(order);
        const question = { ties: await rowsOf(nodes, ties), lengthOf, kinds, from: 0, maxHops, most };

        const to = nodes - 1;
        const wanted = all.filter((chain) => chain.nodes.at(-1) === to).slice(0, most);
        expect(bestChains(question, to).map(plain), `seed ${seed}`).toEqual(wanted);

        const members = Array.from({ length: nodes }, (_, node) => node).filter(() => random() < 0.4);
        const into = all.filter((chain) => members.includes(chain.nodes.at(-1)!));
        const ways = chainsIntoSet(question, Uint32Array.from(members));
        expect(ways.map(plain), `seed ${seed}`).toEqual(firstOfEachCarrier(into).slice(0, most));
        compared += wanted.length + ways.length;
      }
      expect(compared).toBeGreaterThan(500);
    },
  );

  test('equal those found by trying every chain where both searches go far before they meet', async () => {
    let compared = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = numbersFrom(seed);
      const { nodes, ties } = sparseTies(seed);
      const usable = ties.filter((tie) => allowed(tie.probability));
      const all = everyChain(usable, 0, 6).sort(order);
      const question = { ties: await rowsOf(nodes, ties), lengthOf, kinds: 1, from: 0, maxHops: 6, most: 20 };
      for (const to of [1, 2, 3]) {
        const wanted = all.filter((chain) => chain.nodes.at(-1) === to).slice(0, 20);
        expect(bestChains(question, to).map(plain), `seed ${seed}`).toEqual(wanted);
        compared += wanted.length;
      }
      const members = [1, 2, 3, 4 + Math.floor(random() * 36)];
      const into = all.filter((chain) => members.includes(chain.nodes.at(-1)!));
      const ways = chainsIntoSet(question, Uint32Array.from(members));
      expect(ways.map(plain), `seed ${seed}`).toEqual(firstOfEachCarrier(into).slice(0, 20));
    }
    expect(compared).toBeGreaterThan(500);
  });
});

const tie = (from: number, to: number, probability: number, kinds = 1): Tie => ({
  from,
  to,
  probability,
  kinds,
});

const fewTies = [tie(0, 1, 0.5), tie(1, 2, 0.5), tie(0, 2, 0.2), tie(2, 3, 0.5), tie(1, 3, 0)];
const fewRows = await rowsOf(5, fewTies);

describe('a question for chains', () => {
  const question = {
    ties: fewRows,
    lengthOf: lengthByProbability,
    kinds: 1,
    from: 0,
    maxHops: 12,
    most: 5,
  };

  test('finds nothing from a node to itself, to a node no tie leads to, or when no chain is wanted', () => {
    expect(bestChains(question, 0)).toEqual([]);
    expect(bestChains(question, 4)).toEqual([]);
    expect(bestChains({ ...question, from: 4 }, 0)).toEqual([]);
    expect(bestChains({ ...question, most: 0 }, 3)).toEqual([]);
    expect(chainsIntoSet(question, Uint32Array.of())).toEqual([]);
    expect(chainsIntoSet(question, Uint32Array.of(0))).toEqual([]);
  });

  test('puts the stronger chain of more hops first, unless it is too long', () => {
    expect(bestChains(question, 3).map((chain) => chain.nodes)).toEqual([
      [0, 1, 2, 3],
      [0, 2, 3],
    ]);
    expect(bestChains({ ...question, maxHops: 2 }, 3).map((chain) => chain.nodes)).toEqual([[0, 2, 3]]);
  });

  test('uses ties nobody acted on for chains by hops alone', () => {
    expect(bestChains({ ...question, lengthOf: lengthByHops }, 3).map((chain) => chain.nodes)).toEqual([
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2, 3],
    ]);
  });

  test('shows another way into a set when the last tie of the best would close a loop', async () => {
    // 2 is a member on the best chain to 1; the best way to end at it through 1 goes round by 3.
    const round = [tie(0, 2, 0.5), tie(2, 1, 0.9), tie(1, 2, 0.9), tie(0, 3, 0.5), tie(3, 1, 0.5)];
    const ways = chainsIntoSet({ ...question, ties: await rowsOf(4, round) }, Uint32Array.of(2));
    expect(ways.map((chain) => chain.nodes)).toEqual([
      [0, 2],
      [0, 3, 1, 2],
    ]);
  });
});
