import type { Backtest } from '../analysis/backtest.js';
import type { Sensitivity } from '../analysis/sensitivity.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { analysesPage, analysisAsOf } from '../generated/cypher.js';
import type { AnalysisRef } from '../generated/schema.js';
import { fromGlobalId } from '../lib/global-id.js';
import type { AnalysisSource } from '../sources.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs } from './connection.js';

/**
 * The kept analysis a reference names: that of an id, or the newest that looks from an instant or before. Null with the
 * reason told when there is none; an instant after the newest is answered by the newest, and that is told too.
 */
export async function analysisByRef(
  context: Context,
  ref: AnalysisRef,
  because: (reason: string) => void,
): Promise<AnalysisSource | null> {
  if (ref.id != null) {
    const id = fromGlobalId(ref.id);
    const found = id?.type === 'Analysis' ? await context.loaders.analysis.load(id.key) : null;
    if (found === null) because('There is no such analysis: it was never made, or is no longer kept.');
    return found;
  }
  const asOf = ref.asOf!;
  const [{ analysis, first, last }] = await read(context.database, analysisAsOf, { asOf }, context);
  const told = (instant: number) => new Date(instant).toISOString();
  if (first === null || last === null) because('There is no analysis yet. Run `onside analyse`.');
  else if (analysis === null)
    because(`No kept analysis looks from ${told(asOf)} or before; the first looks from ${told(first)}.`);
  else if (asOf > last) because(`The newest analysis looks from ${told(last)}: answered as of then.`);
  return analysis;
}

/** How well an analysis told what came after; null with the reason told where that cannot be said. */
export async function backtestOfAnalysis(
  { loaders }: Context,
  { id }: AnalysisSource,
  because: (reason: string) => void,
): Promise<Backtest | null> {
  const stored = (await loaders.trustOfAnalysis.load(id))?.backtest;
  const backtest: Backtest | null = stored ? JSON.parse(stored) : null;
  if (backtest === null) because('This analysis was made before there were back-tests.');
  else if (backtest.reason !== null) because(backtest.reason);
  return backtest?.reason === null ? backtest : null;
}

/** How much the top lists of an analysis change with what had to be chosen. */
export async function sensitivityOfAnalysis(
  { loaders }: Context,
  { id }: AnalysisSource,
): Promise<Sensitivity[]> {
  return JSON.parse((await loaders.trustOfAnalysis.load(id))?.sensitivity ?? '[]');
}

/** A page of finished analyses, newest as-of first; of one as-of, the one made last. */
export async function listAnalyses(
  context: Context,
  args: PageArgs,
): Promise<Connection<AnalysisSource> & { totalCount: number }> {
  const last = Number.MAX_SAFE_INTEGER;
  const [beforeAsOf, beforeCreatedAt, afterId] = keyAfter('analyses', args, [last, last, '']);
  const [row] = await read(
    context.database,
    analysesPage,
    { beforeAsOf, beforeCreatedAt, afterId, limit: limitOf(args) },
    context,
  );
  return {
    ...connectionOf('analyses', args, row.analyses, ({ asOf, createdAt, id }) => [asOf, createdAt, id]),
    totalCount: row.total,
  };
}
