import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { importRunsPage } from '../generated/cypher.js';
import type { ImportRunSource } from '../sources.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs } from './connection.js';

/** A page of imports, newest first. */
export async function listImportRuns(
  context: Context,
  args: PageArgs,
): Promise<Connection<ImportRunSource> & { totalCount: number }> {
  const [beforeTime, afterId] = keyAfter('importRuns', args, [Number.MAX_SAFE_INTEGER, '']);
  const [row] = await read(
    context.database,
    importRunsPage,
    { beforeTime, afterId, limit: limitOf(args) },
    context,
  );
  return {
    ...connectionOf('importRuns', args, row.runs, (run) => [run.startedAt ?? 0, run.id]),
    totalCount: row.total,
  };
}
