import type { SampleSets } from './sample-sets.js';

/**
 * The nodes that stand in most sampled sets together, best first: each next one is of those allowed (1 in `allowed`)
 * the one in most sets that hold none before it, the lowest node of equals; at most `most`, and none that adds nothing.
 * A set counts for its own root too, which makes the count submodular and the greedy choice within 1 - 1/e of the best
 * on these sets (D. Kempe, J. Kleinberg, É. Tardos 2003). What it chose looks better in these sets than it is: judge it
 * by others.
 */
export function bestSpread(
  { sets, ends, entries, size }: SampleSets,
  allowed: Uint8Array,
  most: number,
): Uint32Array {
  const counts = new Uint32Array(allowed.length);
  for (let entry = 0; entry < size; entry++) counts[entries[entry]]++;

  // Which sets each node stands in: those of node v from starts[v] to before starts[v + 1].
  const starts = new Uint32Array(allowed.length + 1);
  counts.forEach((count, node) => {
    starts[node + 1] = starts[node] + count;
  });
  const holders = new Uint32Array(size);
  const next = starts.slice();
  for (let set = 0, entry = 0; set < sets; set++)
    for (; entry < ends[set]; entry++) holders[next[entries[entry]]++] = set;

  const isCovered = new Uint8Array(sets);
  const chosen: number[] = [];
  while (chosen.length < most) {
    let best = -1;
    for (let node = 0; node < counts.length; node++)
      if (allowed[node] === 1 && counts[node] > (best < 0 ? 0 : counts[best])) best = node;
    if (best < 0) break;
    chosen.push(best);
    for (let place = starts[best]; place < starts[best + 1]; place++) {
      const set = holders[place];
      if (isCovered[set] === 1) continue;
      isCovered[set] = 1;
      for (let entry = set === 0 ? 0 : ends[set - 1]; entry < ends[set]; entry++) counts[entries[entry]]--;
    }
  }
  return Uint32Array.from(chosen);
}
