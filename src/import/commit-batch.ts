import type { Database } from '../database/database.js';
import { type Run, transact } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { beginImportBatch, endImportBatch } from '../generated/cypher.js';
import type { BatchContext, Outcome } from './batch-context.js';
import type { ImportRow } from './import-row.js';
import type { ImportRun } from './import-run.js';
import { type Counts, keptRejections, type RefusedRow, type Rejection } from './receipt.js';
import { writeRows } from './write-rows.js';

/** What a batch is written with beside its rows. */
export interface BatchOptions extends Pick<BatchContext, 'touched' | 'markets'> {
  readonly signal?: AbortSignal;
  readonly beforeCommit?: (before: number, refused: readonly RefusedRow[]) => Promise<void>;
}

interface Tally {
  readonly counts: Counts;
  readonly refused: readonly RefusedRow[];
  readonly latestAt: number | null;
}

const pause = 250;
const deadline = 120_000;
/** How long a batch waits for a database that went away (ms): long enough for one that was killed to come back. */
const patience = 60_000;

/**
 * Writes the rows at `mark` and moves the run's mark in one transaction; answers where the run stands then, which
 * is elsewhere when an earlier acknowledgement was lost or another process did the work. Waits as long as a snapshot
 * holds the lease `data`, and up to a minute for a database that went away.
 */
export async function commitBatch(
  database: Database,
  run: ImportRun,
  mark: number,
  rows: readonly ImportRow[],
  options: BatchOptions,
): Promise<number> {
  let giveUp: number | null = null;
  for (;;) {
    options.signal?.throwIfAborted();
    try {
      const moved = await transact(
        database,
        'importBatch',
        (query) => writeBatch(query, run, mark, rows, options),
        {
          deadline,
          signal: options.signal,
        },
      );
      if (moved !== null) return moved;
      giveUp = null;
    } catch (error) {
      giveUp ??= Date.now() + patience;
      const away = error instanceof OnsideError && error.code === 'DATABASE_UNAVAILABLE';
      if (!away || Date.now() > giveUp || options.signal?.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** One attempt, inside its transaction; null when a snapshot is being taken. May run again: nothing it adds up outlives it. */
async function writeBatch(
  query: Run,
  run: ImportRun,
  mark: number,
  rows: readonly ImportRow[],
  { touched, markets, beforeCommit }: BatchOptions,
): Promise<number | null> {
  const [begun] = await query(beginImportBatch, { id: run.id });
  if (begun.leaseHeld) return null;
  if (begun.next !== mark) return begun.next;
  const warnings = new Map<string, number>(
    Object.entries(JSON.parse(begun.warnings) as Record<string, number>),
  );
  const warn = (words: string) => warnings.set(words, (warnings.get(words) ?? 0) + 1);
  const good = rows.filter((row) => row.refusal === null && row.duplicate === null);
  const { id: runId, source, now } = run;
  const outcomes = await writeRows({ run: query, runId, source, now, warn, touched, markets }, good);
  const { counts, refused, latestAt } = tallyOf(rows, outcomes, warn);
  await beforeCommit?.(begun.rejected, refused);
  const rejections = JSON.parse(begun.rejections) as Rejection[];
  for (const { line, column, reason } of refused)
    if (rejections.length < keptRejections) rejections.push({ line, column, reason });
  const [ended] = await query(endImportBatch, {
    id: runId,
    expected: mark,
    rows: rows.length,
    ...counts,
    warnings: JSON.stringify(Object.fromEntries(warnings)),
    rejections: JSON.stringify(rejections),
    latestAt,
  });
  return ended.moved;
}

function tallyOf(
  rows: readonly ImportRow[],
  outcomes: readonly Outcome[],
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
  return { counts, refused, latestAt };
}
