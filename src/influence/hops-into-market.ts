import { hopsIntoSet } from '../analysis/kernels/hops-into-set.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { pause } from '../analysis/pause.js';
import type { Context } from '../context.js';
import type { InfluencerSource } from '../sources.js';

const held = new WeakMap<LoadedAnalysis, Map<string, Promise<Uint32Array>>>();

/**
 * Per node of an analysis the hops of its most probable chain into a market (its slug), 0 where there is none; counted
 * when first asked for.
 */
export function hopsIntoMarket(loaded: LoadedAnalysis, market: string): Promise<Uint32Array> {
  const known = held.get(loaded) ?? new Map<string, Promise<Uint32Array>>();
  held.set(loaded, known);
  const members = loaded.markets.get(market)?.members ?? new Uint32Array();
  const hops = known.get(market) ?? hopsIntoSet(loaded.graph, members, pause);
  known.set(market, hops);
  return hops;
}

/** The hops of a row's person into its market; null where no chain leads there, or the analysis was just dropped. */
export async function rowHops(
  { database }: Context,
  { person, market, answer }: InfluencerSource,
): Promise<number | null> {
  const loaded = await analysisById(database, answer.analysis.id);
  const node = loaded?.indexOf.get(person.id);
  if (!loaded || node === undefined) return null;
  return (await hopsIntoMarket(loaded, market.slug))[node] || null;
}
