import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { peopleIn, planOf } from '../influence/engagement-plan.js';
import { reachOf } from '../influence/reach.js';
import { analysisColumns, analysisOf } from './analysis-columns.js';
import { defineTable } from './feed-table.js';
import { personColumns, personRow } from './influencer-columns.js';
import { leftOut } from './left-out.js';
import { marketsMeasured } from './markets-measured.js';

const question = { size: 50, budget: null, costs: null, model: 'EVIDENCE' } as const;
const own = '95 %, each k by itself; sampling error only.';

/** What the best k reach together in each market, by `Market.engagementPlan`, as `Market.setReach` of them. */
export const reachCurve = defineTable({
  name: 'reach_curve',
  about:
    'What the best 1, 2, … 50 people reach together in each market, nobody counted twice: the only total there is, for reach does not add up over people.',
  grain: 'a number of people in a market',
  key: ['analysis_id', 'market', 'k'],
  columns: {
    ...analysisColumns,
    market: { type: 'TEXT', about: "The market's slug." },
    k: {
      type: 'INTEGER',
      unit: 'people',
      about:
        'How many: this row and those with a smaller k. Chosen greedily, each for what they add to those before; not the first k of a ranking.',
    },
    ...personColumns,
    reach: {
      type: 'NUMBER',
      unit: 'people',
      about:
        'People of the market whom any of the k reaches, the k themselves not counted: told by samples that the choice did not see, so that it does not flatter. May fall where somebody who was reached is chosen.',
    },
    reach_low: { type: 'NUMBER', unit: 'people', about: `Lower bound of reach: ${own}` },
    reach_high: { type: 'NUMBER', unit: 'people', about: `Upper bound of reach: ${own}` },
    share_of_known: {
      type: 'NUMBER',
      unit: 'share, 0 to 1',
      about: 'reach over the size of the market: of the people known to us, not of the population.',
    },
  },
  async *rows(asked) {
    const { analysis } = asked;
    const loaded = await analysisById(asked.context().database, analysis.id);
    if (!loaded) return;
    const allowed = allowedIn(loaded, await leftOut(asked));
    for (const { slug } of await marketsMeasured(asked)) {
      const { loaders, signal } = asked.context();
      const members = loaded.markets.get(slug)!.members.length;
      const { steps } = await planOf(loaded, slug, question, allowed, signal);
      const people = await Promise.all(steps.map(({ node }) => loaders.person.load(loaded.ids[node])));
      for (const [i, { together }] of steps.entries()) {
        const person = people[i];
        if (!person) break; // Objected a moment ago: what follows would count them.
        const { expected, low, high, shareOfKnown } = reachOf(together, members);
        yield {
          ...analysisOf(analysis),
          ...{ market: slug, k: i + 1 },
          ...personRow(person),
          ...{ reach: expected, reach_low: low, reach_high: high, share_of_known: shareOfKnown },
        };
      }
    }
  },
});

/** Who may be chosen: people who are not left out by now; brands are not. */
function allowedIn(loaded: LoadedAnalysis, hidden: ReadonlySet<string>): Uint8Array {
  const allowed = peopleIn(loaded);
  for (const id of hidden) {
    const node = loaded.indexOf.get(id);
    if (node !== undefined) allowed[node] = 0;
  }
  return allowed;
}
