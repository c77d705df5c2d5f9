import { type AnalysisSummary, analyse } from '../analysis/analyse.js';
import { modelVersion } from '../analysis/parameters.js';
import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { analysesKept, importsBesideSample } from '../generated/cypher.js';
import type { Progress } from '../lib/progress.js';
import { sampleAnalyses } from './clock.js';
import { loadSample } from './load-sample.js';
import type { SampleOptions } from './sample-market.js';

/**
 * Loads the sample into an empty graph and analyses it as of each of its three dates, so that looking back, turnover
 * and earlier ranks have answers from the first minute. What is there already is left as it is, also an analysis of data
 * that have changed since: `onside analyse` is for that. Throws CONFLICT when anything else is in the graph.
 */
export async function demo(
  database: Database,
  sample: SampleOptions,
  options: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<{ readonly loaded: boolean; readonly analyses: readonly AnalysisSummary[] }> {
  const [{ runs, isBegun }] = await read(database, importsBesideSample, {}, { signal: options.signal });
  if (isBegun && runs > 0)
    throw new OnsideError(
      'CONFLICT',
      `Beside the sample market there is other data (${runs} ${runs === 1 ? 'import' : 'imports'}); nothing was changed. \`onside analyse\` analyses it all.`,
    );
  const { loaded } = await loadSample(database, sample, options);
  const kept = await read(database, analysesKept, {}, { signal: options.signal });
  const isKept = (asOf: number) =>
    kept.some((one) => one.asOf === asOf && one.state === 'DONE' && one.modelVersion === modelVersion);
  const analyses: AnalysisSummary[] = [];
  for (const asOf of sampleAnalyses)
    if (!isKept(asOf)) analyses.push(await analyse(database, { asOf, now: Date.now() }, options));
  return { loaded, analyses };
}
