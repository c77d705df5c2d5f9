import { prepareJumps } from './kernels/sampler.js';
import { type ThroughOfTarget, throughShares } from './kernels/through.js';
import type { LoadedAnalysis } from './loaded-analysis.js';
import { pause } from './pause.js';

const mostHeld = 10_000;
const held = new WeakMap<LoadedAnalysis, Map<string, Map<number, ThroughOfTarget>>>();

/**
 * Through whom the given nodes reach a market, in the order given: regenerated from the analysis's own seed, so
 * that it equals what is stored for the top of each list, and kept with the analysis in memory for whoever asks next.
 * Nobody, for a market that is newer than the analysis.
 */
export async function throughOf(
  loaded: LoadedAnalysis,
  market: string,
  nodes: readonly number[],
  signal?: AbortSignal,
): Promise<ThroughOfTarget[]> {
  const known = knownIn(loaded, market);
  const missing = Uint32Array.from(nodes.filter((node) => !known.has(node)));
  const traced = new Map((await trace(loaded, market, missing, signal)).map((one) => [one.target, one]));
  const answers = nodes.map((node) => traced.get(node) ?? known.get(node)!);
  if (known.size + traced.size > mostHeld) known.clear();
  for (const [node, one] of traced) known.set(node, one);
  return answers;
}

function knownIn(loaded: LoadedAnalysis, market: string): Map<number, ThroughOfTarget> {
  const ofMarkets = held.get(loaded) ?? new Map<string, Map<number, ThroughOfTarget>>();
  held.set(loaded, ofMarkets);
  const known = ofMarkets.get(market) ?? new Map<number, ThroughOfTarget>();
  ofMarkets.set(market, known);
  return known;
}

async function trace(
  { graph, markets, randomSeed }: LoadedAnalysis,
  market: string,
  targets: Uint32Array,
  signal?: AbortSignal,
): Promise<ThroughOfTarget[]> {
  const roots = markets.get(market);
  if (!roots) return Array.from(targets, (target) => ({ target, sets: 0, intermediaries: [] }));
  if (targets.length === 0) return [];
  const onBlock = () => pause(signal);
  await prepareJumps(graph, onBlock);
  return throughShares({ graph, roots, targets, randomSeed, key: market, onBlock });
}
