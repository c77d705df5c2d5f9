import { clopperPearson } from './clopper-pearson.js';
import { rootOf, type SetIndex } from './covering.js';

/** An expected number of a market's members (by weight), with its own 95 % interval. */
export interface BoundedReach {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** What one of a set reaches. */
export interface MemberOfSet {
  readonly node: number;
  /** As if the others were not in the set: those of them who are reached are counted. */
  readonly alone: BoundedReach;
  /** Whom none of the others reaches, nobody of the set counted: what the set would lose. */
  readonly unique: BoundedReach;
  /** Share of what they reach outside the set that another of the set reaches too; 0 when they reach nobody there. */
  readonly overlap: number;
}

/** The reach of several people at once, nobody counted twice and none of them counted. */
export interface ReachOfSet {
  readonly together: BoundedReach;
  /** In the order given. */
  readonly members: readonly MemberOfSet[];
}

/** An expected number of a market of `weight` from the sets that count, with its 95 % interval; of no sets it is 0. */
export function boundedReach(hits: number, sets: number, weight: number): BoundedReach {
  if (sets === 0) return { expected: 0, low: 0, high: 0 };
  const { low, high } = clopperPearson(hits, sets, 0.05);
  return { expected: (weight * hits) / sets, low: weight * low, high: weight * high };
}

/**
 * The reach of a set of nodes (each once) in a market of `weight`: its share of the sampled reverse-reachable sets that
 * hold any of them and have another root (C. Borgs et al. 2014); of the same sets, what each contributes. People picked
 * from a list must be judged by other sets than the list. The cost is that of the sets they stand in.
 */
export function reachOfSet(
  { samples, starts, holders }: SetIndex,
  weight: number,
  set: Uint32Array,
): ReachOfSet {
  const { sets } = samples;
  const isInSet = new Uint8Array(starts.length - 1);
  for (const node of set) isInSet[node] = 1;
  // Per sampled set of another root how many of the set stand in it, as far as 2.
  const held = new Uint8Array(sets);
  const tallies = Array.from(set, (node) => {
    const tally = { node, alone: 0, outside: 0, unique: 0 };
    for (let place = starts[node]; place < starts[node + 1]; place++) {
      const root = rootOf(samples, holders[place]);
      if (root === node) continue;
      tally.alone++;
      if (isInSet[root] === 1) continue;
      tally.outside++;
      if (held[holders[place]] < 2) held[holders[place]]++;
    }
    return tally;
  });
  let together = 0;
  for (let one = 0; one < sets; one++) if (held[one] > 0) together++;
  for (const tally of tallies)
    for (let place = starts[tally.node]; place < starts[tally.node + 1]; place++)
      if (held[holders[place]] === 1) tally.unique++;
  return {
    together: boundedReach(together, sets, weight),
    members: tallies.map(({ node, alone, outside, unique }) => ({
      node,
      alone: boundedReach(alone, sets, weight),
      unique: boundedReach(unique, sets, weight),
      overlap: outside > 0 ? 1 - unique / outside : 0,
    })),
  };
}
