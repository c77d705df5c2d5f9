import { OnsideError } from '../errors.js';
import type { Resolvers } from '../generated/schema.js';
import { importRows } from '../import/import-rows.js';
import { toGlobalId } from '../lib/global-id.js';
import { listImportRuns } from '../nouns/import-runs.js';

/** Imports and the mutation for live connectors. */
export const importResolvers: Resolvers = {
  Query: { importRuns: (_, args, context) => listImportRuns(context, args) },
  Mutation: {
    importRows: async (_, { input }, { database, loaders, signal }) => {
      try {
        const receipt = await importRows(
          database,
          { ...input, source: input.source ?? 'api', now: Date.now() },
          { signal },
        );
        return { run: await loaders.importRun.load(receipt.run), rejected: receipt.rejections, errors: [] };
      } catch (error) {
        if (error instanceof OnsideError && error.code === 'BAD_USER_INPUT')
          return {
            run: null,
            rejected: [],
            errors: [{ code: error.code, message: error.message, field: ['input'] }],
          };
        throw error;
      }
    },
  },
  ImportRun: { id: ({ id }) => toGlobalId('ImportRun', id) },
};
