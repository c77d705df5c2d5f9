import type { Database } from '../database/database.js';
import { read, transact, write } from '../database/query.js';
import { OnsideError } from '../errors.js';
import {
  beginImportBatch,
  endImportBatch,
  finishImportRun,
  peopleTouched,
  type StartImportRunRow,
  startImportRun,
} from '../generated/cypher.js';
import { type Progress, silent } from '../lib/progress.js';
import { refreshMemberships } from '../markets/refresh-memberships.js';
import type { BatchContext, Outcome } from './batch-context.js';
import type { ImportRow } from './import-row.js';
import {
  type Counts,
  keptRejections,
  type Receipt,
  type Rejection,
  type Warnings,
  warningLines,
} from './receipt.js';
import { writeRows } from './write-rows.js';

/** One import: the same `id` is the same import, whatever happened to earlier attempts at it. */
export interface ImportRun {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly sha256: string;
  /** JSON, for the record; '' when none was used. */
  readonly mapping: string;
  readonly source: string;
  readonly timezone: string;
  /** UTC ms. */
  readonly now: number;
  /** Rows to come, for the progress; null when unknown. */
  readonly total: number | null;
}

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

/** A refused row with its content. */
export interface RefusedRow extends Rejection {
  readonly raw: unknown;
}

/** Above this many touched people, memberships are computed for everybody: cheaper than asking for each. */
const mostTouched = 20_000;
const leasePause = 250;
const batchDeadline = 120_000;

interface Tally {
  readonly counts: Counts;
  readonly refused: readonly RefusedRow[];
  readonly warnings: ReadonlyMap<string, number>;
  readonly latestAt: number | null;
}

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
      mark = await commit(database, run, mark, rows, { touched, markets, signal, beforeCommit });
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
  await write(database, finishImportRun, { id: run.id, now: run.now });
  const ended = await start(database, run);
  return receiptOf(run, ended, ended);
}

async function start(database: Database, run: ImportRun): Promise<StartImportRunRow> {
  const { id, file, kind, sha256, mapping, source, timezone, total, now } = run;
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
      `The id ${id} was used before for other rows. Use a new one for new rows.`,
    );
  return row;
}

/** Writes the rows at `mark` and answers where the run stands then; waits as long as a snapshot is taken. */
async function commit(
  database: Database,
  run: ImportRun,
  mark: number,
  rows: readonly ImportRow[],
  {
    touched,
    markets,
    signal,
    beforeCommit,
  }: Pick<BatchContext, 'touched' | 'markets'> & Omit<ImportOptions, 'progress'>,
): Promise<number> {
  for (;;) {
    const result = await transact(
      database,
      'importBatch',
      async (query) => {
        const [begun] = await query(beginImportBatch, { id: run.id });
        if (begun.leaseHeld) return null;
        // An earlier acknowledgement was lost, or another process does the same work: go on from there.
        if (begun.next !== mark) return begun.next;
        const warnings = new Map<string, number>(
          Object.entries(JSON.parse(begun.warnings) as Record<string, number>),
        );
        const warn = (words: string) => warnings.set(words, (warnings.get(words) ?? 0) + 1);
        const good = rows.filter((row) => row.refusal === null && row.duplicate === null);
        const context = {
          run: query,
          runId: run.id,
          source: run.source,
          now: run.now,
          warn,
          touched,
          markets,
        };
        const tally = tallyOf(rows, await writeRows(context, good), warnings, warn);
        await beforeCommit?.(begun.rejected, tally.refused);
        const rejections = JSON.parse(begun.rejections) as Rejection[];
        for (const { line, column, reason } of tally.refused)
          if (rejections.length < keptRejections) rejections.push({ line, column, reason });
        const [ended] = await query(endImportBatch, {
          id: run.id,
          expected: mark,
          rows: rows.length,
          ...tally.counts,
          warnings: JSON.stringify(Object.fromEntries(warnings)),
          rejections: JSON.stringify(rejections),
          latestAt: tally.latestAt,
        });
        return ended.moved;
      },
      { deadline: batchDeadline, signal },
    );
    if (result !== null) return result;
    await new Promise((resolve) => setTimeout(resolve, leasePause));
    signal?.throwIfAborted();
  }
}

function tallyOf(
  rows: readonly ImportRow[],
  outcomes: readonly Outcome[],
  warnings: Warnings,
  warn: (words: string) => void,
): Tally {
  const counts = { added: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  const refused: RefusedRow[] = [];
  let latestAt: number | null = null;
  let next = 0;
  for (const { line, raw, refusal, duplicate, records } of rows) {
    const outcome = refusal ?? (duplicate ? 'duplicate' : outcomes[next++]);
    if (duplicate === 'different')
      warn('rows that repeat an id but say something else; the first one stands');
    if (typeof outcome === 'string') counts[outcome]++;
    else {
      counts.rejected++;
      refused.push({ line, column: outcome.column, reason: outcome.reason, raw });
    }
    for (const { kind, record } of records) {
      const at =
        kind === 'posts' ? record.publishedAt : kind === 'ties' ? (record.lastAt ?? record.firstAt) : null;
      if (at !== null && (latestAt === null || at > latestAt)) latestAt = at;
    }
  }
  return { counts, refused, warnings, latestAt };
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
