import type { InfluencerOrder } from '../generated/schema.js';
import type { InfluencerSource, MarketSource } from '../sources.js';
import type { PlacedRow } from './influencer-page.js';
import {
  dayOf,
  marketNamed,
  nameOf,
  nobodyIn,
  peopleAre,
  percent,
  roundPeople,
  shareOfKnown,
} from './names.js';

/** A difference of fewer places is not worth a word, whatever its factor: from first to third. */
const clearPlaces = 5;

/** How a sentence says why somebody comes first in an order other than by reach. */
const firstBy: Partial<Record<InfluencerOrder, (market: string) => string>> = {
  RANK_DELTA: (market) => `gains the most places from the world to ${market}`,
  REACH_POSITIVE: (market) => `has the most of ${market} hear them from people who stay with us`,
  REACH_NEGATIVE: (market) => `has the most of ${market} hear them from people who turn against us`,
  ACTED_AFTER: (market) => `had the most of ${market} act on their posts of late`,
};

/** "Tove Arndal reaches the most: about 214 of the 620 people known to us in “Port Maren's mobile buyers” (208 to 221), 9 times the average; 61 % of it passes through Ida Holm." */
export function topSentence(row: PlacedRow, orderBy: InfluencerOrder = 'RANK'): string {
  const { market } = row;
  // Who has no place in the world, or no better one here, gains none.
  const gains = orderBy !== 'RANK_DELTA' || (row.globalRank !== null && row.globalRank > row.rank);
  const first = gains ? firstBy[orderBy]?.(marketNamed(market)) : undefined;
  const place = row.rank === 1 ? 'reaches the most' : `is number ${row.rank}`;
  const lead = first === undefined ? `${place}:` : `${first}; in all they reach`;
  const times = row.multiple === null ? '' : `, ${roundPeople(row.multiple)} times the average`;
  const main = row.through?.[0];
  const through =
    main && main.shareOfReach >= 0.1
      ? `; ${percent(main.shareOfReach)} of it passes through ${nameOf(main.person)}`
      : '';
  return `${nameOf(row.person)} ${lead} ${shareOfKnown(row, market)}${times}${through}.`;
}

/** One row in a plain line, for the field `why`. */
export function whySentence(row: InfluencerSource): string {
  const { market } = row;
  const main = row.through?.[0];
  const through =
    main && main.shareOfReach >= 0.1
      ? ` Mostly through ${nameOf(main.person)} (${percent(main.shareOfReach)}).`
      : '';
  return (
    `Number ${row.rank} in ${marketNamed(market)}${worldOf(row)}: ${peopleAre(row.expected)} expected to act on what ` +
    `${nameOf(row.person)} says.${through}${elsewhereSentence(row)}`
  );
}

/**
 * The place in the world, where it differs by more than sampling may make it: outside the bounds of the place here,
 * twice as far from the top or half as far, and several places off. Nothing where it is much the same, or not known.
 */
function worldOf({ rank, rankLow, rankHigh, globalRank }: InfluencerSource): string {
  if (globalRank === null) return '';
  const isLower = globalRank >= 2 * rankHigh && globalRank >= rank + clearPlaces;
  const isHigher = 2 * globalRank <= rankLow && globalRank <= rank - clearPlaces;
  if (isLower) return `, though only number ${globalRank} in the world`;
  return isHigher ? `, though number ${globalRank} in the world` : '';
}

/** "98 % of their known audience is elsewhere.", after a space; nothing where it was not counted. */
export function elsewhereSentence({ elsewhere }: Pick<InfluencerSource, 'elsewhere'>): string {
  return elsewhere === undefined ? '' : ` ${percent(elsewhere)} of their known audience is elsewhere.`;
}

const noAnalysis = 'There is no analysis yet. Run `onside analyse`.';

/** Why an analysis says nothing of a market. */
export function newerThanAnalysis(market: { readonly name: string }): string {
  return `${marketNamed(market)} is newer than the analysis. Run \`onside analyse\`.`;
}

/** Why a market has no numbers of an analysis. */
export function whyNotMeasured({ analysis, name }: Pick<MarketSource, 'analysis' | 'name'>): string {
  return analysis === null ? noAnalysis : newerThanAnalysis({ name });
}

/** What decides why a list is empty: its page, whether anything was filtered by, and the instant it looks from. */
export interface EmptyList {
  readonly isFirstPage: boolean;
  readonly isFiltered: boolean;
  readonly asOf: number;
}

/** Why a list of people by reach, or the rest of it, is empty. */
export function emptyReason(market: MarketSource, { isFirstPage, isFiltered, asOf }: EmptyList): string {
  if (!isFirstPage) return 'The list ends before this page.';
  if (market.size === 0) return nobodyIn(market);
  return isFiltered
    ? `Nobody who reaches anybody of ${marketNamed(market)} passes the filter.`
    : `Nobody reaches anybody of ${marketNamed(market)} as of ${dayOf(asOf)}.`;
}
