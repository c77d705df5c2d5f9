import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { type Standings, standingsIn } from '../analysis/standings.js';
import type { Context } from '../context.js';
import type { MarketMisrankedArgs, Misrank } from '../generated/schema.js';
import type { MarketSource } from '../sources.js';
import type { InfluencerPage, PlacedRow } from './influencer-page.js';
import { elsewhereSentence } from './influencer-sentences.js';
import { marketNamed, nameOf, nobodyIn } from './names.js';
import { type PeopleInOrder, peopleInOrder } from './people-in-order.js';

/**
 * People whose place in a market differs from their place in the world for certain: the joint bounds of the two places
 * do not touch. First those with the largest difference of 1/place, because from the first place to the second is
 * farther than from the second to the last. Who reaches nobody in the market stands behind all who do, and can be
 * overrated.
 */
export function misranked(
  context: Context,
  market: MarketSource,
  args: MarketMisrankedArgs,
  named: number,
): Promise<InfluencerPage> {
  return peopleInOrder(context, market, args, named, misrankedInOrder(market, args));
}

/** The list of {@link misranked}. */
export function misrankedInOrder(market: MarketSource, args: MarketMisrankedArgs): PeopleInOrder {
  return {
    field: 'misranked',
    order: (loaded, here) => orderOf(here, standingsIn(loaded, 'everyone')!, args.direction),
    extras: (loaded, node) =>
      args.direction === 'OVERRATED' ? { elsewhere: elsewhere(loaded, market.slug, node) } : {},
    sentence: (first) => sentenceOf(first, market, args.direction),
    ifNobody:
      market.size === 0
        ? nobodyIn(market)
        : 'Nobody’s place in this market differs for certain from their place in the world.',
  };
}

function orderOf(here: Standings, world: Standings, direction: Misrank): Uint32Array {
  const isMisranked =
    direction === 'UNDERRATED'
      ? (node: number) => here.rankHigh[node] < world.rankLow[node]
      : (node: number) => here.rankLow[node] > world.rankHigh[node];
  const gap = (node: number) => Math.abs(1 / here.rank[node] - 1 / world.rank[node]);
  // The order of the world holds those whom its samples met: whoever they missed, though samples of this market met them,
  // has no place in the world to differ from. Where nobody has reach here, there is nothing to be ranked by.
  const people = here.order.length > 0 ? world.order.filter(isMisranked) : new Uint32Array();
  return people.sort((a, b) => gap(b) - gap(a) || a - b);
}

/** The share of those who do anything with what a node says that are not of the market; 0 where nobody does. */
function elsewhere(loaded: LoadedAnalysis, market: string, node: number): number {
  const { offsets, ends } = loaded.ties.forward;
  const members = new Set(loaded.markets.get(market)!.members);
  const audience = ends.subarray(offsets[node], offsets[node + 1]);
  const outside = audience.filter((other) => !members.has(other)).length;
  return audience.length > 0 ? outside / audience.length : 0;
}

function sentenceOf(row: PlacedRow, market: MarketSource, direction: Misrank): string {
  const places = `number ${row.rank} in ${marketNamed(market)}, number ${row.globalRank} in the world`;
  return `${nameOf(row.person)} is the most ${direction.toLowerCase()}: ${places}.${elsewhereSentence(row)}`;
}
