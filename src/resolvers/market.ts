import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers } from '../generated/schema.js';
import { coverageGaps } from '../influence/coverage-gaps.js';
import { engagementPlan } from '../influence/engagement-plan.js';
import { whyNotMeasured } from '../influence/influencer-sentences.js';
import { keyInfluencers } from '../influence/key-influencers.js';
import { keyListTurnover } from '../influence/key-list-turnover.js';
import { misranked } from '../influence/misranked.js';
import { setReach } from '../influence/set-reach.js';
import { whatIf } from '../influence/what-if.js';
import { whoReaches } from '../influence/who-reaches.js';
import { toGlobalId } from '../lib/global-id.js';
import { marketSentiment } from '../listening/market-sentiment.js';
import { listMarkets, marketByRef } from '../nouns/markets.js';
import { listMembers } from '../nouns/people.js';
import { saveMarket } from '../nouns/save-market.js';
import { asOfOrReason } from './or-reason.js';
import { selectionsAt } from './selections.js';

/** Market, who reaches it, and what is said in it. */
export const marketResolvers: Resolvers = {
  Query: {
    market: (_, { by, at }, context, info) =>
      asOfOrReason(
        at,
        (analysis) => marketByRef(context, by, analysis),
        context,
        info,
        'There is no such market.',
      ),
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

/** How many of those a row's reach passes through are asked for; the sentence of a row names the first. */
function actorsNamed(info: GraphQLResolveInfo): number {
  return Math.max(1, ...selectionsAt(info, ['edges', 'through']).map(({ first }) => first as number));
}
