/**
 * Who can move whom, as reverse compressed rows: the in-ties of node v are the slots `offsets[v]` to `offsets[v + 1]`,
 * and `sources[slot]` influences v with probability `probabilities[slot]`. A row is sorted by falling probability, then
 * by source, which is what lets a sampler skip along it (Guo et al. 2020). Probability 0 is a tie nobody ever acted on.
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
 * Lays ties out as an {@link InfluenceGraph}, in time linear in nodes and ties. Self ties are dropped. `tieOf[slot]` is the
 * index of the tie given for that slot, so that whatever else a tie carries can follow it.
 * Throws a RangeError that names the tie when an end is no node, a probability is outside 0..1, or two ties are parallel
 * (which of the two holds is for the caller to say).
 */
export function buildInfluenceGraph(
  nodes: number,
  ties: InfluenceTies,
): { graph: InfluenceGraph; tieOf: Uint32Array } {
  const kept = checkedTies(nodes, ties);
  // A stable sort by each key in turn, the least telling first, leaves rows by target, probability, source.
  const bits = new Uint32Array(Float32Array.from(ties.probability).buffer);
  const bySource = stableSort(kept, nodes, (tie) => ties.from[tie]);
  // The bits of floats from 0 to 1 rise with the float and stay below 2^30: complemented, they fall.
  const byLowHalf = stableSort(bySource, 1 << 15, (tie) => ~bits[tie] & 0x7fff);
  const byProbability = stableSort(byLowHalf, 1 << 15, (tie) => (~bits[tie] >>> 15) & 0x7fff);
  const tieOf = stableSort(byProbability, nodes, (tie) => ties.to[tie]);

  const offsets = new Uint32Array(nodes + 1);
  for (const tie of tieOf) offsets[ties.to[tie] + 1]++;
  for (let node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];
  const graph = {
    nodes,
    offsets,
    sources: tieOf.map((tie) => ties.from[tie]),
    probabilities: Float32Array.from(tieOf, (tie) => ties.probability[tie]),
  };
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

/** Counting sort: `items` by a key from 0 to `keys - 1`, equal keys in the order given. */
function stableSort(items: Uint32Array, keys: number, keyOf: (item: number) => number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let i = 0; i < items.length; i++) next[keyOf(items[i]) + 1]++;
  for (let key = 0; key < keys; key++) next[key + 1] += next[key];
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) sorted[next[keyOf(items[i])]++] = items[i];
  return sorted;
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
