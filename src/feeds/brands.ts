import { listBrands } from '../nouns/brands.js';
import { analysisColumns, analysisOf } from './analysis-columns.js';
import { defineTable } from './feed-table.js';
import { pagesOf } from './pages.js';

/** The brands as they are now, as `Query.brands`. */
export const brands = defineTable({
  name: 'brands',
  about: 'The brands, ours and others: what they are to us is as of now, not as of the analysis.',
  grain: 'a brand',
  key: ['analysis_id', 'brand'],
  columns: {
    ...analysisColumns,
    brand: { type: 'TEXT', about: "The brand's slug: `Brand.slug`." },
    name: { type: 'TEXT', mayBeEmpty: true, about: 'The name to show; empty when no source gave one.' },
    relation: { type: 'TEXT', about: 'What it is to us: OWN, COMPETITOR, PARTNER, MEDIA or OTHER.' },
  },
  async *rows({ analysis, context }) {
    for await (const page of pagesOf((after) => listBrands(context(), { first: 100, after })))
      for (const { node } of page)
        yield { ...analysisOf(analysis), brand: node.slug, name: node.name, relation: node.relation };
  },
  count: async ({ context }) => (await listBrands(context(), { first: 1 })).totalCount,
});
