import type { WriteReachesParams } from '../generated/cypher.js';
import type { MarketMeasure } from './measure-market.js';

/** One row of a stored top list. */
export type ReachesRow = WriteReachesParams['rows'][number];

/**
 * The rows of a market's top list, best first; `everyone` gives each its place in the world, none to whom its samples did
 * not meet: where they stood behind those they met, only ids would say.
 */
export function topList(
  ids: readonly string[],
  measure: MarketMeasure,
  everyone: MarketMeasure,
): ReachesRow[] {
  const { reach, signed, ranks, listed, through } = measure;
  const globalRank = new Uint32Array(ids.length);
  everyone.ranks.order.forEach((node, place) => {
    globalRank[node] = place + 1;
  });
  return Array.from(listed, (node, place) => {
    const isKnown = everyone.reach.expected[node] > 0;
    const carriers = place < through.length ? through[place].intermediaries : null;
    return {
      person: ids[node],
      rank: place + 1,
      rankLow: ranks.rankLow[place],
      rankHigh: ranks.rankHigh[place],
      globalRank: isKnown ? globalRank[node] : null,
      expected: reach.expected[node],
      low: reach.low[node],
      high: reach.high[node],
      globalExpected: isKnown ? everyone.reach.expected[node] : null,
      globalLow: isKnown ? everyone.reach.low[node] : null,
      globalHigh: isKnown ? everyone.reach.high[node] : null,
      // Somebody has reach, so the average over members can only be zero where no member has any.
      multiple: reach.averageReach > 0 ? reach.expected[node] / reach.averageReach : null,
      positiveExpected: signed?.positive.expected[node] ?? null,
      positiveLow: signed?.positive.low[node] ?? null,
      positiveHigh: signed?.positive.high[node] ?? null,
      negativeExpected: signed?.negative.expected[node] ?? null,
      negativeLow: signed?.negative.low[node] ?? null,
      negativeHigh: signed?.negative.high[node] ?? null,
      through: carriers?.map((carrier) => ids[carrier.node]) ?? null,
      throughShare: carriers?.map((carrier) => carrier.share) ?? null,
      throughLow: carriers?.map((carrier) => carrier.low) ?? null,
      throughHigh: carriers?.map((carrier) => carrier.high) ?? null,
    };
  });
}
