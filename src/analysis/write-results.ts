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
  readonly lists: ReadonlyMap<string, readonly ReachesRow[]>;
  readonly stances: readonly StanceRow[];
}

const partsABatch = 4;
const rowsABatch = 2_000;

/** Writes everything in batches that each may run twice. No question sees any of it until the analysis is DONE. */
export async function writeResults(
  database: Database,
  analysis: string,
  { parts, lists, stances }: AnalysisResults,
  { progress, signal }: SnapshotOptions,
): Promise<void> {
  const inBatches = async <Item>(
    phase: string,
    items: readonly Item[],
    size: number,
    store: (batch: Item[]) => Promise<unknown>,
  ) => {
    for (let done = 0; done < items.length; done += size) {
      progress({ phase, done, total: items.length });
      await store(items.slice(done, done + size));
    }
    progress({ phase, done: items.length, total: items.length });
  };
  await inBatches('writing parts', parts, partsABatch, (batch) =>
    write(database, writeParts, { analysis, parts: batch }, { signal }),
  );
  for (const [market, rows] of lists)
    await inBatches(`writing the list of ${market}`, rows, rowsABatch, (batch) =>
      write(database, writeReaches, { analysis, market, rows: batch }, { signal }),
    );
  await inBatches('writing stances', stances, rowsABatch, (batch) =>
    write(database, writeStances, { analysis, rows: batch }, { signal }),
  );
}
