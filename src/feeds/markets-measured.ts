import { read } from '../database/query.js';
import { finishedAnalysis } from '../generated/cypher.js';
import { marketByRef } from '../nouns/markets.js';
import type { AnalysisSource, MarketSource } from '../sources.js';
import type { FeedAsked } from './feed-table.js';

/** A market with the analysis its numbers are from. */
export type MeasuredMarket = MarketSource & { readonly analysis: AnalysisSource };

/** The markets an analysis measured, by slug. */
export async function marketsMeasured({ analysis, context }: FeedAsked): Promise<MeasuredMarket[]> {
  const page = context();
  const [found] = await read(page.database, finishedAnalysis, { id: analysis.id }, page);
  const slugs = found?.markets.map(({ slug }) => slug) ?? [];
  const markets = await Promise.all(slugs.map((slug) => marketByRef(page, { slug }, analysis)));
  return markets.flatMap((market) => (market?.analysis ? [{ ...market, analysis: market.analysis }] : []));
}
