import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, type DatabaseAddress, openDatabase } from '../../database/database.js';
import { type ErrorCode, OnsideError } from '../../errors.js';
import { type AnalyseOptions, type AnalysisSummary, analyse } from '../analyse.js';

/** What the thread is started with. */
export interface AnalysisOrder {
  readonly address: DatabaseAddress;
  readonly options: AnalyseOptions;
}

/** What it ends with: the analysis, or why there is none, with the code where the message is for whoever asked. */
export type AnalysisReply =
  | { readonly summary: AnalysisSummary }
  | { readonly failure: { readonly code: ErrorCode | null; readonly message: string } };

const { address, options } = workerData as AnalysisOrder;
const database = openDatabase(address);
const giveUp = new AbortController();
// The only message is that nobody wants it any more.
parentPort!.on('message', () => giveUp.abort(new OnsideError('TIMEOUT', 'The analysis was given up.')));
let reply: AnalysisReply;
try {
  reply = { summary: await analyse(database, options, { signal: giveUp.signal }) };
} catch (error) {
  const code = error instanceof OnsideError ? error.code : null;
  const message = code === null ? String((error as Error).stack ?? error) : (error as Error).message;
  reply = { failure: { code, message } };
}
await closeDatabase(database);
parentPort!.postMessage(reply);
parentPort!.close();
