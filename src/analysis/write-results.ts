import type { Database } from '../database/database.js';
import { write } from '../database/query.js';
import { writeParts, writeReaches, writeStances } from '../generated/cypher.js';
import type { AnalysisPart } from './parts.js';
import type { SnapshotOptions } from './snapshot.js';
import type { StanceRow } from './stances.js';
import type { ReachesRow } from './top-list.js';

/** What an analysis leaves in the graph beside its node. */
export interface AnalysisResults {
  readonly parts: readonly AnalysisPart[];
  /** Market slug to the rows of its top list. */
  readonly lists?: ReadonlyMap<string, readonly ReachesRow[]>;
  readonly stances?: readonly StanceRow[];
}

const bytesABatch = 4 << 20;
const rowsABatch = 2_000;

/** Writes everything in batches that each may run twice. No question sees any of it until the analysis is DONE. */
export async function writeResults(
  database: Database,
  analysis: string,
  { parts, lists = new Map(), stances = [] }: AnalysisResults,
  options: WriteOptions,
): Promise<void> {
  const { signal } = options;
  await inBatches('writing parts', parts, endsByBytes(parts), options, (batch) =>
    write(database, writeParts, { analysis, parts: batch }, { signal }),
  );
  for (const [market, rows] of lists)
    await inBatches(`writing the list of ${market}`, rows, endsByRows(rows), options, (batch) =>
      write(database, writeReaches, { analysis, market, rows: batch }, { signal }),
    );
  await inBatches('writing stances', stances, endsByRows(stances), options, (batch) =>
    write(database, writeStances, { analysis, rows: batch }, { signal }),
  );
}

type WriteOptions = Pick<SnapshotOptions, 'progress' | 'signal'>;

async function inBatches<Item>(
  phase: string,
  items: readonly Item[],
  ends: Iterable<number>,
  { progress }: WriteOptions,
  store: (batch: Item[]) => Promise<unknown>,
): Promise<void> {
  if (items.length === 0) return;
  let done = 0;
  for (const end of ends) {
    progress({ phase, done, total: items.length });
    await store(items.slice(done, end));
    done = end;
  }
  progress({ phase, done, total: items.length });
}

function* endsByRows(rows: readonly unknown[]): Generator<number> {
  for (let end = rowsABatch; end < rows.length; end += rowsABatch) yield end;
  if (rows.length > 0) yield rows.length;
}

/** Most columns of a small graph fit into one transaction; each commit costs the same however little it holds. */
function* endsByBytes(parts: readonly AnalysisPart[]): Generator<number> {
  for (let end = 1, bytes = parts[0].bytes.length; end <= parts.length; end++) {
    const next = parts[end]?.bytes.length ?? bytesABatch;
    if (bytes + next <= bytesABatch) bytes += next;
    else {
      yield end;
      bytes = next;
    }
  }
}
