import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { MarketKeyInfluencersArgs, Resolvers } from '../generated/schema.js';
import { coverageGaps } from '../influence/coverage-gaps.js';
import { engagementPlan } from '../influence/engagement-plan.js';
import { whyNotMeasured } from '../influence/influencer-sentences.js';
import { keyInfluencers, readAhead } from '../influence/key-influencers.js';
import { keyListTurnover } from '../influence/key-list-turnover.js';
import { misranked } from '../influence/misranked.js';
import { setReach } from '../influence/set-reach.js';
import { whatIf } from '../influence/what-if.js';
import { whoReaches } from '../influence/who-reaches.js';
import { toGlobalId } from '../lib/global-id.js';
import { marketSentiment } from '../listening/market-sentiment.js';
import { listMarkets, marketByRef, marketSlug } from '../nouns/markets.js';
import { listMembers } from '../nouns/people.js';
import { saveMarket } from '../nouns/save-market.js';
import type { AnalysisSource } from '../sources.js';
import { asOfOrReason } from './or-reason.js';
import { selectionsAt } from './selections.js';

/** Market, who reaches it, and what is said in it. */
export const marketResolvers: Resolvers = {
  Query: {
    market: (_, { by, at }, context, info) => {
      if (!at) readListAhead(context, marketSlug(by), info);
      const find = (analysis?: AnalysisSource) => marketByRef(context, by, analysis);
      return asOfOrReason(at, find, context, info, 'There is no such market.');
    },
    markets: (_, args, context) => listMarkets(context, args),
  },
  Mutation: { saveMarket: (_, { input }, context) => saveMarket(context, input, Date.now()) },
  Market: {
    id: ({ slug }) => toGlobalId('Market', slug),
    rule: ({ rule }) => JSON.parse(rule),
    averageReach: ({ averageReach, ...market }, _, context, info) => {
      if (averageReach === null) context.reasons.add(info.path, whyNotMeasured(market));
      return averageReach;
    },
    members: (market, args, context) => listMembers(context, market, args),
    keyInfluencers: (market, args, context, info) => keyInfluencers(context, market, args, actorsNamed(info)),
    keyListTurnover: (market, args, context) => keyListTurnover(context, market, args),
    engagementPlan: (market, { input }, context, info) =>
      engagementPlan(context, market, input, (reason) => context.reasons.add(info.path, reason)),
    whatIf: (market, { input }, context, info) =>
      whatIf(context, market, input, (reason) => context.reasons.add(info.path, reason)),
    coverageGaps: (market, args, context) => coverageGaps(context, market, args),
    sentiment: (market, args, context) => marketSentiment(context, market, args),
    misranked: (market, args, context, info) => misranked(context, market, args, actorsNamed(info)),
    setReach: (market, { people }, context, info) =>
      setReach(context, market, people, (reason) => context.reasons.add(info.path, reason)),
    whoReaches: (market, args, context, info) => whoReaches(context, market, args, actorsNamed(info)),
  },
  SentimentPoint: { topic: ({ topic }) => (topic === null ? null : { name: topic }) },
};

/** Begins to read the market's key influencers with the market itself, where one list of them is asked for. */
function readListAhead(context: Context, market: string | null, info: GraphQLResolveInfo): void {
  const lists = selectionsAt(info, ['keyInfluencers']) as MarketKeyInfluencersArgs[];
  if (market === null || lists.length !== 1) return;
  // What goes wrong with it, whoever needs it is told.
  readAhead(context, market, lists[0], actorsNamed(info, ['keyInfluencers'])).catch(() => undefined);
}

/** How many of those a row's reach passes through are asked for; the sentence of a row names the first. */
function actorsNamed(info: GraphQLResolveInfo, list: readonly string[] = []): number {
  return Math.max(
    1,
    ...selectionsAt(info, [...list, 'edges', 'through']).map(({ first }) => first as number),
  );
}
