import type { Resolvers } from '../generated/schema.js';
import { evidenceOf } from '../influence/explain-reach.js';
import { influencePaths } from '../influence/influence-paths.js';
import { whySentence } from '../influence/key-influencers.js';
import { rowStance } from '../influence/stance.js';
import { rowThrough } from '../influence/through.js';
import { brandSlug } from '../nouns/brands.js';

/** Rows of people by reach, chains of influence and what proves them. */
export const influenceResolvers: Resolvers = {
  Query: { influencePaths: (_, args, context) => influencePaths(context, args) },
  InfluencerEdge: {
    node: ({ person }) => person,
    rankDelta: ({ globalRank, rank }) => (globalRank === null ? null : globalRank - rank),
    reach: ({ expected, low, high, market }) => ({
      expected,
      low,
      high,
      shareOfKnown: expected / market.size,
    }),
    globalReach: ({ globalExpected: expected, globalLow: low, globalHigh: high, known }) =>
      expected === null || low === null || high === null || known === null
        ? null
        : { expected, low, high, shareOfKnown: expected / known },
    audience: ({ person }) => {
      const known = person.accounts.flatMap(({ followers }) => (followers === null ? [] : [followers]));
      return known.length > 0 ? Math.max(...known) : null;
    },
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
