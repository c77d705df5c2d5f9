import { signedSentiment, stanceOf } from '../analysis/kernels/stance.js';
import { analysisById } from '../analysis/loaded-analysis.js';
import { read } from '../database/query.js';
import { type SentimentOfPeopleRow, sentimentOfPeople } from '../generated/cypher.js';
import { parametersOf } from '../influence/stance.js';
import { analysisColumns, analysisOf } from './analysis-columns.js';
import { defineTable } from './feed-table.js';
import { personColumns, personRow } from './influencer-columns.js';
import { leftOut } from './left-out.js';

const peopleAtOnce = 500;
const day = 86_400_000;
const deadline = 60_000;

/** What each person said of each brand by day, as `Person.stanceHistory(bucket: DAY)` where there are posts. */
export const stanceDaily = defineTable({
  name: 'stance_daily',
  about:
    "What each person's posts say of each brand, day by day: talk of that day alone. Their standing by as_of is in key_influencers.",
  grain: 'a day on which a person of the analysis wrote about a brand with a sentiment',
  key: ['analysis_id', 'person_id', 'brand', 'day'],
  columns: {
    ...analysisColumns,
    ...personColumns,
    brand: { type: 'TEXT', about: "The brand's slug." },
    day: { type: 'DATE', about: 'The day, UTC; days without such a post have no row.' },
    position: {
      type: 'TEXT',
      about:
        'ONSIDE, NEUTRAL or OFFSIDE by the posts of the day; UNKNOWN under the minimum of posts, which most days are.',
    },
    net: {
      type: 'NUMBER',
      unit: 'sentiment, -1 to 1',
      about: 'Decayed mean of signed sentiment with its prior. For longer spans weigh it by posts.',
    },
    posts: { type: 'INTEGER', unit: 'posts', about: 'Posts of the day that carry a sentiment.' },
  },
  async *rows(asked) {
    const { analysis } = asked;
    const loaded = await analysisById(asked.context().database, analysis.id);
    const hidden = await leftOut(asked);
    const people = (loaded?.ids ?? []).filter((id) => !id.startsWith('brand:') && !hidden.has(id));
    const parameters = { ...parametersOf(analysis), asOf: analysis.asOf };
    for (let from = 0; from < people.length; from += peopleAtOnce) {
      const { database, loaders, signal } = asked.context();
      const batch = people.slice(from, from + peopleAtOnce);
      const said = await read(
        database,
        sentimentOfPeople,
        { people: batch, asOf: analysis.asOf, dataVersion: analysis.dataVersion },
        { signal, deadline },
      );
      const ids = [...new Set(said.map(({ person }) => person))];
      const known = new Map(
        (await Promise.all(ids.map((id) => loaders.person.load(id)))).map((one, i) => [ids[i], one]),
      );
      for (const { person: id, brand, posts } of said) {
        const person = known.get(id);
        for (const [epochDay, list] of byDay(posts)) {
          const within = { from: epochDay * day, to: (epochDay + 1) * day };
          const { position, net, posts: count } = stanceOf(list, { ...parameters, ...within });
          if (person)
            yield {
              ...analysisOf(analysis),
              ...personRow(person),
              ...{ brand, day: new Date(within.from).toISOString().slice(0, 10) },
              ...{ position, net: net!, posts: count },
            };
        }
      }
    }
  },
});

/** Epoch day to the posts of that day that carry a sentiment, in order. */
function byDay(said: SentimentOfPeopleRow['posts']): Map<number, { instants: number[]; scores: number[] }> {
  const days = new Map<number, { instants: number[]; scores: number[] }>();
  for (const { at, label, score } of said) {
    const signed = signedSentiment(label, score);
    if (signed === null) continue;
    const epochDay = Math.floor(at / day);
    const list = days.get(epochDay) ?? { instants: [], scores: [] };
    days.set(epochDay, list);
    list.instants.push(at);
    list.scores.push(signed);
  }
  return days;
}
