import type { Database } from '../database/database.js';
import { read, write } from '../database/query.js';
import {
  type AnalysesKeptRow,
  analysesKept,
  closeAnalysis,
  deleteAnalysis,
  deleteParts,
  deleteReaches,
  deleteStances,
} from '../generated/cypher.js';

/** What decides whether an analysis is kept. */
type Kept = Pick<AnalysesKeptRow, 'id' | 'state' | 'asOf' | 'createdAt'>;

const newestKept = 5;
const monthsKept = 24;

/**
 * Which analyses are to go, given all of them by falling as-of and creation: every one that did not finish, and of
 * the finished all but the five made last (`justMade` is one, whatever its clock said) and the last of each month (UTC,
 * by as-of) of the two years before the newest.
 */
export function analysesToDrop(analyses: readonly Kept[], justMade?: string): string[] {
  const monthOf = (instant: number) => {
    const date = new Date(instant);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const finished = analyses.filter(({ state }) => state === 'DONE');
  const madeAt = ({ id, createdAt }: Kept) => (id === justMade ? Infinity : createdAt);
  const madeLast = [...finished].sort((a, b) => madeAt(b) - madeAt(a)).slice(0, newestKept);
  const kept = new Set(madeLast.map(({ id }) => id));
  const months = new Set<number>();
  for (const { id, asOf } of finished) {
    const month = monthOf(asOf);
    if (!months.has(month) && month > monthOf(finished[0].asOf) - monthsKept) kept.add(id);
    months.add(month);
  }
  return analyses.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/**
 * Deletes what {@link analysesToDrop} names, each out of every question's sight before its first row goes. Call it
 * holding the lease `analysis`: an unfinished analysis is then nobody's.
 */
export async function dropOldAnalyses(
  database: Database,
  signal: AbortSignal,
  justMade?: string,
): Promise<void> {
  const analyses = await read(database, analysesKept, {}, { signal, deadline: 30_000 });
  for (const id of analysesToDrop(analyses, justMade)) await dropAnalysis(database, id, signal);
}

async function dropAnalysis(database: Database, id: string, signal: AbortSignal): Promise<void> {
  await write(database, closeAnalysis, { id, state: 'DROPPED' }, { signal });
  for (const { query, limit } of [
    { query: deleteReaches, limit: 5_000 },
    { query: deleteStances, limit: 5_000 },
    { query: deleteParts, limit: 16 },
  ])
    while ((await write(database, query, { id, limit }, { signal }))[0].deleted > 0);
  await write(database, deleteAnalysis, { id }, { signal });
}
