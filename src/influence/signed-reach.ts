import type { Context } from '../context.js';
import type { InfluencerSource } from '../sources.js';
import { type ReachSource, reachOf } from './reach.js';

/** A row's reach by way of those who stay with the own brand, or turn against it; null where it was not stored. */
export async function signedReach(
  { loaders }: Context,
  { person, market, answer }: InfluencerSource,
  side: 'positive' | 'negative',
): Promise<ReachSource | null> {
  const key = { person: person.id, market: market.slug, analysis: answer.analysis.id };
  const found = await loaders.signedReach.load(key);
  return found && reachOf(found[side], market.size);
}
