import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { standingsIn } from '../analysis/standings.js';

/** Behind a Reach. */
export interface ReachSource {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly shareOfKnown: number;
}

/** A reach with its share of a market of `size` known people; of nobody the share is 0. */
export function reachOf(
  { expected, low, high }: Omit<ReachSource, 'shareOfKnown'>,
  size: number,
): ReachSource {
  return { expected, low, high, shareOfKnown: size > 0 ? expected / size : 0 };
}

/**
 * The reach of any person or brand in a market (its slug), with the joint bounds of its lists. Null when the market is
 * newer than the analysis.
 */
export function reachIn(loaded: LoadedAnalysis, market: string, node: number): ReachSource | null {
  const standings = standingsIn(loaded, market);
  if (standings === null) return null;
  const { expected, low, high } = standings.reach;
  const size = loaded.markets.get(market)!.members.length;
  return reachOf({ expected: expected[node], low: low[node], high: high[node] }, size);
}
