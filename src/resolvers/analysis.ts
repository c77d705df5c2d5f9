import type { Resolvers } from '../generated/schema.js';
import { runAnalysis } from '../influence/run-analysis.js';
import { toGlobalId } from '../lib/global-id.js';
import { listAnalyses } from '../nouns/analyses.js';

/** Analysis. */
export const analysisResolvers: Resolvers = {
  Query: { analyses: (_, args, context) => listAnalyses(context, args) },
  Mutation: { runAnalysis: (_, { input }, context) => runAnalysis(context, input, Date.now()) },
  Analysis: {
    id: ({ id }) => toGlobalId('Analysis', id),
    parameters: ({ parameters }) => JSON.parse(parameters),
  },
};
