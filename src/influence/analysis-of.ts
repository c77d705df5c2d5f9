import { analysisById } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import type { MarketSource } from '../sources.js';
import { newerThanAnalysis } from './influencer-sentences.js';

/** The analysis a question about a whole market is asked of; null, with the reason told, when there is none. */
export async function analysisOf(context: Context, market: MarketSource, because: (reason: string) => void) {
  const { analysis } = market;
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  if (analysis === null) return refuse('There is no analysis yet. Run `onside analyse`.');
  const loaded = await analysisById(context.database, analysis.id);
  const roots = loaded?.markets.get(market.slug);
  if (!loaded || !roots) return refuse(newerThanAnalysis(market));
  return { analysis, loaded, size: roots.members.length };
}
