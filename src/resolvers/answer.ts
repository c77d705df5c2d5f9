import type { Resolvers } from '../generated/schema.js';
import { answerDiff } from '../replay/answer-diff.js';
import { replayAnswer } from '../replay/replay-answer.js';

/** Answers asked for again, and compared. */
export const answerResolvers: Resolvers = {
  Query: {
    answer: (_, { id }, context, info) =>
      replayAnswer(context, id, (reason) => context.reasons.add(info.path, reason)),
    answerDiff: (_, ids, context, info) =>
      answerDiff(context, ids, (reason) => context.reasons.add(info.path, reason)),
  },
};
