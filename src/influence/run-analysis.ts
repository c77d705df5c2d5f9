import { createHash } from 'node:crypto';
import type { AnalysisParameters } from '../analysis/parameters.js';
import { analyseOnThread } from '../analysis/threads/analyse-on-thread.js';
import type { Context } from '../context.js';
import type { Database } from '../database/database.js';
import { read, write } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { analysisOfRequest, noteRequest } from '../generated/cypher.js';
import type { RunAnalysisInput, UserError } from '../generated/schema.js';
import { canonicalJson } from '../lib/canonical-json.js';
import type { AnalysisSource } from '../sources.js';

/** Behind a RunAnalysisPayload. */
export interface AnalysisRun {
  readonly analysis: AnalysisSource | null;
  readonly isRunning: boolean;
  readonly errors: UserError[];
}

/** What of a request's time is left for the answer itself. */
const margin = 2_000;
const running = new WeakMap<Database, Map<string, Promise<string>>>();

/**
 * Analyses the graph, and answers when that is done or the request's time is nearly over, `isRunning` then: the work
 * goes on, and asking again with the same request waits for it or gets what it led to. A request that was answered leads
 * to the same analysis while that is kept, though the data has changed since; its id with another question is a CONFLICT.
 */
export async function runAnalysis(
  { database, loaders, limits, signal }: Context,
  { requestId, ...asked }: RunAnalysisInput,
  now: number,
): Promise<AnalysisRun> {
  const wrong = ({ code, message }: OnsideError, field: string): AnalysisRun => ({
    ...{ analysis: null, isRunning: false, errors: [{ code, message, field: ['input', field] }] },
  });
  const digest = createHash('sha256').update(canonicalJson(asked)).digest('hex');
  const request = `${requestId}\n${digest}`;
  const [known] = await read(database, analysisOfRequest, { requestId }, { signal });
  if (known && known.request !== request)
    return wrong(
      new OnsideError('CONFLICT', 'This requestId was used before for another analysis. Use a new one.'),
      'requestId',
    );
  if (known) return { analysis: await loaders.analysis.load(known.id), isRunning: false, errors: [] };

  const runs = running.get(database) ?? new Map<string, Promise<string>>();
  running.set(database, runs);
  const run = runs.get(request) ?? begin(database, request, asked, now);
  runs.set(request, run);
  const forget = () => runs.delete(request);
  run.then(forget, forget);
  try {
    const id = await Promise.race([run, elapsed(limits.deadline - margin, signal)]);
    return {
      analysis: id === null ? null : await loaders.analysis.load(id),
      isRunning: id === null,
      errors: [],
    };
  } catch (error) {
    if (error instanceof OnsideError && error.code === 'BAD_USER_INPUT')
      return wrong(error, error.message.startsWith('asOf') ? 'asOf' : 'parameters');
    throw error;
  }
}

async function begin(
  database: Database,
  request: string,
  { asOf, randomSeed, parameters }: Omit<RunAnalysisInput, 'requestId'>,
  now: number,
): Promise<string> {
  if (parameters != null && (typeof parameters !== 'object' || Array.isArray(parameters)))
    throw new OnsideError('BAD_USER_INPUT', 'The parameters are an object: {"halfLifeDays": 90}.');
  const options = {
    asOf: asOf ?? undefined,
    randomSeed: randomSeed ?? undefined,
    parameters: (parameters ?? {}) as Partial<AnalysisParameters>,
    now,
  };
  const { id } = await analyseOnThread(database, options);
  await write(database, noteRequest, { id, request });
  return id;
}

function elapsed(milliseconds: number, signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
