import { reachOf } from '../influence/reach.js';
import { toGlobalId } from '../lib/global-id.js';
import type { InfluencerSource, PersonSource } from '../sources.js';
import { analysisColumns, analysisOf } from './analysis-columns.js';
import type { RowOf } from './feed-table.js';

const joint = 'Holds jointly at 95 % for everybody in the market; sampling error only.';

/** Who a row is about. */
export const personColumns = {
  person_id: { type: 'TEXT', about: 'The person: `Person.id`.' },
  external_id: {
    type: 'TEXT',
    mayBeEmpty: true,
    about: 'The id in your own system; empty where none was imported.',
  },
  name: { type: 'TEXT', mayBeEmpty: true, about: 'The name to show; empty when no source gave one.' },
} as const;

/** A person as {@link personColumns}. */
export function personRow({ id, externalId, name }: PersonSource): RowOf<typeof personColumns> {
  return { person_id: toGlobalId('Person', id), external_id: externalId, name };
}

/** A person's place and reach in a market: what `InfluencerEdge` says of both. */
export const influencerColumns = {
  ...analysisColumns,
  market: { type: 'TEXT', about: "The market's slug." },
  rank: { type: 'INTEGER', unit: 'place', about: 'Place in this market by expected reach, from 1.' },
  ...personColumns,
  rank_low: { type: 'INTEGER', unit: 'place', about: 'The best place the joint 95 % bounds allow.' },
  rank_high: { type: 'INTEGER', unit: 'place', about: 'The worst place the joint 95 % bounds allow.' },
  global_rank: {
    type: 'INTEGER',
    unit: 'place',
    mayBeEmpty: true,
    about: 'Place among everyone known to us; empty for those met in no sample of everyone.',
  },
  reach: {
    type: 'NUMBER',
    unit: 'people',
    about:
      'People of this market expected to act on what the person says, the person not counted. Does not add up over people: see reach_curve.',
  },
  reach_low: { type: 'NUMBER', unit: 'people', about: `Lower bound of reach. ${joint}` },
  reach_high: { type: 'NUMBER', unit: 'people', about: `Upper bound of reach. ${joint}` },
  share_of_known: {
    type: 'NUMBER',
    unit: 'share, 0 to 1',
    about: 'reach over the size of the market: of the people known to us, not of the population.',
  },
  multiple: {
    type: 'NUMBER',
    unit: 'times the average',
    mayBeEmpty: true,
    about: "reach over the market's average reach; empty when that is 0.",
  },
} as const;

/** A row of a list of people by reach as {@link influencerColumns}. */
export function influencerRow(row: InfluencerSource): RowOf<typeof influencerColumns> {
  const { expected, low, high, shareOfKnown } = reachOf(row, row.market.size);
  return {
    ...analysisOf(row.answer.analysis),
    market: row.market.slug,
    rank: row.rank,
    ...personRow(row.person),
    rank_low: row.rankLow,
    rank_high: row.rankHigh,
    global_rank: row.globalRank,
    reach: expected,
    reach_low: low,
    reach_high: high,
    share_of_known: shareOfKnown,
    multiple: row.multiple,
  };
}
