import { bestChains, type Chain } from '../analysis/kernels/best-chains.js';
import { lengthByHops, lengthByProbability } from '../analysis/kernels/chain-length.js';
import { chainsIntoSet } from '../analysis/kernels/chains-into-set.js';
import { fewestHopChains } from '../analysis/kernels/fewest-hop-chains.js';
import { tieKinds } from '../analysis/kernels/influence-probability.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { PathRank, TieKind } from '../generated/schema.js';

/** Of more chains of the fewest hops than this, the first are compared by their interactions. */
export const mostCompared = 5_000;

/** How chains are looked for; node indices are the analysis's. */
export interface ChainSearchOptions {
  readonly from: number;
  /** A node, or the members of a market. */
  readonly to: number | Uint32Array;
  readonly rankBy: PathRank;
  readonly ties: readonly TieKind[];
  readonly maxHops: number;
  readonly most: number;
}

/** A chain, and which way in it is: of chains with the same `way` only the best is shown. */
export interface FoundChain extends Chain {
  readonly way: number;
}

/**
 * The chains a question may show. By PROBABILITY or HOPS: the best, at most `most`, in order. By INTERACTIONS: all of
 * the fewest hops (`complete` is false when there are more than {@link mostCompared}), in order of probability, for
 * the graph to rank by what was said between the people on them.
 */
export function findChains(
  analysis: LoadedAnalysis,
  { from, to, rankBy, ties: wanted, maxHops, most }: ChainSearchOptions,
): { chains: FoundChain[]; complete: boolean } {
  const { ties } = analysis;
  const kinds = wanted.reduce((mask, kind) => mask | (1 << tieKinds.indexOf(kind)), 0);
  const isMarket = typeof to !== 'number';
  if (rankBy === 'INTERACTIONS') {
    const ends = isMarket ? to : Uint32Array.of(to);
    const { chains, complete } = fewestHopChains(ties, kinds, from, ends, maxHops, mostCompared);
    chains.sort((a, b) => a.length - b.length);
    return {
      chains: chains.map((chain, way) => ({ ...chain, way: isMarket ? chain.nodes.at(-2)! : way })),
      complete,
    };
  }
  const lengthOf = rankBy === 'HOPS' ? lengthByHops : lengthByProbability;
  const question = { ties, lengthOf, kinds, from, maxHops, most };
  const chains = isMarket ? chainsIntoSet(question, to) : bestChains(question, to);
  return { chains: chains.map((chain, way) => ({ ...chain, way })), complete: true };
}
