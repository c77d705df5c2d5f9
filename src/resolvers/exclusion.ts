import type { Resolvers } from '../generated/schema.js';
import { judgeAccount, listExcludedAccounts } from '../nouns/exclusions.js';

/** Who is left out of analyses, why, and who says otherwise. */
export const exclusionResolvers: Resolvers = {
  Query: { excludedAccounts: (_, args, context) => listExcludedAccounts(context, args) },
  Mutation: { judgeAccount: (_, { input }, context) => judgeAccount(context, input, Date.now()) },
};
