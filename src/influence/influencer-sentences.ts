import type { InfluencerOrder } from '../generated/schema.js';
import type { InfluencerSource, MarketSource } from '../sources.js';
import type { PlacedRow } from './influencer-page.js';
import { knownPeople, nameOf, percent, roundPeople } from './names.js';

/** How a sentence says why somebody comes first in an order other than by reach. */
const firstBy: Partial<Record<InfluencerOrder, (market: string) => string>> = {
  RANK_DELTA: (market) => `gains the most places from the world to ${market}`,
  REACH_POSITIVE: (market) => `has the most of ${market} hear them from people who stay with us`,
  REACH_NEGATIVE: (market) => `has the most of ${market} hear them from people who turn against us`,
  ACTED_AFTER: (market) => `had the most of ${market} act on their posts of late`,
};

/** "Tove Arndal reaches the most of Port Maren's mobile buyers: about 214 of 620 known people (208 to 221), 9 times the average; 61 % of it passes through Ida Holm." */
export function topSentence(row: PlacedRow, orderBy: InfluencerOrder = 'RANK'): string {
  const { market } = row;
  const first = firstBy[orderBy]?.(market.name);
  const place = row.rank === 1 ? 'reaches the most of' : `is number ${row.rank} in`;
  const lead = first === undefined ? `${place} ${market.name}:` : `${first}; in all they reach`;
  const times = row.multiple === null ? '' : `, ${roundPeople(row.multiple)} times the average`;
  const main = row.through?.[0];
  const through =
    main && main.shareOfReach >= 0.1
      ? `; ${percent(main.shareOfReach)} of it passes through ${nameOf(main.person)}`
      : '';
  return (
    `${nameOf(row.person)} ${lead} about ${roundPeople(row.expected)} of ` +
    `${knownPeople(market.size)} (${roundPeople(row.low)} to ${roundPeople(row.high)})${times}${through}.`
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
    `${nameOf(row.person)} says.${through}${elsewhereSentence(row)}`
  );
}

/** "98 % of their known audience is elsewhere.", after a space; nothing where it was not counted. */
export function elsewhereSentence({ elsewhere }: Pick<InfluencerSource, 'elsewhere'>): string {
  return elsewhere === undefined ? '' : ` ${percent(elsewhere)} of their known audience is elsewhere.`;
}

/** Why an analysis says nothing of a market. */
export function newerThanAnalysis(market: { readonly name: string }): string {
  return `${market.name} is newer than the analysis. Run \`onside analyse\`.`;
}

/** Why a list of people by reach, or the rest of it, is empty. */
export function emptyReason(market: MarketSource, isFirstPage: boolean): string {
  if (!isFirstPage) return 'The list ends before this page.';
  if (market.size === 0) return 'Nobody known to us belongs to this market.';
  return 'Nobody with reach in this market passes the filter.';
}
