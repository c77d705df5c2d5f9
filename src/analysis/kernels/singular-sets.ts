import type { InfluenceGraph } from './influence-graph.js';
import { type OnBlock, stepsAPiece } from './on-block.js';
import type { Roots } from './roots.js';

/** A market's sets in two parts: the singular, which hold nobody but their root, and those that have to be drawn. */
export interface SplitSets {
  /** From whom the others start: members by weight times {@link SplitSets.chances}. */
  readonly roots: Roots;
  /** In the order of these: the chance that any in-tie is live, so that the set holds somebody else. */
  readonly chances: Float64Array;
  /** Per node how many singular sets it makes for each of the others; where there are none, its share of all sets. */
  readonly alone: Float64Array;
}

const weightless = 1e-12;

/**
 * Tells a market's singular sets apart. Where ties are weak most sets are, and what they add up to is known: none of them
 * has to be drawn, kept or guessed (importance sketching, H. Nguyen, T. Nguyen, N. Phan, T. Dinh 2017). Others so rare that
 * they weigh nothing beside them count as none.
 */
export async function splitSets(
  { nodes, offsets, probabilities }: InfluenceGraph,
  { members, weights }: Roots,
  onBlock?: OnBlock,
): Promise<SplitSets> {
  const alone = new Float64Array(nodes);
  const found = new Uint32Array(members.length);
  const products = new Float64Array(members.length);
  const chances = new Float64Array(members.length);
  let roots = 0;
  let others = 0;
  let singular = 0;
  let steps = 0;
  for (let i = 0; i < members.length; i++) {
    const member = members[i];
    let none = 1;
    for (let slot = offsets[member]; slot < offsets[member + 1]; slot++) none *= 1 - probabilities[slot];
    const weight = weights === null ? 1 : weights[i];
    const product = weight * (1 - none);
    alone[member] = weight * none;
    singular += weight * none;
    others += product;
    if (product > 0) {
      found[roots] = member;
      products[roots] = product;
      chances[roots++] = 1 - none;
    }
    steps += 1 + offsets[member + 1] - offsets[member];
    if (steps < stepsAPiece) continue;
    steps = 0;
    await onBlock?.();
  }
  if (others <= weightless * singular) {
    others = singular;
    roots = 0;
  }
  for (let i = 0; i < members.length; i++) alone[members[i]] /= others;
  await onBlock?.();
  return {
    roots: { members: found.slice(0, roots), weights: products.slice(0, roots) },
    chances: chances.slice(0, roots),
    alone,
  };
}
