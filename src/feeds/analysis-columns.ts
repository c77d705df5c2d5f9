import { toGlobalId } from '../lib/global-id.js';
import type { AnalysisSource } from '../sources.js';
import type { RowOf } from './feed-table.js';

/** The first columns of every feed. */
export const analysisColumns = {
  analysis_id: { type: 'TEXT', about: 'The analysis the row is from: `Analysis.id`.' },
  as_of: {
    type: 'INSTANT',
    about: 'The instant the analysis looks from: what came after it is not in the row.',
  },
} as const;

/** What they hold. */
export function analysisOf({ id, asOf }: AnalysisSource): RowOf<typeof analysisColumns> {
  return { analysis_id: toGlobalId('Analysis', id), as_of: asOf };
}
