import { epochDay } from '../analysis/as-of-tie.js';
import type { Context } from '../context.js';
import type { InfluencerSource } from '../sources.js';

/** Behind an ActedAfter. */
export interface ActedAfterSource {
  readonly people: number;
  readonly posts: number;
  /** Milliseconds. */
  readonly window: number;
}

const window = 30 * 86_400_000;

/** The epoch days whose acts are counted at an instant: those after `fromDay`, up to `toDay`. */
export function actedDays(asOf: number): { fromDay: number; toDay: number } {
  return { fromDay: epochDay(asOf - window), toDay: epochDay(asOf) };
}

/** How many of a row's market acted on what its person posted, in the 30 days up to the row's analysis. */
export async function actedAfterOf(
  { loaders }: Context,
  { person, market, answer }: InfluencerSource,
): Promise<ActedAfterSource> {
  const days = actedDays(answer.analysis.asOf);
  const found = await loaders.actedAfter.load({ person: person.id, market: market.slug, ...days });
  return { people: found?.people ?? 0, posts: found?.posts ?? 0, window };
}
