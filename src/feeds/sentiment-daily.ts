import { read } from '../database/query.js';
import { sentimentOfMarket } from '../generated/cypher.js';
import { listBrands } from '../nouns/brands.js';
import { analysisColumns, analysisOf } from './analysis-columns.js';
import { defineTable } from './feed-table.js';
import { marketsMeasured } from './markets-measured.js';
import { pagesOf } from './pages.js';

const mostDays = 100_000;
const deadline = 120_000;

/** How each market speaks of each brand by day, as `Market.sentiment(bucket: DAY)`. */
export const sentimentDaily = defineTable({
  name: 'sentiment_daily',
  about: 'How the members of each market speak of each brand, day by day: what is said, not what is thought.',
  grain: 'a day on which members of a market wrote about a brand',
  key: ['analysis_id', 'market', 'brand', 'day'],
  columns: {
    ...analysisColumns,
    market: { type: 'TEXT', about: "The market's slug." },
    brand: { type: 'TEXT', about: "The brand's slug." },
    day: { type: 'DATE', about: "The day, in the market's zone; days without posts have no row." },
    starts_at: { type: 'INSTANT', about: 'When that day begins.' },
    posts: { type: 'INTEGER', unit: 'posts', about: 'How many posts.' },
    people: {
      type: 'INTEGER',
      unit: 'people',
      about: 'How many people wrote them. Does not add up over days: the same people write again.',
    },
    positive: { type: 'INTEGER', unit: 'posts', about: 'Posts for the brand.' },
    neutral: { type: 'INTEGER', unit: 'posts', about: 'Posts neither for nor against.' },
    negative: { type: 'INTEGER', unit: 'posts', about: 'Posts against the brand.' },
    unsure: {
      type: 'INTEGER',
      unit: 'posts',
      about: 'Posts whose sentiment nobody is sure of; not neutral ones.',
    },
    net: {
      type: 'NUMBER',
      unit: 'sentiment, -1 to 1',
      mayBeEmpty: true,
      about: 'Plain mean of signed sentiment of the others; empty when there are none.',
    },
  },
  async *rows(asked) {
    for (const { slug, timezone } of await marketsMeasured(asked)) {
      // Swedish writes days as ISO 8601 does.
      const days = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone });
      for await (const brands of pagesOf((after) => listBrands(asked.context(), { first: 100, after })))
        for (const { node: brand } of brands) {
          const { database, signal } = asked.context();
          const [{ points }] = await read(
            database,
            sentimentOfMarket,
            {
              ...{ market: slug, brand: brand.slug, bucket: 'day', by: '', limit: mostDays },
              ...{ from: Number.MIN_SAFE_INTEGER, to: asked.analysis.asOf + 1 },
              dataVersion: asked.analysis.dataVersion,
            },
            { signal, deadline },
          );
          for (const { start, topic: _topic, network: _network, ...counts } of points)
            yield {
              ...analysisOf(asked.analysis),
              ...{ market: slug, brand: brand.slug, day: days.format(start!), starts_at: start! },
              ...counts,
            };
        }
    }
  },
});
