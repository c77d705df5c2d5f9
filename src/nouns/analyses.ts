import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { analysesPage } from '../generated/cypher.js';
import type { AnalysisSource } from '../sources.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs } from './connection.js';

/** A page of finished analyses, newest as-of first. */
export async function listAnalyses(
  context: Context,
  args: PageArgs,
): Promise<Connection<AnalysisSource> & { totalCount: number }> {
  const [beforeTime, afterId] = keyAfter('analyses', args, [Number.MAX_SAFE_INTEGER, '']);
  const [row] = await read(
    context.database,
    analysesPage,
    { beforeTime, afterId, limit: limitOf(args) },
    context,
  );
  return {
    ...connectionOf('analyses', args, row.analyses, (analysis) => [analysis.asOf, analysis.id]),
    totalCount: row.total,
  };
}
