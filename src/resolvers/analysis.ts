import type { Resolvers } from '../generated/schema.js';
import { runAnalysis } from '../influence/run-analysis.js';
import { watchProgress } from '../influence/watch-progress.js';
import { toGlobalId } from '../lib/global-id.js';
import type { ProgressEvent } from '../lib/progress.js';
import { backtestOfAnalysis, listAnalyses, sensitivityOfAnalysis } from '../nouns/analyses.js';

/** Analysis. */
export const analysisResolvers: Resolvers = {
  Query: { analyses: (_, args, context) => listAnalyses(context, args) },
  Mutation: { runAnalysis: (_, { input }, context) => runAnalysis(context, input, Date.now()) },
  Subscription: {
    analysisProgress: {
      subscribe: (_, __, { database, signal }) => watchProgress(database, signal),
      resolve: (event: ProgressEvent) => event,
    },
  },
  Analysis: {
    id: ({ id }) => toGlobalId('Analysis', id),
    parameters: ({ parameters }) => JSON.parse(parameters),
    backtest: (analysis, _, context, info) =>
      backtestOfAnalysis(context, analysis, (reason) => context.reasons.add(info.path, reason)),
    sensitivity: (analysis, _, context) => sensitivityOfAnalysis(context, analysis),
  },
};
