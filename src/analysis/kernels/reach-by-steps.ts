import { rootOf, type SetIndex } from './covering.js';
import { type BoundedReach, boundedReach } from './reach-of-set.js';

/** The k-th of a choice, and what the first k reach together. */
export interface ReachStep {
  readonly node: number;
  /** What this one adds to those before, members of the market chosen so far counted: never less than nothing. */
  readonly marginal: number;
  /** None of the k counted; each k with a 95 % interval of its own. Falls where somebody who was reached is chosen. */
  readonly together: BoundedReach;
}

/**
 * How far the first 1, 2, … of a choice reach together, in sets that the choice did not see, so that it does not flatter;
 * as `reachOfSet` judges the same nodes by the same sets. `weight` is the market's.
 */
export function reachBySteps(index: SetIndex, weight: number, chosen: Uint32Array): ReachStep[] {
  const { samples, starts, holders } = index;
  const { sets } = samples;
  const isCovered = new Uint8Array(sets);
  let reached = 0;
  return Array.from(chosen, (node) => {
    let added = 0;
    for (let place = starts[node]; place < starts[node + 1]; place++) {
      const set = holders[place];
      const isRoot = rootOf(samples, set) === node;
      if (isRoot && isCovered[set] === 1) reached--;
      if (isCovered[set] === 1) continue;
      isCovered[set] = 1;
      added++;
      if (!isRoot) reached++;
    }
    const marginal = sets === 0 ? 0 : (weight * added) / sets;
    return { node, marginal, together: boundedReach(reached, sets, weight) };
  });
}
