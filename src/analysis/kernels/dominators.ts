import type { SampleSets } from './sample-sets.js';

/**
 * Writes to `idom[i]` the immediate dominator of the i-th node of set `set` (0 is the root, and its own),
 * both as places in the set: the nearest node that stands on every live way from node i to the root. Its
 * other dominators are those of its immediate dominator. `placeOf` is scratch by node. The store must keep
 * live ties.
 *
 * K. D. Cooper, T. J. Harvey, K. Kennedy, A simple, fast dominance algorithm, 2001, with two turns. Nodes are
 * taken in the order they were met, breadth first, instead of reverse postorder: it serves, because a node's
 * dominators are met before it. And each node pushes to its successors instead of asking its predecessors, as
 * its live in-ties lie at hand.
 */
export function immediateDominators(
  { ends, entries, live }: SampleSets,
  set: number,
  placeOf: Uint32Array,
  idom: Uint32Array,
): void {
  if (live === null) throw new RangeError('Dominators need sets with their live ties.');
  const first = set === 0 ? 0 : ends[set - 1];
  const size = ends[set] - first;
  const { ends: liveEnds, sources } = live;
  for (let place = 0; place < size; place++) {
    placeOf[entries[first + place]] = place;
    idom[place] = unknown;
  }
  idom[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let place = 0, tie = first === 0 ? 0 : liveEnds[first - 1]; place < size; place++)
      for (const end = liveEnds[first + place]; tie < end; tie++) {
        const source = placeOf[sources[tie]];
        const known = idom[source];
        const nearest = known === unknown ? place : commonDominator(idom, known, place);
        if (nearest === known) continue;
        idom[source] = nearest;
        changed = true;
      }
  }
}

const unknown = 0xffffffff;

function commonDominator(idom: Uint32Array, a: number, b: number): number {
  while (a !== b)
    if (a > b) a = idom[a];
    else b = idom[b];
  return a;
}
