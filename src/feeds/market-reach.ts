import { whoReaches } from '../influence/who-reaches.js';
import { defineTable } from './feed-table.js';
import { influencerColumns, influencerRow } from './influencer-columns.js';
import { marketsMeasured } from './markets-measured.js';
import { pagesOf } from './pages.js';

/** Everyone's reach in every market, as `Market.whoReaches`. */
export const marketReach = defineTable({
  name: 'market_reach',
  about: 'Everyone with reach above zero in a market, members or not, beyond the first 10,000 too.',
  grain: 'a person who reaches a market',
  key: ['analysis_id', 'market', 'rank'],
  columns: influencerColumns,
  async *rows(asked) {
    for (const market of await marketsMeasured(asked)) {
      const pageAfter = (after: string | null) =>
        whoReaches(asked.context(), market, { membership: 'ANY', first: 1_000, after }, 1);
      for await (const page of pagesOf(pageAfter)) for (const row of page) yield influencerRow(row);
    }
  },
});
