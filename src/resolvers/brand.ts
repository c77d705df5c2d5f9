import type { Resolvers } from '../generated/schema.js';
import { toGlobalId } from '../lib/global-id.js';
import { brandByRef, listBrands } from '../nouns/brands.js';
import { orReason } from './or-reason.js';

/** Brand. */
export const brandResolvers: Resolvers = {
  Query: {
    brand: (_, { by }, context, info) =>
      orReason(brandByRef(context, by), context, info, 'There is no such brand.'),
    brands: (_, args, context) => listBrands(context, args),
  },
  Brand: { id: ({ slug }) => toGlobalId('Brand', slug) },
};
