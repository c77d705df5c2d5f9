import type { CoverLimits } from '../../src/analysis/kernels/best-cover.js';
import { indexSets, type OpenSets, openSets, type SetIndex } from '../../src/analysis/kernels/covering.js';
import { plainRandom } from './small-markets.js';

/** All of them may be chosen. */
export const everybody = (nodes: number) => new Uint8Array(nodes).fill(1);

/** Sets written out, each its root and whoever is met, ready to be covered. */
export async function opened(sets: readonly (readonly number[])[], nodes: number): Promise<OpenSets> {
  return openSets([await indexOf(sets, nodes)]);
}

/** Sets written out as an index of them. */
export function indexOf(sets: readonly (readonly number[])[], nodes: number): Promise<SetIndex> {
  let size = 0;
  const ends = Uint32Array.from(sets, (set) => (size += set.length));
  const entries = Uint32Array.from(sets.flat());
  return indexSets(
    {
      sets: sets.length,
      ends,
      entries,
      size,
      stopped: 0,
      work: size,
      works: [],
      live: null,
      maxEntries: size,
    },
    nodes,
  );
}

/** Up to eight nodes, up to a dozen sets, costs of which some are 0. */
export function randomCase(seed: number) {
  const random = plainRandom(seed);
  const nodes = 3 + Math.floor(random() * 6);
  const sets = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
    const met = Array.from({ length: nodes }, (_, node) => node).filter(() => random() < 0.3);
    return met.length > 0 ? met : [0];
  });
  const allowed = Uint8Array.from({ length: nodes }, () => (random() < 0.8 ? 1 : 0));
  const costs = Float64Array.from({ length: nodes }, () => (random() < 0.1 ? 0 : 0.5 + random() * 3));
  return { random, nodes, sets, allowed, costs, size: Math.floor(random() * 4), budget: random() * 5 };
}

/** The most sets that any choice within the limits covers, by trying them all. */
export function bestOfAll(
  sets: readonly (readonly number[])[],
  { allowed, size, spend }: CoverLimits,
): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** allowed.length; choice++) {
    const chosen = [...allowed.keys()].filter((node) => (choice >> node) % 2 === 1);
    if (chosen.length > size || chosen.some((node) => allowed[node] === 0)) continue;
    if (spend && chosen.reduce((sum, node) => sum + spend.costs[node], 0) > spend.budget) continue;
    best = Math.max(best, sets.filter((set) => set.some((node) => chosen.includes(node))).length);
  }
  return best;
}
