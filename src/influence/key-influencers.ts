import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { type KeyInfluencersRow, keyInfluencers as query } from '../generated/cypher.js';
import type { MarketKeyInfluencersArgs } from '../generated/schema.js';
import { decodeCursor, encodeCursor } from '../lib/cursor.js';
import { networkOf } from '../lib/network.js';
import { brandSlug } from '../nouns/brands.js';
import { type Connection, limitOf } from '../nouns/connection.js';
import type {
  AnswerSource,
  InfluencerSource,
  IntermediarySource,
  MarketSource,
  PersonSource,
} from '../sources.js';
import { answerOf } from './answer.js';
import { nameOf, percent, roundPeople } from './names.js';
import { unknownStance } from './stance.js';

type Row = KeyInfluencersRow['rows'][number];

/** A page of people by reach, as the schema's InfluencerConnection. */
export interface InfluencerPage {
  answer: AnswerSource | null;
  edges: InfluencerSource[];
  nodes: PersonSource[];
  pageInfo: Connection<never>['pageInfo'];
  totalCount: number | null;
  reason: string | null;
}

/**
 * Who reaches a market most: its stored top list, filtered, by rank. One round trip, nested rows included; a
 * second only for a page of an analysis that is no longer the newest. Empty with a reason when there is no
 * analysis or nobody passes the filter. Throws BAD_USER_INPUT for a cursor of another list or a dropped analysis.
 */
export async function keyInfluencers(
  context: Context,
  market: MarketSource,
  args: MarketKeyInfluencersArgs,
): Promise<InfluencerPage> {
  const empty = (reason: string, answer: AnswerSource | null = null): InfluencerPage => ({
    answer,
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 0,
    reason,
  });
  const { first: _first, after, ...filter } = args;
  const list = `keyInfluencers ${market.slug} ${JSON.stringify(filter)}`;
  const { analysis, afterRank } = await pageStart(context, market, list, after ?? null);
  if (analysis === null) return empty('There is no analysis yet. Run `onside analyse`.');
  const brand = args.brand ? brandSlug(args.brand) : null;
  if (args.brand && brand === null) return empty('There is no such brand.');
  const limit = limitOf(args);
  const [found] = await read(
    context.database,
    query,
    {
      market: market.slug,
      analysis: analysis.id,
      brand,
      stance: args.stance ?? null,
      minMultiple: args.minMultiple ?? null,
      membership: args.membership ?? 'ANY',
      networks: args.networks?.map(networkOf) ?? null,
      afterRank,
      limit,
    },
    context,
  );
  if (brand !== null && !found.brands.some(({ slug }) => slug === brand))
    return empty('There is no such brand.');
  const measured = { ...market, size: found.size ?? market.size };
  const through = throughOfRows(found);
  const edges = found.rows.slice(0, limit - 1).map((row) => ({
    ...row,
    market: measured,
    brand,
    known: found.known,
    through: through(row),
    stances: found.brands.map((judged) => ({
      ...(row.stances.find((stance) => stance.brand === judged.slug) ?? unknownStance),
      brand: judged,
    })),
    cursor: encodeCursor(list, [analysis.id, row.rank]),
  }));
  const answer = answerOf(
    analysis,
    'Market.keyInfluencers',
    { market: market.slug, ...args },
    edges.length > 0 ? topSentence(edges[0]) : `Nobody in this list reaches ${market.name}.`,
  );
  if (edges.length === 0) return empty(emptyReason(measured, afterRank), answer);
  return {
    answer,
    edges: edges.map((edge) => ({ ...edge, answer })),
    nodes: edges.map((edge) => edge.person),
    pageInfo: {
      hasNextPage: found.rows.length > edges.length,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[edges.length - 1].cursor,
    },
    totalCount: null,
    reason: null,
  };
}

/** Each row's intermediaries with their names; whoever objected since is left out. */
function throughOfRows({ actors }: KeyInfluencersRow): (row: Row) => IntermediarySource[] | null {
  const known = new Map(actors.map(({ id, person, brand }) => [id, (person ?? brand)!]));
  return ({ through, throughShare, throughLow, throughHigh }) =>
    through?.flatMap((id, place) => {
      const person = known.get(id);
      return person
        ? [
            {
              person,
              shareOfReach: throughShare![place],
              low: throughLow![place],
              high: throughHigh![place],
            },
          ]
        : [];
    }) ?? null;
}

/** A list goes on in the analysis it was begun in, though a newer one may be there by now. */
async function pageStart(context: Context, market: MarketSource, list: string, after: string | null) {
  if (after === null) return { analysis: market.analysis, afterRank: 0 };
  const key = decodeCursor(list, after);
  if (key === null || typeof key[0] !== 'string' || typeof key[1] !== 'number')
    throw new OnsideError(
      'BAD_USER_INPUT',
      'after: this is no cursor of this list. Pass an endCursor of the same list with the same arguments.',
    );
  const analysis =
    key[0] === market.analysis?.id ? market.analysis : await context.loaders.analysis.load(key[0]);
  if (analysis === null)
    throw new OnsideError(
      'BAD_USER_INPUT',
      'after: the analysis this list was read from is gone. Start from the first page.',
    );
  return { analysis, afterRank: key[1] };
}

function emptyReason(market: MarketSource, afterRank: number): string {
  if (afterRank > 0) return 'The list ends before this page.';
  if (market.size === 0) return 'Nobody known to us belongs to this market.';
  return 'Nobody with reach in this market passes the filter.';
}

/** "Tove Arndal reaches the most of Port Maren's mobile buyers: about 214 of 620 known people (208 to 221), 9 times the average; 61 % of it passes through Ida Holm." */
function topSentence(row: Omit<InfluencerSource, 'answer'>): string {
  const { market } = row;
  const place = row.rank === 1 ? 'reaches the most of' : `is number ${row.rank} in`;
  const times = row.multiple === null ? '' : `, ${roundPeople(row.multiple)} times the average`;
  const main = row.through?.[0];
  const through =
    main && main.shareOfReach >= 0.1
      ? `; ${percent(main.shareOfReach)} of it passes through ${nameOf(main.person)}`
      : '';
  return (
    `${nameOf(row.person)} ${place} ${market.name}: about ${roundPeople(row.expected)} of ` +
    `${market.size.toLocaleString('en-US')} known people (${roundPeople(row.low)} to ${roundPeople(row.high)})${times}${through}.`
  );
}

/** One row in a plain line, for the field `why`. */
export function whySentence(row: InfluencerSource): string {
  const { market } = row;
  const main = row.through?.[0];
  const world =
    row.globalRank === null
      ? ''
      : row.globalRank > row.rank
        ? `, though only ${row.globalRank} in the world`
        : row.globalRank < row.rank
          ? `, but ${row.globalRank} in the world`
          : '';
  const through =
    main && main.shareOfReach >= 0.1
      ? ` Mostly through ${nameOf(main.person)} (${percent(main.shareOfReach)}).`
      : '';
  return (
    `Number ${row.rank} in ${market.name}${world}: about ${roundPeople(row.expected)} people are expected to act on what ` +
    `${nameOf(row.person)} says.${through}`
  );
}
