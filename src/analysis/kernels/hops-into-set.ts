import { lengthByProbability } from './chain-length.js';
import type { InfluenceGraph } from './influence-graph.js';
import { labelHeap } from './label-heap.js';

/** Labels taken up between two calls of `onBlock`. */
const labelsPerBlock = 2 ** 16;

/**
 * Per node, how many hops its most probable chain to any of `members` but itself has (of equally probable ones the
 * shortest); 0 where no chain leads there. All nodes at once: one search back from the members (Dijkstra 1959) that
 * settles each node twice, for the two nearest members, because a member's own chain must end at another. `onBlock` is
 * awaited now and then: let the event loop breathe, or throw to give up.
 */
export async function hopsIntoSet(
  { nodes, offsets, sources, probabilities }: InfluenceGraph,
  members: Uint32Array,
  onBlock?: () => void | Promise<void>,
): Promise<Uint32Array> {
  const hopsOf = new Uint32Array(nodes);
  /** 1 + the member of a node's first settled label; a member's own counts as one. */
  const nearest = new Uint32Array(nodes);
  const isDone = new Uint8Array(nodes);
  const queue = openQueue();
  for (const member of members) queue.add(0, member, member, 0);

  let taken = 0;
  for (let label = queue.take(); label !== null; label = queue.take()) {
    if (++taken % labelsPerBlock === 0) await onBlock?.();
    const { length, node, end, hops } = label;
    if (isDone[node] === 1 || nearest[node] === end + 1) continue;
    if (nearest[node] !== 0) isDone[node] = 1;
    else nearest[node] = end + 1;
    if (end !== node && hopsOf[node] === 0) hopsOf[node] = hops;
    for (let slot = offsets[node]; slot < offsets[node + 1] && probabilities[slot] > 0; slot++) {
      const source = sources[slot];
      if (isDone[source] === 1 || nearest[source] === end + 1) continue;
      queue.add(length + lengthByProbability(probabilities[slot]), source, end, hops + 1);
    }
  }
  return hopsOf;
}

/** Labels by rising length, equals in the order they were added. */
function openQueue() {
  const lengths: number[] = [];
  const nodes: number[] = [];
  const ends: number[] = [];
  const hopsOf: number[] = [];
  const heap = labelHeap((a, b) => lengths[a] < lengths[b] || (lengths[a] === lengths[b] && a < b));
  return {
    add(length: number, node: number, end: number, hops: number): void {
      heap.push(lengths.push(length) - 1);
      nodes.push(node);
      ends.push(end);
      hopsOf.push(hops);
    },
    /** The first label, taken out; null when there is none. */
    take(): { length: number; node: number; end: number; hops: number } | null {
      if (heap.size() === 0) return null;
      const first = heap.pop();
      return { length: lengths[first], node: nodes[first], end: ends[first], hops: hopsOf[first] };
    },
  };
}
