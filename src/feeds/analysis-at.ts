import type { Context } from '../context.js';
import { OnsideError } from '../errors.js';
import { fromGlobalId } from '../lib/global-id.js';
import { parseInstant } from '../lib/instant.js';
import { analysisByRef } from '../nouns/analyses.js';
import type { AnalysisSource } from '../sources.js';

/**
 * The analysis that `at` names: by its global id, by a day (to its end, UTC) or instant that it looks from or before; the
 * newest when null. Throws BAD_USER_INPUT for any other text and NOT_FOUND when there is no such analysis.
 */
export async function analysisAt(context: Context, at: string | null): Promise<AnalysisSource> {
  let why = 'There is no analysis yet. Run `onside analyse`.';
  const found =
    at === null
      ? await context.loaders.newestAnalysis.load('newest')
      : await analysisByRef(context, refOf(at), (reason) => {
          why = reason;
        });
  if (found === null) throw new OnsideError('NOT_FOUND', why);
  return found;
}

function refOf(at: string): { id: string } | { asOf: number } {
  const asOf = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T23:59:59.999Z` : at);
  if (asOf !== null) return { asOf };
  if (fromGlobalId(at)?.type === 'Analysis') return { id: at };
  throw new OnsideError(
    'BAD_USER_INPUT',
    "at should be a day (2026-03-31), an instant (2026-03-31T12:00:00Z) or an analysis's id.",
  );
}
