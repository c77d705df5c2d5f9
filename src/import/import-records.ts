import type { Database } from '../database/database.js';
import { read, write } from '../database/query.js';
import { OnsideError } from '../errors.js';
import {
  finishImportRun,
  peopleTouched,
  type StartImportRunRow,
  startImportRun,
} from '../generated/cypher.js';
import { type Progress, silent } from '../lib/progress.js';
import { refreshMemberships } from '../markets/refresh-memberships.js';
import { commitBatch } from './commit-batch.js';
import type { ImportRow } from './import-row.js';
import type { ImportRun } from './import-run.js';
import { type Counts, type Receipt, type RefusedRow, type Rejection, warningLines } from './receipt.js';

/** Who is told, what ends the work, and what must happen with a batch's refused rows before it counts. */
export interface ImportOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /**
   * Called before each batch is committed with its refused rows and how many were refused before it; again with
   * the same when the batch is retried.
   */
  readonly beforeCommit?: (before: number, refused: readonly RefusedRow[]) => Promise<void>;
}

/** Above this many touched people, memberships are computed for everybody: cheaper than asking for each. */
const mostTouched = 20_000;

/**
 * Writes rows exactly once. Each batch is one transaction, which also moves the run's mark and its counts, so that
 * after a kill, a lost acknowledgement or a second process on the same run, the work goes on at the mark; the rows
 * must come in the same order each time. Batches wait while a snapshot holds the lease `data`. A run that is done
 * writes nothing and answers its rows as unchanged. Throws CONFLICT when the id was used for other content.
 */
export async function importRecords(
  database: Database,
  run: ImportRun,
  batches: AsyncIterable<readonly ImportRow[]>,
  { progress = silent, signal, beforeCommit }: ImportOptions = {},
): Promise<Receipt> {
  const started = await start(database, run);
  if (started.state === 'DONE') return receiptOf(run, allUnchanged(started), started);
  const touched = { accounts: new Set<string>(), people: new Set<string>() };
  const markets = new Set<string>();
  let mark = started.next;
  let position = 0;
  for await (const batch of batches) {
    const first = position;
    position += batch.length;
    while (mark < position) {
      signal?.throwIfAborted();
      const rows = batch.slice(mark - first);
      mark = await commitBatch(database, run, mark, rows, { touched, markets, signal, beforeCommit });
    }
    progress({ phase: 'importing', done: position, total: run.total });
  }
  if (started.next > 0 || touched.accounts.size + touched.people.size > mostTouched || markets.size > 0)
    await refreshMemberships(database, { people: null, now: run.now }, { signal });
  else if (touched.accounts.size + touched.people.size > 0) {
    const owners = await read(
      database,
      peopleTouched,
      { keys: [...touched.accounts] },
      { deadline: 60_000, signal },
    );
    const people = [...new Set([...touched.people, ...owners.map((owner) => owner.person)])];
    await refreshMemberships(database, { people, now: run.now }, { signal });
  }
  await write(database, finishImportRun, { id: run.id });
  const ended = await start(database, run);
  return receiptOf(run, ended, ended);
}

async function start(database: Database, run: ImportRun): Promise<StartImportRunRow> {
  const { id, requestId, file, kind, sha256, mapping, source, timezone, total, now } = run;
  const [row] = await write(database, startImportRun, {
    id,
    file,
    kind,
    sha256,
    mapping,
    source,
    timezone,
    total,
    now,
  });
  if (row.digest !== sha256)
    throw new OnsideError(
      'CONFLICT',
      `${requestId === undefined ? `The id ${id}` : `The requestId "${requestId}"`} was used before for other rows. Use a new one for new rows.`,
    );
  return row;
}

function allUnchanged(done: Counts): Counts {
  const { added, updated, unchanged, duplicate, rejected } = done;
  return { added: 0, updated: 0, unchanged: added + updated + unchanged, duplicate, rejected };
}

function receiptOf(run: ImportRun, counts: Counts, row: StartImportRunRow): Receipt {
  const { added, updated, unchanged, duplicate, rejected } = counts;
  return {
    run: run.id,
    file: run.file,
    kind: run.kind,
    source: run.source,
    timezone: run.timezone,
    state: 'DONE',
    read: added + updated + unchanged + duplicate + rejected,
    added,
    updated,
    unchanged,
    duplicate,
    rejected,
    rejectedFile: null,
    rejections: JSON.parse(row.rejections) as Rejection[],
    warnings: warningLines(new Map(Object.entries(JSON.parse(row.warnings) as Record<string, number>))),
  };
}
