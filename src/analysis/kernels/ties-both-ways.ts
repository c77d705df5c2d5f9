import type { InfluenceGraph } from './influence-graph.js';
import { type OnBlock, stepsAPiece } from './on-block.js';

/**
 * Ties as compressed rows read in one direction: the ties of node v are `offsets[v]` to `offsets[v + 1]`, each to
 * the node `ends[tie]` with `probabilities[tie]` and the kinds of `kinds[tie]` (a mask, see `tieKinds`).
 */
export interface TieRows {
  readonly nodes: number;
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  readonly probabilities: Float32Array;
  readonly kinds: Uint8Array;
}

/** The same ties from both sides: `forward` from who influences, `reverse` from who is influenced. */
export interface TiesBothWays {
  readonly forward: TieRows;
  readonly reverse: TieRows;
}

/**
 * Turns the reverse rows of an influence graph round, in time linear in nodes and ties; forward rows rise by the node
 * they lead to. Probabilities and kinds are copied rather than pointed at, so that a search reads a row in one run.
 * `kinds` is per slot of the graph.
 */
export async function tiesBothWays(
  graph: InfluenceGraph,
  kinds: Uint8Array,
  onBlock?: OnBlock,
): Promise<TiesBothWays> {
  const { nodes, sources, probabilities } = graph;
  const next = new Uint32Array(nodes + 1);
  for (let slot = 0; slot < sources.length; slot++) next[sources[slot] + 1]++;
  for (let node = 0; node < nodes; node++) next[node + 1] += next[node];
  const forward = {
    nodes,
    offsets: next.slice(),
    ends: new Uint32Array(sources.length),
    probabilities: new Float32Array(sources.length),
    kinds: new Uint8Array(sources.length),
  };
  for (let target = 0, slot = 0; target < nodes; await onBlock?.())
    for (const end = slot + stepsAPiece; target < nodes && slot < end; target++)
      for (; slot < graph.offsets[target + 1]; slot++) {
        const tie = next[sources[slot]]++;
        forward.ends[tie] = target;
        forward.probabilities[tie] = probabilities[slot];
        forward.kinds[tie] = kinds[slot];
      }
  return { forward, reverse: { nodes, offsets: graph.offsets, ends: sources, probabilities, kinds } };
}
