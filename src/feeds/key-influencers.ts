import type { Context } from '../context.js';
import { actedAfterOf } from '../influence/acted-after.js';
import { audienceOf } from '../influence/audience.js';
import { rowHops } from '../influence/hops-into-market.js';
import { keyInfluencers as listInfluencers } from '../influence/key-influencers.js';
import { signedReach } from '../influence/signed-reach.js';
import { rowStance } from '../influence/stance.js';
import { toGlobalId } from '../lib/global-id.js';
import type { InfluencerSource } from '../sources.js';
import { defineTable, type RowOf } from './feed-table.js';
import { influencerColumns, influencerRow } from './influencer-columns.js';
import { marketsMeasured } from './markets-measured.js';
import { pagesOf } from './pages.js';

const columns = {
  ...influencerColumns,
  previous_rank: {
    type: 'INTEGER',
    unit: 'place',
    mayBeEmpty: true,
    about:
      'Place in the kept analysis before this one; empty without one, or when the person was not among its first 10,000.',
  },
  audience: {
    type: 'INTEGER',
    unit: 'followers',
    mayBeEmpty: true,
    about: "Followers of the person's largest account, where supplied: potential, not reach.",
  },
  acted_after_people: {
    type: 'INTEGER',
    unit: 'people',
    about:
      'People of the market who acted on what the person posted in the 30 days up to as_of. Observed; no proof of cause.',
  },
  acted_after_posts: { type: 'INTEGER', unit: 'posts', about: 'The posts of theirs that did it.' },
  positive_reach: {
    type: 'NUMBER',
    unit: 'people',
    mayBeEmpty: true,
    about:
      'Reach by way of people who all stay with the one own brand; empty where that was not measured. The two sides do not add up to reach.',
  },
  negative_reach: {
    type: 'NUMBER',
    unit: 'people',
    mayBeEmpty: true,
    about: 'Reach by way of people who all turn against it.',
  },
  hops: {
    type: 'INTEGER',
    unit: 'hops',
    mayBeEmpty: true,
    about: "Hops of the person's most probable chain into the market; empty when none leads there.",
  },
  stance: {
    type: 'TEXT',
    about:
      'Toward the one own brand: ONSIDE, NEUTRAL, OFFSIDE, or UNKNOWN, also where there is not exactly one.',
  },
  stance_net: {
    type: 'NUMBER',
    unit: 'sentiment, -1 to 1',
    mayBeEmpty: true,
    about: 'Decayed mean of signed sentiment of their posts about it; empty without posts.',
  },
  stance_posts: { type: 'INTEGER', unit: 'posts', about: 'The posts with a sentiment that it rests on.' },
  stance_confidence: {
    type: 'NUMBER',
    unit: 'probability, 0 to 1',
    about: 'How sure the position is; not how strong.',
  },
  through_id: {
    type: 'TEXT',
    mayBeEmpty: true,
    about:
      'Without whom most of this reach is lost: a `Person.id` or `Brand.id`. Told of the first 100 of a market.',
  },
  through_name: { type: 'TEXT', mayBeEmpty: true, about: 'Their name.' },
  through_share: {
    type: 'NUMBER',
    unit: 'share, 0 to 1',
    mayBeEmpty: true,
    about: 'The share of the reach that is lost without them.',
  },
} as const;

/** Who reaches each market most, as `Market.keyInfluencers` by rank. */
export const keyInfluencers = defineTable({
  name: 'key_influencers',
  about:
    'Who reaches each market most: its first 10,000 ranked candidates, with where they stand and through whom.',
  grain: 'a person on the top list of a market',
  key: ['analysis_id', 'market', 'rank'],
  columns,
  async *rows(asked) {
    for (const market of await marketsMeasured(asked)) {
      let context = asked.context();
      const pageAfter = (after: string | null) => {
        context = asked.context();
        return listInfluencers(context, market, { membership: 'ANY', orderBy: 'RANK', first: 500, after }, 1);
      };
      for await (const page of pagesOf(pageAfter))
        yield* await Promise.all(page.map((row) => wholeRow(context, row)));
    }
  },
});

async function wholeRow(context: Context, row: InfluencerSource): Promise<RowOf<typeof columns>> {
  const asked = { person: row.person.id, market: row.market.slug, analysis: row.answer.analysis.id };
  const [previous, acted, positive, negative, hops, stance] = await Promise.all([
    context.loaders.previousRank.load(asked),
    actedAfterOf(context, row),
    signedReach(context, row, 'positive'),
    signedReach(context, row, 'negative'),
    rowHops(context, row),
    rowStance(context, row, null, () => undefined),
  ]);
  const between = row.through?.[0] ?? null;
  const actor = between?.person ?? null;
  return {
    ...influencerRow(row),
    previous_rank: previous,
    audience: audienceOf(row),
    acted_after_people: acted.people,
    acted_after_posts: acted.posts,
    positive_reach: positive?.expected ?? null,
    negative_reach: negative?.expected ?? null,
    hops,
    stance: stance.position,
    stance_net: stance.net,
    stance_posts: stance.posts,
    stance_confidence: stance.confidence,
    through_id: actor && ('slug' in actor ? toGlobalId('Brand', actor.slug) : toGlobalId('Person', actor.id)),
    through_name: actor?.name ?? null,
    through_share: between?.shareOfReach ?? null,
  };
}
