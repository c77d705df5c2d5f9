import type { Resolvers } from '../generated/schema.js';
import { toGlobalId } from '../lib/global-id.js';
import { listAnalyses } from '../nouns/analyses.js';

/** Analysis. */
export const analysisResolvers: Resolvers = {
  Query: { analyses: (_, args, context) => listAnalyses(context, args) },
  Analysis: {
    id: ({ id }) => toGlobalId('Analysis', id),
    parameters: ({ parameters }) => JSON.parse(parameters),
  },
};
