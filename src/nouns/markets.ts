import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { marketsPage } from '../generated/cypher.js';
import type { MarketRef } from '../generated/schema.js';
import { fromGlobalId } from '../lib/global-id.js';
import type { AnalysisSource, MarketSource } from '../sources.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs } from './connection.js';

/**
 * The slug a reference names, whether or not there is such a market; null for an id of another type. The market that
 * always exists may be named by the id "everyone" too.
 */
export function marketSlug(ref: MarketRef): string | null {
  if (ref.slug) return ref.slug;
  if (ref.id === 'everyone') return ref.id;
  const id = fromGlobalId(ref.id ?? '');
  return id?.type === 'Market' ? id.key : null;
}

/** The market a reference names, as of an analysis (the newest unless given); null when unknown. */
export async function marketByRef(
  { loaders }: Context,
  ref: MarketRef,
  at?: AnalysisSource,
): Promise<MarketSource | null> {
  const slug = marketSlug(ref);
  if (slug === null) return null;
  return at ? loaders.marketAt.load({ slug, analysis: at.id }) : loaders.market.load(slug);
}

/** A page of markets by slug. */
export async function listMarkets(
  context: Context,
  args: PageArgs,
): Promise<Connection<MarketSource> & { totalCount: number }> {
  const [after] = keyAfter('markets', args, ['']);
  const [row] = await read(context.database, marketsPage, { after, limit: limitOf(args) }, context);
  return {
    ...connectionOf('markets', args, row.markets, (market) => [market.slug]),
    totalCount: row.total,
  };
}
