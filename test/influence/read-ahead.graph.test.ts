import type { Session } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { replacing } from '../support/record-queries.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();
/** While it is more than none, no query is answered before as many are sent. */
let together = 0;
let waiting: (() => void)[] = [];
const gated = {
  ...database,
  driver: replacing(database.driver, 'session', (config: object) => {
    const session = database.driver.session(config);
    return replacing<Session>(session, 'run', (...query: Parameters<Session['run']>) => {
      const result = session.run(...query);
      return together === 0 ? result : inCompany().then(() => result);
    });
  }),
};
function inCompany(): Promise<void> {
  const company = new Promise<void>((resolve) => waiting.push(resolve));
  if (waiting.length === together) for (const go of waiting) go();
  return company;
}
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(gated);
}, 300_000);
afterAll(() => onside?.stop());

const ada = toGlobalId('Person', 'x:1');
const list = `{ market(by: { slug: "town" }) { keyInfluencers(first: 3) {
  answer { analysis { id } } edges { rank node { name } through { person { name } } } } } }`;
const chains = `{ influencePaths(from: { id: "${ada}" }, to: { market: { slug: "town" } }) {
  answer { analysis { id } } nodes { probability hops { from { name } to { name } evidence { kind } } } } }`;

/** The answer when no query is answered before `number` are sent. */
async function askTogether(number: number, query: string) {
  together = number;
  waiting = [];
  const { data, errors, roundTrips } = await onside.ask(query);
  together = 0;
  expect(errors).toBeUndefined();
  expect(roundTrips).toBe(number);
  return data!;
}

it('reads the list with the market and the evidence with the ends, once an analysis is in memory', async () => {
  const before = [(await onside.ask(chains)).data, (await onside.ask(list)).data];
  expect([await askTogether(2, chains), await askTogether(2, list)]).toEqual(before);
  expect(JSON.stringify(before)).toContain('Ben');
});

it('answers by a newer analysis all the same', async () => {
  const [olderChains, olderList] = [(await onside.ask(chains)).data, (await onside.ask(list)).data];
  await database.driver.executeQuery(
    `MATCH (:Account {key: 'twitter:ben'})-[tie]->(:Account {key: 'twitter:ada'}) DELETE tie
     WITH DISTINCT 1 AS one MATCH (s:Setting {name: 'dataVersion'}) SET s.value = s.value + 1`,
    {},
    { database: database.name },
  );
  const { id } = await analyse(database, { asOf: townAsOf, now: townAsOf + 1 });
  const fresh = await startOnside({ ...database });
  try {
    for (const [query, older] of [
      [list, olderList],
      [chains, olderChains],
    ] as const) {
      const { data } = await onside.ask(query);
      expect(data).toEqual((await fresh.ask(query)).data);
      expect(JSON.stringify(data)).toContain(toGlobalId('Analysis', id));
      expect(data).not.toEqual(older);
    }
  } finally {
    await fresh.stop();
  }
});

it('says of an unknown market, person or brand what it says without reading ahead', async () => {
  const unknown = await onside.ask(list.replace('town', 'nowhere'));
  expect(unknown.data).toEqual({ market: null });
  const { data } = await onside.ask(
    list.replace('first: 3', 'first: 3, brand: { slug: "nobody" }').replace('edges', 'reason edges'),
  );
  expect(data).toMatchObject({ market: { keyInfluencers: { reason: 'There is no such brand.' } } });
  const nobody = await onside.ask(
    chains.replace(ada, toGlobalId('Person', 'x:99')).replace('nodes', 'reason nodes'),
  );
  expect(nobody.data).toMatchObject({
    influencePaths: { nodes: [], reason: 'There is no such person or brand to start from.' },
  });
});

it('shows in each field of a mutation what the one before it brought about', async () => {
  const save = (requestId: string, country: string) =>
    `saveMarket(input: { requestId: "${requestId}", slug: "town", name: "the town", rule: { all: [{ field: "COUNTRY", is: "${country}" }] } }) {
      errors { message } market { keyInfluencers(membership: INSIDE, first: 3) { nodes { name } } } }`;
  const { data, errors } = await onside.ask(
    `mutation { elsewhere: ${save('1', 'BE')} here: ${save('2', 'NL')} nowhere: ${save('3', 'XX')} }`,
  );
  expect(errors).toBeUndefined();
  const names = (field: string) =>
    (data as Record<string, { market: { keyInfluencers: { nodes: { name: string }[] } } }>)[
      field
    ].market.keyInfluencers.nodes.map(({ name }) => name);
  expect(names('here')).toContain('Ada');
  expect(names('elsewhere')).toEqual([]);
  expect(names('nowhere')).toEqual([]);
});

it('shows nobody who objected since, though their chains were read ahead', async () => {
  await database.driver.executeQuery(
    "MATCH (p:Person {id: 'x:1'}) SET p.optOut = true",
    {},
    { database: database.name },
  );
  const { data } = await onside.ask(chains.replace('nodes', 'reason nodes'));
  expect(data).toMatchObject({
    influencePaths: { nodes: [], reason: 'There is no such person or brand to start from.' },
  });
});
