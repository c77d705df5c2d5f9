import { buildInfluenceGraph, type InfluenceGraph } from '../../src/analysis/kernels/influence-graph.js';
import type { Roots } from '../../src/analysis/kernels/roots.js';
import type { SmallMarket } from './exact-worlds.js';

/**
 * Numbers from 0 to below 1, the same for the same seed; nothing the kernels use (Park and Miller's minimal
 * standard, 1988).
 */
export function plainRandom(seed: number): () => number {
  let state = (seed * 48271 + 11) % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/**
 * A random market of 2 to 6 nodes and at most 12 ties. Probabilities of 0 and 1, rows of equal ones, members
 * of weight 0, people outside the market and people without ties all occur.
 */
export function smallMarket(seed: number): SmallMarket {
  const random = plainRandom(seed);
  const nodes = 2 + Math.floor(random() * 5);
  const even = random() < 0.3 ? random() : null;
  const pairs = Array.from({ length: nodes * nodes }, (_, i) => ({
    from: Math.floor(i / nodes),
    to: i % nodes,
  }))
    .filter(({ from, to }) => from !== to)
    .map((pair) => ({ pair, place: random() }))
    .sort((a, b) => a.place - b.place);
  const ties = pairs.slice(0, Math.floor(random() * 13)).map(({ pair }) => {
    const kind = random();
    return { ...pair, probability: Math.fround(kind < 0.1 ? 0 : kind < 0.2 ? 1 : (even ?? random())) };
  });
  const isWeighted = random() < 0.5;
  const weights = Array.from({ length: nodes }, () => (random() < 0.25 ? 0 : isWeighted ? random() * 3 : 1));
  return { nodes, ties, weights };
}

/**
 * The market as the kernels take it. Members of weight 0 stay members where others have weights of their own.
 */
export function asKernelInput({ nodes, ties, weights }: SmallMarket): {
  graph: InfluenceGraph;
  roots: Roots;
} {
  const { graph } = buildInfluenceGraph(nodes, {
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    probability: Float32Array.from(ties, ({ probability }) => probability),
  });
  const isWeighted = weights.some((weight) => weight !== 0 && weight !== 1);
  const members = Uint32Array.from(weights.keys()).filter((node) => isWeighted || weights[node] > 0);
  return { graph, roots: { members, weights: isWeighted ? Float64Array.from(weights) : null } };
}
