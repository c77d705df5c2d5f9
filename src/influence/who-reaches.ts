import type { Context } from '../context.js';
import type { MarketWhoReachesArgs } from '../generated/schema.js';
import type { MarketSource } from '../sources.js';
import { hopsIntoMarket } from './hops-into-market.js';
import type { InfluencerPage } from './influencer-page.js';
import { topSentence } from './influencer-sentences.js';
import { type PeopleInOrder, peopleInOrder } from './people-in-order.js';

/**
 * Everyone with reach above zero in a market, by rank: what {@link keyInfluencers} shows of the first 10,000, and all
 * below them. `maxHops` keeps those whose most probable chain into the market is no longer; reach itself is not cut.
 */
export function whoReaches(
  context: Context,
  market: MarketSource,
  args: MarketWhoReachesArgs,
  named: number,
): Promise<InfluencerPage> {
  return peopleInOrder(context, market, args, named, whoReachesInOrder(market, args));
}

/** The list of {@link whoReaches}. */
export function whoReachesInOrder(market: MarketSource, args: MarketWhoReachesArgs): PeopleInOrder {
  return {
    field: 'whoReaches',
    order: async (loaded, { order }) => {
      if (args.maxHops === null || args.maxHops === undefined) return order;
      const hops = await hopsIntoMarket(loaded, market.slug);
      return order.filter((node) => hops[node] <= args.maxHops!);
    },
    sentence: (first) => topSentence(first),
  };
}
