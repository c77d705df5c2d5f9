import { stableSort } from './stable-sort.js';

/**
 * Who can move whom, as reverse compressed rows: the in-ties of node v are the slots `offsets[v]` to
 * `offsets[v + 1]`, and `sources[slot]` influences v with probability `probabilities[slot]`. A row is sorted
 * by falling probability, then by source, which is what lets a sampler skip along it (Guo et al. 2020).
 * Probability 0 is a tie nobody ever acted on.
 */
export interface InfluenceGraph {
  readonly nodes: number;
  /** `nodes + 1` of them. */
  readonly offsets: Uint32Array;
  readonly sources: Uint32Array;
  readonly probabilities: Float32Array;
}

/** Ties in any order: `from[i]` influences `to[i]` with `probability[i]`. */
export interface InfluenceTies {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly probability: Float32Array;
}

/**
 * Lays ties out as an {@link InfluenceGraph}, in one pass where they come by target. Self ties are dropped.
 * `tieOf[slot]` is the index of the tie given for that slot, so that whatever else a tie carries can follow
 * it.
 *
 * Throws a RangeError that names the tie when an end is no node, a probability is outside 0..1, or two ties
 * are parallel (which of the two holds is for the caller to say).
 */
export function buildInfluenceGraph(
  nodes: number,
  ties: InfluenceTies,
): { graph: InfluenceGraph; tieOf: Uint32Array } {
  const { from, to, probability } = ties;
  const kept = checkedTies(nodes, ties);
  const tieOf = isByTarget(kept, to) ? kept : stableSort(kept, to, nodes);
  const slots = tieOf.length;
  const graph = {
    nodes,
    offsets: new Uint32Array(nodes + 1),
    sources: new Uint32Array(slots),
    probabilities: new Float32Array(slots),
  };
  for (let slot = 0; slot < slots; slot++) {
    graph.offsets[to[tieOf[slot]] + 1]++;
    graph.sources[slot] = from[tieOf[slot]];
    graph.probabilities[slot] = Math.abs(probability[tieOf[slot]]); // Without its sign bit -0 is 0, too.
  }
  for (let node = 0; node < nodes; node++) graph.offsets[node + 1] += graph.offsets[node];
  for (let node = 0; node < nodes; node++)
    sortRow(graph, tieOf, graph.offsets[node], graph.offsets[node + 1]);
  refuseParallelTies(graph, tieOf);
  return { graph, tieOf };
}

/** Indices of the ties that are no self ties; throws on the first bad one. */
function checkedTies(nodes: number, { from, to, probability }: InfluenceTies): Uint32Array {
  if (from.length !== to.length || from.length !== probability.length)
    throw new RangeError(`Ties need as many sources as targets and probabilities.`);
  if (from.length >= 2 ** 31) throw new RangeError('A graph holds fewer than 2^31 ties.');
  const kept = new Uint32Array(from.length);
  let count = 0;
  for (let tie = 0; tie < from.length; tie++) {
    if (from[tie] >= nodes || to[tie] >= nodes)
      throw new RangeError(`Tie ${tie} (${from[tie]} to ${to[tie]}) leaves the ${nodes} nodes.`);
    if (!(probability[tie] >= 0 && probability[tie] <= 1))
      throw new RangeError(`Tie ${tie} has the probability ${probability[tie]}; 0 to 1 was expected.`);
    if (from[tie] !== to[tie]) kept[count++] = tie;
  }
  return kept.subarray(0, count);
}

function isByTarget(ties: Uint32Array, to: Uint32Array): boolean {
  for (let i = 1; i < ties.length; i++) if (to[ties[i - 1]] > to[ties[i]]) return false;
  return true;
}

/** Gaps of a shell sort (M. Ciura, Best increments for the average case of shellsort, 2001), then each 2.25 times the one before. */
const gaps = [1, 4, 10, 23, 57, 132, 301, 701, 1750];
while (gaps[gaps.length - 1] < 2 ** 31) gaps.push(Math.floor(2.25 * gaps[gaps.length - 1]));

/**
 * Sorts the slots `start` to before `end` by falling probability, then by source, in place, and `tieOf` with them: rows are
 * short, and lie side by side.
 */
export function sortRow(
  { sources, probabilities }: Pick<InfluenceGraph, 'sources' | 'probabilities'>,
  tieOf: Uint32Array,
  start: number,
  end: number,
): void {
  for (let pass = gaps.findIndex((gap) => gap >= end - start) - 1; pass >= 0; pass--) {
    const gap = gaps[pass];
    for (let slot = start + gap; slot < end; slot++) {
      const probability = probabilities[slot];
      const source = sources[slot];
      const tie = tieOf[slot];
      let at = slot;
      for (; at - gap >= start; at -= gap) {
        const before = probabilities[at - gap];
        if (before > probability || (before === probability && sources[at - gap] <= source)) break;
        probabilities[at] = before;
        sources[at] = sources[at - gap];
        tieOf[at] = tieOf[at - gap];
      }
      probabilities[at] = probability;
      sources[at] = source;
      tieOf[at] = tie;
    }
  }
}

function refuseParallelTies({ nodes, offsets, sources }: InfluenceGraph, tieOf: Uint32Array): void {
  const lastTarget = new Uint32Array(nodes);
  for (let target = 0; target < nodes; target++)
    for (let slot = offsets[target]; slot < offsets[target + 1]; slot++) {
      const source = sources[slot];
      if (lastTarget[source] === target + 1)
        throw new RangeError(
          `Tie ${tieOf[slot]} is the second from ${source} to ${target}; merge them first.`,
        );
      lastTarget[source] = target + 1;
    }
}
