import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers } from '../generated/schema.js';
import { actedAfterOf } from '../influence/acted-after.js';
import { audienceOf } from '../influence/audience.js';
import { evidenceOf } from '../influence/explain-reach.js';
import { rowHops } from '../influence/hops-into-market.js';
import { type AskedOfPaths, influencePaths } from '../influence/influence-paths.js';
import { whySentence } from '../influence/influencer-sentences.js';
import { personOf } from '../influence/person-of.js';
import { reachOf } from '../influence/reach.js';
import { signedReach } from '../influence/signed-reach.js';
import { rowStance } from '../influence/stance.js';
import { rowThrough } from '../influence/through.js';
import { brandSlug } from '../nouns/brands.js';
import { selectionsAt } from './selections.js';

/** Rows of people by reach, chains of influence and what proves them. */
export const influenceResolvers: Resolvers = {
  Query: {
    influencePaths: (_, args, context, info) =>
      influencePaths(context, args, askedOf(info), (reason) => context.reasons.add(info.path, reason)),
  },
  InfluencerEdge: {
    node: personOf,
    previousRank: ({ person, market, answer }, _, { loaders }) =>
      loaders.previousRank.load({ person: person.id, market: market.slug, analysis: answer.analysis.id }),
    rankDelta: ({ globalRank, rank }) => (globalRank === null ? null : globalRank - rank),
    reach: (row) => reachOf(row, row.market.size),
    globalReach: ({ globalExpected: expected, globalLow: low, globalHigh: high, known }) =>
      expected === null || low === null || high === null || known === null
        ? null
        : reachOf({ expected, low, high }, known),
    positiveReach: (row, _, context) => signedReach(context, row, 'positive'),
    negativeReach: (row, _, context) => signedReach(context, row, 'negative'),
    audience: audienceOf,
    actedAfter: (row, _, context) => actedAfterOf(context, row),
    hops: (row, _, context) => rowHops(context, row),
    stance: (row, { brand }, context, info) =>
      rowStance(context, row, brand ? brandSlug(brand) : null, (reason) =>
        context.reasons.add(info.path, reason),
      ),
    through: (row, { first }, context) => rowThrough(context, row, first ?? 3),
    why: whySentence,
  },
  ReachTie: { evidence: (tie, _, context) => evidenceOf(context, tie) },
  Evidence: { posts: ({ posts }, { first }) => posts.slice(0, first ?? 3) },
};

function askedOf(info: GraphQLResolveInfo): AskedOfPaths {
  const isAsked = (...path: string[]) =>
    selectionsAt(info, ['nodes', ...path]).length + selectionsAt(info, ['edges', 'node', ...path]).length > 0;
  return {
    interactions: isAsked('interactions'),
    stance: isAsked('hops', 'stance') || isAsked('weakestHop', 'stance'),
  };
}
