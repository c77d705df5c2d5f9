import { afterAll, beforeAll, expect, it } from 'vitest';
import { headsOfLists } from '../../src/generated/cypher.js';
import { loadHarbour } from '../fixtures/harbour.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadHarbour(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

async function turnover(args = '', market = 'by: {slug: "north"}') {
  const { data, errors } = await onside.ask(`{ market(${market}) { keyListTurnover${args} {
    answer { sentence } from { asOf } to { asOf } stayed { name } left { name } entered { name } halfLife suggestedRefresh reason } } }`);
  expect(errors).toBeUndefined();
  return (data!.market as { keyListTurnover: Record<string, unknown> }).keyListTurnover;
}
const people = (...names: string[]) => names.map((name) => ({ name }));

it('tells who stayed, left and entered between the newest analysis and the one before', async () => {
  expect(await turnover()).toEqual({
    answer: {
      sentence:
        'The one who reached the most of “the north” 30 days before still does: nobody left, so there is no rate to tell.',
    },
    from: { asOf: '2024-09-04T23:59:59.999Z' },
    to: { asOf: '2024-10-04T23:59:59.999Z' },
    stayed: people('Bob'),
    left: [],
    entered: people('Ann', 'Zoe'),
    halfLife: null,
    suggestedRefresh: null,
    reason: null,
  });
  expect(await turnover('(size: 2)')).toMatchObject({
    answer: {
      sentence:
        'The one who reached the most of “the north” 30 days before does no longer: the list changes faster than it was looked at.',
    },
    stayed: [],
    left: people('Bob'),
    entered: people('Ann', 'Zoe'),
    halfLife: null,
  });
});

it('works out a half-life and how often to look from who is left', async () => {
  // One more of the earlier list, who is gone from the later: half of two are left after 30 days.
  await database.driver.executeQuery(
    `MATCH (:Person {id: 'x:bob'})-[row:REACHES {market: 'north'}]->(north:Market), (dot:Person {id: 'x:dot'})
     WITH row, north, dot ORDER BY EXISTS { MATCH (:Analysis {id: row.analysis}) } DESC
     MATCH (run:Analysis {id: row.analysis}) WITH row, north, dot, run ORDER BY run.asOf LIMIT 1
     CREATE (dot)-[copy:REACHES]->(north) SET copy = properties(row), copy.rank = 2`,
    {},
    { database: database.name },
  );
  expect(await turnover()).toMatchObject({
    answer: {
      sentence:
        'Of the 2 who reached the most of “the north” 30 days before 1 still does; at that rate half change in 30 days: look again every 5 days.',
    },
    stayed: people('Bob'),
    left: people('Dot'),
    halfLife: 'P30D',
    suggestedRefresh: 'P5D',
  });
});

it('compares the analyses that are named, and says why it cannot', async () => {
  const [then, now] = ['{asOf: "2024-09-10T00:00:00Z"}', '{asOf: "2024-10-10T00:00:00Z"}'];
  expect(await turnover(`(from: ${then}, to: ${now})`)).toEqual(await turnover());
  const why = async (args: string, market?: string) => (await turnover(args, market)).reason;
  expect(await why(`(from: ${now}, to: ${then})`)).toBe(
    'The first analysis must look from an earlier instant than the second.',
  );
  expect(await why(`(to: ${then})`)).toBe('There is no kept analysis that looks from an earlier instant.');
  expect(await why('', `by: {slug: "north"}, at: ${then}`)).toBe(
    'There is no kept analysis that looks from an earlier instant.',
  );
  expect(await why('(from: {asOf: "2020-01-01T00:00:00Z"})')).toMatch(
    /^No kept analysis looks from 2020-01-01/,
  );
  expect(await why('', 'by: {slug: "void"}')).toBe('Nobody was on the list then.');
});

it('reads both lists by the index of ranks', async () => {
  // A plan made while an index is still filling does without it, and may be remembered by its text.
  await database.driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database: database.name });
  const { summary } = await database.driver.executeQuery(
    `EXPLAIN ${headsOfLists.text} // with its indexes`,
    { market: 'north', from: '', to: '', size: 20n },
    { database: database.name },
  );
  expect(JSON.stringify(summary.plan).match(/DirectedRelationshipIndexSeek/g)?.length).toBeGreaterThanOrEqual(
    2,
  );
});

it('finds nothing to compare before the first analysis', async () => {
  await database.driver.executeQuery(
    `MATCH (run:Analysis) SET run.state = 'DROPPED'`,
    {},
    { database: database.name },
  );
  expect(await turnover()).toMatchObject({
    answer: null,
    reason: 'There is no analysis yet. Run `onside analyse`.',
  });
  await emptyGraph(database);
});
