import { type LoadedAnalysis, newestHeld } from '../analysis/loaded-analysis.js';
import { mostListed } from '../analysis/measure-market.js';
import { type Standings, standingsIn } from '../analysis/standings.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { actedAfter, type KeyInfluencersParams, peopleBySignedReach } from '../generated/cypher.js';
import type { MarketKeyInfluencersArgs } from '../generated/schema.js';
import { networkOf } from '../lib/network.js';
import { brandSlug } from '../nouns/brands.js';
import { limitOf } from '../nouns/connection.js';
import type { MarketSource } from '../sources.js';
import { actedDays } from './acted-after.js';
import { answerOf } from './answer.js';
import { emptyPage, type InfluencerPage, namesInto, pageOf } from './influencer-page.js';
import { emptyReason, newerThanAnalysis, topSentence } from './influencer-sentences.js';
import { marketPageStart } from './page-start.js';
import {
  isFiltered,
  judgedBy,
  nameOfList,
  type PeopleInOrder,
  peopleInOrder,
  whyNotJudged,
} from './people-in-order.js';

/**
 * Who reaches a market most: its stored top list, filtered, by rank or in another order. By rank in one round trip,
 * nested rows included; a second only for a page of an analysis that is no longer the newest. Empty with a reason when
 * there is no analysis or nobody passes the filter. `named`: how many actors each row's reach passes through are brought,
 * one at least for the sentence. Throws BAD_USER_INPUT for a cursor of another list or a dropped
 * analysis.
 */
export function keyInfluencers(
  context: Context,
  market: MarketSource,
  args: MarketKeyInfluencersArgs,
  named: number,
): Promise<InfluencerPage> {
  if (isByRank(args)) return byRank(context, market, args, named);
  return peopleInOrder(context, market, args, named, keyInfluencersInOrder(context, market, args));
}

/** The list of {@link keyInfluencers} in any order, its numbers from the analysis in memory: equal to those stored. */
export function keyInfluencersInOrder(
  context: Context,
  market: MarketSource,
  args: MarketKeyInfluencersArgs,
): PeopleInOrder {
  const orderBy = args.orderBy ?? 'RANK';
  return {
    field: 'keyInfluencers',
    order: (loaded, standings) => {
      const { expected, averageReach } = standings.reach;
      const least = args.minMultiple ?? null;
      const listed = standings.order
        .slice(0, mostListed)
        .filter((node) => least === null || (averageReach > 0 && expected[node] / averageReach >= least));
      if (isByRank(args)) return listed;
      if (orderBy === 'RANK_DELTA') return byRankDelta(listed, standings, standingsIn(loaded, 'everyone')!);
      if (orderBy === 'ACTED_AFTER') return byActs(context, market, loaded, listed);
      return bySignedReach(context, market, loaded, listed, orderBy === 'REACH_POSITIVE');
    },
    sentence: (first) => topSentence(first, orderBy),
  };
}

/**
 * Begins to read the first page of a market's list by the newest analysis this process holds, for whoever still looks the
 * market up: {@link keyInfluencers} then waits for the longer of two reads rather than for both. Where a newer analysis
 * has come meanwhile, or the market is unknown, what was read ahead is let be.
 */
export async function readAhead(
  { database, loaders }: Context,
  market: string,
  args: MarketKeyInfluencersArgs,
  named: number,
): Promise<void> {
  const newest = isByRank(args) && !args.after ? await newestHeld(database) : null;
  if (newest !== null) await loaders.keyInfluencers.load(paramsOf(market, newest.id, args, named));
}

/** The multiple is the reach over the market's average: both orders are one. */
function isByRank({ orderBy }: MarketKeyInfluencersArgs): boolean {
  return !orderBy || orderBy === 'RANK' || orderBy === 'MULTIPLE';
}

function paramsOf(
  market: string,
  analysis: string,
  args: MarketKeyInfluencersArgs,
  named: number,
  afterRank = 0,
): KeyInfluencersParams {
  return {
    market,
    analysis,
    brand: args.brand ? brandSlug(args.brand) : null,
    stance: args.stance ?? null,
    minMultiple: args.minMultiple ?? null,
    membership: args.membership ?? 'ANY',
    networks: args.networks?.map(networkOf) ?? null,
    afterRank,
    limit: limitOf(args),
    named,
  };
}

async function byRank(
  context: Context,
  market: MarketSource,
  args: MarketKeyInfluencersArgs,
  named: number,
): Promise<InfluencerPage> {
  const list = nameOfList('keyInfluencers', market, args);
  const { analysis, place } = await marketPageStart(context, market, list, args);
  if (analysis === null) return emptyPage('There is no analysis yet. Run `onside analyse`.');
  const params = paramsOf(market.slug, analysis.id, args, named, place);
  const { brand, limit } = params;
  if (args.brand && brand === null) return emptyPage('There is no such brand.');
  const found = await context.loaders.keyInfluencers.load(params);
  const unclear = whyNotJudged(found.brands, brand, args.stance);
  if (unclear !== null) return emptyPage(unclear);
  if (found.size === null) return emptyPage(newerThanAnalysis(market));
  const measured = { ...market, size: found.size };
  const show = namesInto(found);
  const rows = found.rows.slice(0, limit - 1).map((row) => ({
    ...row,
    ...show(row),
    ...{ market: measured, brand, known: found.known, place: row.rank },
  }));
  const why = { isFirstPage: place === 0, isFiltered: isFiltered(args), asOf: analysis.asOf };
  const sentence = rows.length > 0 ? topSentence(rows[0]) : emptyReason(measured, why);
  const total = isFiltered(args) ? null : found.listed;
  const asked = { market: market.slug, ...args, ...judgedBy(found.brands, args) };
  const answer = answerOf(analysis, 'Market.keyInfluencers', asked, sentence);
  if (rows.length === 0) return { ...emptyPage(sentence, answer), totalCount: place === 0 ? 0 : total };
  const hasNextPage = found.rows.length > rows.length;
  return pageOf(list, rows, answer, {
    hasNextPage,
    totalCount: place === 0 && !hasNextPage ? rows.length : total,
  });
}

/**
 * Who matters most here beyond what they are in the world, first. Whom the samples of the world did not meet has no place
 * there to gain from, and comes last.
 */
function byRankDelta(people: Uint32Array, here: Standings, world: Standings): Uint32Array {
  const delta = (node: number) =>
    world.reach.expected[node] > 0 ? world.rank[node] - here.rank[node] : Number.NEGATIVE_INFINITY;
  // Of two without a place in the world the difference is NaN, and their places here decide.
  return people.sort((a, b) => delta(b) - delta(a) || here.rank[a] - here.rank[b]);
}

/** On whom most of the market acted, first; then by rank. */
async function byActs(
  { database, signal }: Context,
  market: MarketSource,
  { ids, indexOf, asOf }: LoadedAnalysis,
  people: Uint32Array,
): Promise<Uint32Array> {
  const days = actedDays(asOf);
  const asked = Array.from(people, (node) => ({ person: ids[node], market: market.slug, ...days }));
  const rows = await read(database, actedAfter, { asked }, { signal });
  const acted = new Map(rows.map((row) => [indexOf.get(row.person)!, row.people]));
  const of = (node: number) => acted.get(node) ?? 0;
  // The sort is stable: equals stay in their order by rank.
  return people.sort((a, b) => of(b) - of(a));
}

/** Of whom most hear by way of people who stay with the own brand, or turn against it, first; then by rank. */
async function bySignedReach(
  { database, signal }: Context,
  market: MarketSource,
  { id: analysis, indexOf }: LoadedAnalysis,
  people: Uint32Array,
  isPositive: boolean,
): Promise<Uint32Array> {
  const asked = { market: market.slug, analysis, isPositive };
  const rows = await read(database, peopleBySignedReach, asked, { signal });
  const listed = new Set(people);
  return Uint32Array.from(rows, ({ person }) => indexOf.get(person)!).filter((node) => listed.has(node));
}
