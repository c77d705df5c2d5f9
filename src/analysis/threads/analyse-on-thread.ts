import { Worker } from 'node:worker_threads';
import type { Database } from '../../database/database.js';
import { OnsideError } from '../../errors.js';
import type { AnalyseOptions, AnalysisSummary } from '../analyse.js';
import type { AnalysisOrder, AnalysisReply } from './analysis-worker.js';
import { workerFile } from './worker-file.js';

/**
 * `analyse` on a thread of its own, with connections of its own: for a process that answers meanwhile, whose answers would
 * wait for each sort of all ties, seconds in a large graph. Once `signal` aborts, what is under way ends with nothing
 * stored, and is waited for. Without a signal it does not keep the process alive. Throws what `analyse` throws.
 */
export async function analyseOnThread(
  { address }: Database,
  options: AnalyseOptions,
  { signal }: { signal?: AbortSignal } = {},
): Promise<AnalysisSummary> {
  signal?.throwIfAborted();
  const worker = new Worker(workerFile('analysis-worker'), {
    workerData: { address, options } satisfies AnalysisOrder,
  });
  if (signal === undefined) worker.unref();
  const giveUp = () => worker.postMessage('give up');
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    const reply = await new Promise<AnalysisReply>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The analysis's thread ended with ${code}.`)));
    });
    if ('summary' in reply) return reply.summary;
    const { code, message } = reply.failure;
    throw code === null ? new Error(message) : new OnsideError(code, message);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}
