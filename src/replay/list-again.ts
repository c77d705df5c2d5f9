import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { standingsIn } from '../analysis/standings.js';
import { read } from '../database/query.js';
import { placesPassing } from '../generated/cypher.js';
import {
  type InfluencerFilter,
  nameOfList,
  numbersOf,
  type PeopleInOrder,
} from '../influence/people-in-order.js';
import { networkOf } from '../lib/network.js';
import { brandSlug, notOneOwnBrand } from '../nouns/brands.js';
import { keyAfter, limitOf, type PageArgs } from '../nouns/connection.js';
import type { MarketSource } from '../sources.js';
import type { Replaying } from './replaying.js';

type ListArgs = PageArgs & InfluencerFilter & { readonly market: string; readonly judged?: string | null };

const mostAsked = 8_192;

/** Why a market has no numbers in an analysis. */
export function newer(market: string): string {
  return `The market "${market}" is newer than the analysis.`;
}

/**
 * A page of a market's list again: who is on it by the analysis, also those who objected or were left out since, so that
 * nobody moves up into their place. In a sentence, why there is none.
 */
export async function listAgain(
  asked: Replaying,
  args: ListArgs,
  inOrder: (market: MarketSource) => PeopleInOrder,
): Promise<object | string> {
  const { context, analysis, loaded } = asked;
  const market = await context.loaders.marketAt.load({ slug: args.market, analysis: analysis.id });
  const standings = standingsIn(loaded, args.market);
  if (market === null || standings === null) return newer(args.market);
  const { market: _market, judged: _judged, ...filter } = args;
  const wanted = inOrder(market);
  const order = await wanted.order(loaded, standings);
  const name = nameOfList(wanted.field, market, filter);
  const [, place] = keyAfter<readonly [string, number]>(name, filter, ['', 0]);
  const nodes = await pageOf(asked, args, order.subarray(place), limitOf(filter) - 1);
  if (typeof nodes === 'string') return nodes;
  return {
    rows: nodes.map((node) => ({ person: loaded.ids[node], ...numbersOf(loaded, market.slug, node) })),
  };
}

/** The first of some nodes whom the filter lets through. Membership and stances are the analysis's own. */
async function pageOf(
  { context, analysis, loaded, live }: Replaying,
  { market, stance, networks, membership, brand, judged }: ListArgs,
  order: Uint32Array,
  most: number,
): Promise<number[] | string> {
  const toward = judged ?? (brand ? brandSlug(brand) : null);
  if (stance && toward === null) return notOneOwnBrand;
  if (stance && (await context.loaders.brand.load(toward!)) === null)
    return 'There is no such brand any more.';
  if (networks) live('the accounts of people');
  const among =
    membership === 'INSIDE' || membership === 'OUTSIDE' ? within(loaded, market, order, membership) : order;
  if (!stance && !networks) return [...among.subarray(0, most)];
  const found: number[] = [];
  for (let from = 0, size = most + 1; from < among.length && found.length < most; from += size) {
    if (from > 0) size = Math.min(size * 2, mostAsked);
    const nodes = among.subarray(from, from + size);
    const [{ places }] = await read(
      context.database,
      placesPassing,
      {
        analysis: analysis.id,
        people: Array.from(nodes, (node) => loaded.ids[node]),
        brand: toward,
        stance: stance ? [...stance] : null,
        networks: networks?.map(networkOf) ?? null,
      },
      context,
    );
    found.push(...places.map((at) => nodes[at]));
  }
  return found.slice(0, most);
}

/** Those who were members of a market when it was analysed, or those who were not. */
function within(
  { ids, markets }: LoadedAnalysis,
  market: string,
  order: Uint32Array,
  membership: 'INSIDE' | 'OUTSIDE',
): Uint32Array {
  const isMember = new Uint8Array(ids.length);
  for (const member of markets.get(market)!.members) isMember[member] = 1;
  return order.filter((node) => (isMember[node] === 1) === (membership === 'INSIDE'));
}
