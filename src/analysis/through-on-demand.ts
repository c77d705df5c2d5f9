import { type ThroughOfTarget, throughShares } from './kernels/through.js';
import type { LoadedAnalysis } from './loaded-analysis.js';
import { pause } from './pause.js';

/**
 * Through whom the given nodes reach a market, in the order given: regenerated from the analysis's own seed, so
 * that it equals what is stored for the top of each list. Nobody, for a market that is newer than the analysis.
 */
export async function throughOf(
  loaded: LoadedAnalysis,
  market: string,
  nodes: Iterable<number>,
  signal?: AbortSignal,
): Promise<ThroughOfTarget[]> {
  const targets = Uint32Array.from(nodes);
  const roots = loaded.markets.get(market);
  if (!roots) return Array.from(targets, (target) => ({ target, sets: 0, intermediaries: [] }));
  const { graph, randomSeed } = loaded;
  return throughShares({ graph, roots, targets, randomSeed, key: market, onBlock: () => pause(signal) });
}
