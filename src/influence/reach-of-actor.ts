import { brandActorId } from '../analysis/actors.js';
import { analysisById } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import type { MarketRef } from '../generated/schema.js';
import { marketByRef } from '../nouns/markets.js';
import type { BrandSource, PersonSource } from '../sources.js';
import { newerThanAnalysis } from './influencer-sentences.js';
import { leftOutNow } from './left-out.js';
import { marketNamed, nameOf, nobodyIn } from './names.js';
import { type ReachSource, reachIn } from './reach.js';

/**
 * The reach of a person or brand in a market, as of the analysis it is asked at. Null with the reason told when the
 * market is unknown, there is no analysis, or they are left out; 0 with the reason told for those who reach nobody.
 */
export async function reachOfActor(
  context: Context,
  actor: PersonSource | BrandSource,
  ref: MarketRef,
  because: (reason: string) => void,
): Promise<ReachSource | null> {
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  const market = await marketByRef(context, ref, actor.at);
  if (market === null) return refuse('There is no such market.');
  if (market.analysis === null) return refuse('There is no analysis yet. Run `onside analyse`.');
  const leftOut = leftOutNow(actor);
  if (leftOut !== null) return refuse(leftOut);
  const loaded = await analysisById(context.database, market.analysis.id);
  if (loaded === null) return refuse('The analysis was just replaced. Ask again.');
  const node = loaded.indexOf.get('slug' in actor ? brandActorId(actor.slug) : actor.id);
  if (node === undefined)
    return refuse(
      'slug' in actor
        ? `${nameOf(actor)} owns no account in the analysis.`
        : `${nameOf(actor)} is not in the analysis: excluded then, or added since.`,
    );
  const reach = reachIn(loaded, market.slug, node);
  if (reach === null) return refuse(newerThanAnalysis(market));
  if (loaded.markets.get(market.slug)!.members.length === 0) because(nobodyIn(market));
  else if (reach.high === 0)
    because(`No ties lead from ${nameOf(actor)} to anybody in ${marketNamed(market)}.`);
  else if (reach.expected === 0)
    because(
      `${nameOf(actor)} was not met in any sample of ${marketNamed(market)}: the reach is next to nothing.`,
    );
  return reach;
}
