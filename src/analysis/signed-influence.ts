import { buildInfluenceGraph, type InfluenceGraph } from './kernels/influence-graph.js';

/** How people answered others about a brand, column by column. */
export interface Responses {
  /** Who was answered: the one who influences. */
  readonly from: number[];
  /** Who answered. */
  readonly to: number[];
  /** Answers for the brand. */
  readonly stayed: number[];
  /** Answers against it. */
  readonly turned: number[];
}

/** Who moves whom to stay with a brand, and who whom to turn against it. */
export interface SignedInfluence {
  readonly positive: InfluenceGraph;
  readonly negative: InfluenceGraph;
}

/** How many responses the share of all ties together is worth beside a tie's own. */
const priorResponses = 2;

/**
 * Splits each tie's probability by the share of the answers over it that stayed with a brand: p = p+ + p-. A tie with few
 * answers is drawn toward the share of all (empirical Bayes). Null when nobody answered anybody about the brand: then
 * nothing is known.
 */
export function signedInfluence(
  { nodes, offsets, sources, probabilities }: InfluenceGraph,
  responses: Responses,
): SignedInfluence | null {
  const stayedOn = new Map<number, number>();
  const turnedOn = new Map<number, number>();
  let [stayed, turned] = [0, 0];
  responses.from.forEach((from, row) => {
    const pair = from * nodes + responses.to[row];
    stayedOn.set(pair, (stayedOn.get(pair) ?? 0) + responses.stayed[row]);
    turnedOn.set(pair, (turnedOn.get(pair) ?? 0) + responses.turned[row]);
    stayed += responses.stayed[row];
    turned += responses.turned[row];
  });
  if (stayed + turned === 0) return null;
  const pooled = stayed / (stayed + turned);

  const to = new Uint32Array(sources.length);
  const positive = new Float32Array(sources.length);
  const negative = new Float32Array(sources.length);
  for (let target = 0; target < nodes; target++)
    for (let slot = offsets[target]; slot < offsets[target + 1]; slot++) {
      to[slot] = target;
      const pair = sources[slot] * nodes + target;
      const good = stayedOn.get(pair) ?? 0;
      const all = good + (turnedOn.get(pair) ?? 0);
      const share = (good + priorResponses * pooled) / (all + priorResponses);
      positive[slot] = probabilities[slot] * share;
      negative[slot] = probabilities[slot] * (1 - share);
    }
  const graphOf = (probability: Float32Array) =>
    buildInfluenceGraph(nodes, { from: sources, to, probability }).graph;
  return { positive: graphOf(positive), negative: graphOf(negative) };
}
