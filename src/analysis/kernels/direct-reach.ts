import type { InfluenceGraph } from './influence-graph.js';
import type { Roots } from './roots.js';

/** How many of some members are moved by anybody at all, and on whom that hangs most. */
export interface DirectReach {
  /** Members by weight. */
  readonly size: number;
  /** Of them those expected to act when every one of `movers` does. */
  readonly reached: number;
  /** The one without whom most of these would not, and how many: those with no other live tie; null when there is none. */
  readonly hangsOn: { readonly node: number; readonly lost: number } | null;
}

/**
 * Whom all `movers` (1 per node) together move among `members`, directly: whoever is reached at all is reached over one
 * of their own ties, so that ways further back add nobody. Exact: a member is moved with probability 1 - Π(1 - p), and
 * hangs on a mover where that one's tie is the only live one.
 */
export function directReach(
  { offsets, sources, probabilities }: InfluenceGraph,
  { members, weights }: Roots,
  movers: Uint8Array,
): DirectReach {
  const lost = new Map<number, number>();
  let size = 0;
  let reached = 0;
  for (let i = 0; i < members.length; i++) {
    const weight = weights === null ? 1 : weights[i];
    const slots: number[] = [];
    for (let slot = offsets[members[i]]; slot < offsets[members[i] + 1] && probabilities[slot] > 0; slot++)
      if (movers[sources[slot]] === 1) slots.push(slot);
    const certain = slots.filter((slot) => probabilities[slot] === 1);
    // Of the others: a certain one would leave nothing to divide.
    const silent = slots.reduce(
      (chance, slot) => (probabilities[slot] === 1 ? chance : chance * (1 - probabilities[slot])),
      1,
    );
    size += weight;
    reached += certain.length > 0 ? weight : weight * (1 - silent);
    const add = (slot: number, chance: number) =>
      lost.set(sources[slot], (lost.get(sources[slot]) ?? 0) + weight * chance);
    if (certain.length === 1) add(certain[0], silent);
    if (certain.length === 0)
      for (const slot of slots) add(slot, (silent * probabilities[slot]) / (1 - probabilities[slot]));
  }
  let hangsOn: DirectReach['hangsOn'] = null;
  for (const [node, loss] of lost)
    if (hangsOn === null || loss > hangsOn.lost || (loss === hangsOn.lost && node < hangsOn.node))
      hangsOn = { node, lost: loss };
  return { size, reached, hangsOn };
}
