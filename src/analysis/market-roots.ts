import type { Roots } from './kernels/roots.js';

/** A market as a snapshot holds it. */
export interface SnapshotMarket {
  readonly slug: string;
  readonly roots: Roots;
  /** Members left out because they are excluded; a few are told as {@link fewest}, so that nobody is revealed. */
  readonly hidden: number;
}

/** The smallest number of hidden people ever told. */
export const fewest = 10;

/** The number of hidden people as it may be told: none, or {@link fewest} at least. */
export function tellHidden(hidden: number): number {
  return hidden === 0 ? 0 : Math.max(hidden, fewest);
}

/** Members by node with the weights they were given, brought to the order and scale of {@link Roots}. */
export function rootsOf(members: readonly { node: number; weight: number | null }[]): Roots {
  const sorted = [...members].sort((a, b) => a.node - b.node);
  const weights = Float64Array.from(sorted, ({ weight }) => Math.max(0, weight ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isEven = weights.every((weight) => weight === weights[0]) && total > 0;
  return {
    members: Uint32Array.from(sorted, ({ node }) => node),
    weights:
      isEven || sorted.length === 0 ? null : weights.map((weight) => (weight * sorted.length) / (total || 1)),
  };
}
