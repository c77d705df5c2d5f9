import { analysisColumns, analysisOf } from './analysis-columns.js';
import { defineTable } from './feed-table.js';
import { marketsMeasured } from './markets-measured.js';

/** The markets of an analysis, as `Query.market`. */
export const markets = defineTable({
  name: 'markets',
  about: 'The markets the analysis measured.',
  grain: 'a market',
  key: ['analysis_id', 'market'],
  columns: {
    ...analysisColumns,
    market: { type: 'TEXT', about: "The market's slug: `Market.slug`." },
    name: { type: 'TEXT', about: 'The name to show.' },
    timezone: { type: 'TEXT', about: 'IANA zone in which its days are cut.' },
    size: {
      type: 'INTEGER',
      unit: 'people',
      about: 'People known to us who belong and may be counted; not the population of the market.',
    },
    population: {
      type: 'INTEGER',
      unit: 'people',
      mayBeEmpty: true,
      about: 'How many people the market has in the world; empty where nobody said so. Never multiplied in.',
    },
    population_source: { type: 'TEXT', mayBeEmpty: true, about: 'Who said so.' },
    average_reach: {
      type: 'NUMBER',
      unit: 'people',
      mayBeEmpty: true,
      about:
        'Expected people of the market one of its members reaches, on average over members, zeros included.',
    },
  },
  async *rows(asked) {
    for (const market of await marketsMeasured(asked))
      yield {
        ...analysisOf(asked.analysis),
        market: market.slug,
        name: market.name,
        timezone: market.timezone,
        size: market.size,
        population: market.population,
        population_source: market.populationSource,
        average_reach: market.averageReach,
      };
  },
  count: async (asked) => (await marketsMeasured(asked)).length,
});
