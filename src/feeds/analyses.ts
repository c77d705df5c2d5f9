import { listAnalyses } from '../nouns/analyses.js';
import { analysisColumns, analysisOf } from './analysis-columns.js';
import { defineTable } from './feed-table.js';
import { pagesOf } from './pages.js';

/** The kept analyses, as `Query.analyses`. */
export const analyses = defineTable({
  name: 'analyses',
  about: 'The kept analyses that look from the as-of asked for or before, newest first.',
  grain: 'an analysis',
  key: ['analysis_id'],
  columns: {
    ...analysisColumns,
    created_at: { type: 'INSTANT', about: 'When it was run.' },
    data_version: {
      type: 'INTEGER',
      unit: 'version',
      about: 'Raised by every write that can change an answer.',
    },
    model_version: { type: 'TEXT', about: 'Version of the influence model.' },
    random_seed: { type: 'INTEGER', unit: 'seed', about: 'Seed of the sampling.' },
    parameters: { type: 'TEXT', about: "The model's parameters, as JSON." },
  },
  async *rows({ analysis: { asOf }, context }) {
    for await (const page of pagesOf((after) => listAnalyses(context(), { first: 100, after })))
      for (const { node } of page)
        if (node.asOf <= asOf)
          yield {
            ...analysisOf(node),
            created_at: node.createdAt,
            data_version: node.dataVersion,
            model_version: node.modelVersion,
            random_seed: node.randomSeed,
            parameters: node.parameters,
          };
  },
});
