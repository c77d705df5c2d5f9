import type { Chain } from '../../../src/analysis/kernels/best-chains.js';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { type TiesBothWays, tiesBothWays } from '../../../src/analysis/kernels/ties-both-ways.js';

/** A tie of a graph made by hand: `from` influences `to`. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  readonly kinds: number;
}

/** Rows of ties in any order. */
export function rowsOf(nodes: number, ties: readonly Tie[]): Promise<TiesBothWays> {
  const { graph, tieOf } = buildInfluenceGraph(nodes, {
    from: Uint32Array.from(ties, (tie) => tie.from),
    to: Uint32Array.from(ties, (tie) => tie.to),
    probability: Float32Array.from(ties, (tie) => tie.probability),
  });
  return tiesBothWays(
    graph,
    Uint8Array.from(tieOf, (tie) => ties[tie].kinds),
  );
}

/** Numbers in 0..1 that depend on the seed alone (a linear congruence: good enough to draw small graphs with). */
export function numbersFrom(seed: number): () => number {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  const step = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm++) step();
  return step;
}

/** A small random graph whose probabilities are often equal, so that ties between chains are common. */
export function randomTies(seed: number): { nodes: number; ties: Tie[] } {
  const random = numbersFrom(seed);
  const nodes = 3 + Math.floor(random() * 5);
  const density = 0.15 + random() * 0.6;
  const probabilities = [0, 0.1, 0.25, 0.3, 0.5, 0.5, 1];
  const ties: Tie[] = [];
  for (let from = 0; from < nodes; from++)
    for (let to = 0; to < nodes; to++)
      if (from !== to && random() < density)
        ties.push({
          from,
          to,
          probability: Math.fround(probabilities[Math.floor(random() * probabilities.length)]),
          kinds: 1 + Math.floor(random() * 3),
        });
  return { nodes, ties };
}

/** A random graph of 40 nodes with some three ties each, so that chains between two of them are long and many. */
export function sparseTies(seed: number): { nodes: number; ties: Tie[] } {
  const random = numbersFrom(seed);
  const nodes = 40;
  const ties: Tie[] = [];
  for (let from = 0; from < nodes; from++)
    for (let to = 0; to < nodes; to++)
      if (from !== to && random() < 0.08)
        ties.push({ from, to, probability: Math.fround(random() < 0.1 ? 0 : random() ** 2), kinds: 1 });
  return { nodes, ties };
}

/** Every loop-free chain from a node, by trying every tie. */
export function everyChain(ties: readonly Tie[], from: number, maxHops: number): Omit<Chain, 'length'>[] {
  const found: Omit<Chain, 'length'>[] = [];
  const walk = (nodes: number[], probabilities: number[]) => {
    if (probabilities.length > 0) found.push({ nodes, probabilities });
    if (probabilities.length === maxHops) return;
    for (const tie of ties)
      if (tie.from === nodes[nodes.length - 1] && !nodes.includes(tie.to))
        walk([...nodes, tie.to], [...probabilities, tie.probability]);
  };
  walk([from], []);
  return found;
}

/** The product in one order of factors, so that chains of the same probabilities compare as equal. */
export function product(chain: { readonly probabilities: readonly number[] }): number {
  return [...chain.probabilities].sort((a, b) => a - b).reduce((all, p) => all * p, 1);
}

/** Which of two chains' nodes come first. */
export function byNodes(a: { nodes: readonly number[] }, b: { nodes: readonly number[] }): number {
  const at = a.nodes.findIndex((node, place) => node !== b.nodes[place]);
  return at < 0 ? 0 : a.nodes[at] - (b.nodes[at] ?? -1);
}
