import { describe, expect, it } from 'vitest';
import type { PlacedRow } from '../../src/influence/influencer-page.js';
import { emptyReason, topSentence, whySentence } from '../../src/influence/influencer-sentences.js';
import type { InfluencerSource, MarketSource } from '../../src/sources.js';

const market = { name: 'the town', size: 50 } as MarketSource;
const row = (numbers: Partial<InfluencerSource>) =>
  ({
    ...{ person: { id: 'x:ann', name: 'Ann' }, market, through: null, multiple: null },
    ...{ rank: 1, rankLow: 1, rankHigh: 1, globalRank: 1, expected: 12.2, low: 11, high: 13 },
    ...numbers,
  }) as unknown as InfluencerSource & PlacedRow;

describe('why somebody stands in a list', () => {
  it.each([
    ['the same', { rank: 1, globalRank: 1 }, ''],
    ['next to it', { rank: 1, globalRank: 2 }, ''],
    ['twice as far, though a few places off', { rank: 1, globalRank: 3 }, ''],
    ['far behind', { rank: 1, globalRank: 40 }, ', though only number 40 in the world'],
    ['within what sampling allows', { rank: 8, rankLow: 3, rankHigh: 30, globalRank: 25 }, ''],
    ['far before', { rank: 40, rankLow: 35, rankHigh: 44, globalRank: 2 }, ', though number 2 in the world'],
    ['before, as sampling allows', { rank: 40, rankLow: 10, rankHigh: 60, globalRank: 12 }, ''],
    ['not known', { rank: 40, globalRank: null }, ''],
  ])('names the world where the place there differs for certain: %s', (_, numbers, world) => {
    expect(whySentence(row(numbers))).toBe(
      `Number ${numbers.rank} in “the town”${world}: about 12 people are expected to act on what Ann says.`,
    );
  });

  it('counts one as one', () => {
    expect(whySentence(row({ expected: 1.01 }))).toBe(
      'Number 1 in “the town”: about 1 person is expected to act on what Ann says.',
    );
  });
});

describe('a list in a sentence', () => {
  it('names who gains places only where somebody does', () => {
    expect(topSentence(row({ globalRank: 9 }), 'RANK_DELTA')).toMatch(/^Ann gains the most places from/);
    for (const globalRank of [null, 1])
      expect(topSentence(row({ globalRank }), 'RANK_DELTA')).toBe(
        'Ann reaches the most: about 12 of the 50 people known to us in “the town” (11 to 13).',
      );
  });

  it('blames a filter for being empty only where there is one', () => {
    const why = { isFirstPage: true, isFiltered: false, asOf: Date.UTC(2026, 3, 30, 23) };
    expect(emptyReason(market, why)).toBe('Nobody reaches anybody of “the town” as of 2026-04-30.');
    expect(emptyReason(market, { ...why, isFiltered: true })).toBe(
      'Nobody who reaches anybody of “the town” passes the filter.',
    );
    expect(emptyReason({ ...market, size: 0 }, why)).toBe('Nobody known to us belongs to “the town”.');
    expect(emptyReason(market, { ...why, isFirstPage: false })).toBe('The list ends before this page.');
  });
});
