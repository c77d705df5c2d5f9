import type { Resolvers } from '../generated/schema.js';
import { toGlobalId } from '../lib/global-id.js';
import { listImportRuns } from '../nouns/import-runs.js';
import { receiveRows } from '../nouns/receive-rows.js';

/** Imports and the mutation for live connectors. */
export const importResolvers: Resolvers = {
  Query: { importRuns: (_, args, context) => listImportRuns(context, args) },
  Mutation: { importRows: (_, { input }, context) => receiveRows(context, input, Date.now()) },
  ImportRun: { id: ({ id }) => toGlobalId('ImportRun', id) },
};
