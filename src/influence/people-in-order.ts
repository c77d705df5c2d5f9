import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { type Standings, standingsIn } from '../analysis/standings.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { type InfluencersAmongRow, influencersAmong } from '../generated/cypher.js';
import type { BrandRef, Membership, Stance } from '../generated/schema.js';
import { canonicalJson } from '../lib/canonical-json.js';
import { networkOf } from '../lib/network.js';
import { brandSlug, notOneOwnBrand } from '../nouns/brands.js';
import { limitOf, type PageArgs } from '../nouns/connection.js';
import type { MarketSource } from '../sources.js';
import { answerOf } from './answer.js';
import { emptyPage, type InfluencerPage, namesInto, type PlacedRow, pageOf } from './influencer-page.js';
import { emptyReason, newerThanAnalysis } from './influencer-sentences.js';
import { marketPageStart } from './page-start.js';

/** What a list of people by reach may be narrowed by; every list knows some of it. */
export interface InfluencerFilter {
  readonly brand?: BrandRef | null;
  readonly stance?: readonly Stance[] | null;
  readonly membership?: Membership | null;
  readonly networks?: readonly string[] | null;
  readonly minMultiple?: number | null;
  readonly maxHops?: number | null;
}

/** A list of people of a market whose order an analysis in memory gives. */
export interface PeopleInOrder {
  /** The field's name. */
  readonly field: string;
  /** Everybody it may show, as nodes of the analysis, best first. */
  order(loaded: LoadedAnalysis, standings: Standings): Uint32Array | Promise<Uint32Array>;
  /** What else a row shows, by its node. */
  extras?(loaded: LoadedAnalysis, node: number): Pick<PlacedRow, 'elsewhere'>;
  /** The list in one plain line, from its first row. */
  sentence(first: PlacedRow): string;
  /** Why nobody is in the order at all, where the usual reasons do not say it. */
  readonly ifNobody?: string;
}

const mostAsked = 8_192;

/**
 * A page of a list of people whose order and numbers come from the analysis in memory, and who they are from the
 * graph: one round trip, more where a filter lets few of the first pass. Empty with a reason without an analysis, or
 * when nobody passes. `named`: how many actors each row's reach passes through are brought. Throws
 * BAD_USER_INPUT for a cursor of another list or a dropped analysis.
 */
export async function peopleInOrder(
  context: Context,
  market: MarketSource,
  args: PageArgs & InfluencerFilter,
  named: number,
  list: PeopleInOrder,
): Promise<InfluencerPage> {
  const name = nameOfList(list.field, market, args);
  const { analysis, place: start } = await marketPageStart(context, market, name, args);
  if (analysis === null) return emptyPage('There is no analysis yet. Run `onside analyse`.');
  const brand = args.brand ? brandSlug(args.brand) : null;
  if (args.brand && brand === null) return emptyPage('There is no such brand.');
  const loaded = await analysisById(context.database, analysis.id);
  if (loaded === null) return emptyPage('The analysis was just replaced. Ask again.');
  const standings = standingsIn(loaded, market.slug);
  if (standings === null) return emptyPage(newerThanAnalysis(market));
  const order = await list.order(loaded, standings);
  const measured = { ...market, size: loaded.markets.get(market.slug)!.members.length };

  const limit = limitOf(args);
  const rows: PlacedRow[] = [];
  let toward = {};
  for (let from = start, size = limit; from < order.length && rows.length < limit; from += size) {
    if (from > start) size = Math.min(size * 2, mostAsked);
    const nodes = order.subarray(from, from + size);
    const [found] = await read(
      context.database,
      influencersAmong,
      {
        market: market.slug,
        analysis: analysis.id,
        people: Array.from(nodes, (node) => loaded.ids[node]),
        brand,
        stance: args.stance ? [...args.stance] : null,
        membership: args.membership ?? 'ANY',
        networks: args.networks?.map(networkOf) ?? null,
        limit: limit - rows.length,
        named,
      },
      context,
    );
    const unclear = whyNotJudged(found.brands, brand, args.stance);
    if (unclear !== null) return emptyPage(unclear);
    toward = judgedBy(found.brands, args);
    const show = namesInto(found);
    for (const { place, person, isListed, ...row } of found.rows) {
      const { through, stances } = show(row);
      rows.push({
        ...numbersOf(loaded, market.slug, nodes[place]),
        ...list.extras?.(loaded, nodes[place]),
        ...{ person, through, stances: isListed ? stances : [], market: measured, brand },
        place: from + place + 1,
      });
    }
  }
  const shown = rows.slice(0, limit - 1);
  const total = isNarrowed(args) ? null : order.length;
  const answer = (sentence: string) =>
    answerOf(analysis, `Market.${list.field}`, { market: market.slug, ...args, ...toward }, sentence);
  if (shown.length === 0) {
    const why = { isFirstPage: start === 0, isFiltered: isFiltered(args), asOf: analysis.asOf };
    const reason = (order.length === 0 && list.ifNobody) || emptyReason(measured, why);
    return { ...emptyPage(reason, answer(reason)), totalCount: start === 0 ? 0 : total };
  }
  const hasNextPage = rows.length > shown.length;
  return pageOf(name, shown, answer(list.sentence(shown[0])), {
    hasNextPage,
    // A list that is all on its first page is counted: whoever objected since is not told by its length.
    totalCount: start === 0 && !hasNextPage ? shown.length : total,
  });
}

/** Whether the order itself holds all that a list may show, or some of them are still to be left out. */
function isNarrowed({ stance, membership, networks }: InfluencerFilter): boolean {
  return Boolean(stance || networks) || (membership ?? 'ANY') !== 'ANY';
}

/** Whether a list was asked for by anything that may leave somebody out of it. */
export function isFiltered(filter: InfluencerFilter): boolean {
  return isNarrowed(filter) || filter.minMultiple != null || filter.maxHops != null;
}

/**
 * Why a list cannot be judged toward a brand (its slug; the one own brand when null), though it brought the own brands and
 * that one: there is none of that name, or a stance is filtered by and not exactly one is ours. Null when it can.
 */
export function whyNotJudged(
  brands: InfluencersAmongRow['brands'],
  brand: string | null,
  stance: readonly Stance[] | null | undefined,
): string | null {
  if (brand !== null) return brands.some(({ slug }) => slug === brand) ? null : 'There is no such brand.';
  const own = brands.filter(({ relation }) => relation === 'OWN');
  return stance && own.length !== 1 ? notOneOwnBrand : null;
}

/** The one own brand (its slug) a list filters stances toward where none is named: an answer names it for good. */
export function judgedBy(
  brands: InfluencersAmongRow['brands'],
  { brand, stance }: InfluencerFilter,
): { readonly judged?: string } {
  return stance && !brand ? { judged: brands.find(({ relation }) => relation === 'OWN')!.slug } : {};
}

/** Names a market's list with everything that decides who is in it and in which order, for its cursors. */
export function nameOfList(field: string, market: MarketSource, args: PageArgs): string {
  const { first: _first, after: _after, ...filter } = args;
  return `${field} ${market.slug} ${canonicalJson(filter)}`;
}

type Numbers = Omit<PlacedRow, 'person' | 'through' | 'stances' | 'market' | 'brand' | 'place'>;

/** The numbers of somebody's row in a market, as stored lists hold them. */
export function numbersOf(loaded: LoadedAnalysis, market: string, node: number): Numbers {
  const { reach, rank, rankLow, rankHigh } = standingsIn(loaded, market)!;
  const world = standingsIn(loaded, 'everyone')!;
  const isKnown = world.reach.expected[node] > 0;
  return {
    rank: rank[node],
    rankLow: rankLow[node],
    rankHigh: rankHigh[node],
    globalRank: isKnown ? world.rank[node] : null,
    expected: reach.expected[node],
    low: reach.low[node],
    high: reach.high[node],
    globalExpected: isKnown ? world.reach.expected[node] : null,
    globalLow: isKnown ? world.reach.low[node] : null,
    globalHigh: isKnown ? world.reach.high[node] : null,
    known: loaded.markets.get('everyone')!.members.length,
    multiple: reach.averageReach > 0 ? reach.expected[node] / reach.averageReach : null,
  };
}
