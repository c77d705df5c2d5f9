import type { Resolvers } from '../generated/schema.js';
import { reachOfActor } from '../influence/reach-of-actor.js';
import { toGlobalId } from '../lib/global-id.js';
import { brandByRef, listBrands } from '../nouns/brands.js';
import { asOfOrReason } from './or-reason.js';

/** Brand. */
export const brandResolvers: Resolvers = {
  Query: {
    brand: (_, { by, at }, context, info) =>
      asOfOrReason(
        at,
        (analysis) => brandByRef(context, by, analysis),
        context,
        info,
        'There is no such brand.',
      ),
    brands: (_, args, context) => listBrands(context, args),
  },
  Brand: {
    id: ({ slug }) => toGlobalId('Brand', slug),
    reach: (brand, { market }, context, info) =>
      reachOfActor(context, brand, market, (reason) => context.reasons.add(info.path, reason)),
  },
};
