import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
const hour = 3_600_000;
const day = 24 * hour;
const now = 20_000 * day;
let onside: Onside;

const words =
  'harbour tram signal coffee ferry market phone bill summer roof garden ticket neighbour school river bread'.split(
    ' ',
  );
interface Said {
  handle: string;
  text: string;
  at: number;
}

/** Six who follow each other and post the same adverts; six who follow each other and do not; a clock; a shared account. */
const rings = [1, 2, 3, 4, 5, 6].map((n) => `deal${n}`);
const friends = [1, 2, 3, 4, 5, 6].map((n) => `friend${n}`);
const posts: Said[] = [
  ...rings.flatMap((handle, place) =>
    [0, 1, 2, 3].map((round) => ({
      handle,
      text: `Now only: the ${words[round]} deal of the week, half the price, today only, number ${place}`,
      at: now - (40 - round * 9) * day + place * 7 * hour,
    })),
  ),
  ...friends.flatMap((handle, place) =>
    [0, 1, 2, 3].map((round) => ({
      handle,
      text: Array.from(
        { length: 8 },
        (_, at) => words[(place * 11 + round * 3 + at * (place + round + 2)) % 16],
      ).join(' '),
      at: now - (40 - round * 9) * day + place * 5 * hour,
    })),
  ),
  ...Array.from({ length: 60 }, (_, round) => ({
    handle: 'traffic',
    text: `Traffic on the ring road: ${round} minutes`,
    at: now - 30 * day + round * hour,
  })),
  ...Array.from({ length: 60 }, (_, round) => ({
    handle: 'help',
    text: `We are looking into it. ${['^AB', '^CD', '^EF'][round % 3]}`,
    at: now - 30 * day + round * 7 * hour + (round % 5) * hour,
  })),
];

beforeAll(async () => {
  await database.driver.executeQuery(
    `UNWIND $handles AS handle
     CREATE (:Person {id: 'x:' + handle, externalId: handle, name: handle})-[:OWNS {confidence: 1.0}]->(:Account {key: 't:' + handle, network: 't', handle: handle})`,
    { handles: [...rings, ...friends, 'traffic', 'help', 'listener'] },
  );
  await database.driver.executeQuery(
    `UNWIND $pairs AS pair
     MATCH (a:Account {handle: pair[0]}), (b:Account {handle: pair[1]})
     CREATE (a)-[:FOLLOWS {key: pair[0] + pair[1], source: 's', count: 1, firstAt: $since}]->(b)`,
    {
      since: now - 100 * day,
      pairs: [rings, friends]
        .flatMap((group) => group.flatMap((a) => group.flatMap((b) => (a === b ? [] : [[a, b]]))))
        .concat([...rings, ...friends, 'traffic', 'help'].map((handle) => ['listener', handle])),
    },
  );
  await database.driver.executeQuery(
    `UNWIND $posts AS said
     MATCH (a:Account {handle: said.handle})
     CREATE (a)-[:WROTE]->(:Post {key: 't:' + said.handle + toString(toInteger(said.at)), network: 't', text: said.text, publishedAt: toInteger(said.at)})`,
    { posts },
  );
  onside = await startOnside(database);
}, 60_000);
afterAll(() => onside.stop());

let clock = now; // The newest run answers.
const run = () => analyse(database, { asOf: now, now: ++clock, parameters: { sets: 4_096 } });
const raiseVersion = () =>
  database.driver.executeQuery(`MATCH (v:Setting {name: 'dataVersion'}) SET v.value = v.value + 1`);

async function ask(query: string) {
  const { data, errors } = await onside.ask(query);
  expect(errors).toBeUndefined();
  return data as Record<string, never>;
}
interface Shut {
  handle: string;
  excluded: { kind: string; why: string; by: string } | null;
}
const excluded = async () =>
  (
    (await ask('{ excludedAccounts(first: 50) { nodes { handle excluded { kind why by } } } }'))
      .excludedAccounts as {
      nodes: Shut[];
    }
  ).nodes;
const ranked = async () => {
  const data = await ask(
    '{ market(by: {slug: "everyone"}) { size keyInfluencers(first: 50) { nodes { externalId } } } }',
  );
  const market = data.market as { size: number; keyInfluencers: { nodes: { externalId: string }[] } };
  return { size: market.size, people: market.keyInfluencers.nodes.map(({ externalId }) => externalId) };
};
const judge = (input: string) =>
  ask(
    `mutation { judgeAccount(input: {${input}}) { account { handle excluded { by why } } errors { code field } } }`,
  ).then(
    (data) =>
      data.judgeAccount as unknown as { account: Shut | null; errors: { code: string; field: string[] }[] },
  );

describe('an analysis', () => {
  it('leaves out rings, automated and shared accounts, each with its reason, and no friends', async () => {
    await run();
    const shut = await excluded();
    expect(shut.map(({ handle, excluded: why }) => [handle, why!.kind, why!.by])).toEqual([
      ...rings.map((handle) => [handle, 'RING', 'SIGNS']),
      ['help', 'SHARED', 'SIGNS'],
      ['traffic', 'AUTOMATED', 'SIGNS'],
    ]);
    expect(shut[0].excluded!.why).toBe(
      'One of 6 accounts that are tied to each other both ways and post nearly the same texts (24 posts have a twin).',
    );
    const { size, people } = await ranked();
    expect(size).toBe(7);
    expect(people.sort()).toEqual(friends);
    const { person } = await ask('{ person(by: {externalId: "traffic"}) { excluded { kind why } } }');
    expect(person).toEqual({
      excluded: { kind: 'AUTOMATED', why: 'It posts like a clock, at all hours: 60 posts at even gaps.' },
    });
  });

  it('judges once for a version of the data, and comes to the same again', async () => {
    const first = await run();
    expect(first.isUnchanged).toBe(true);
    await raiseVersion();
    const again = await run();
    expect(again.dataVersion).toBe(first.dataVersion + 1);
    expect((await excluded()).length).toBe(8);
  });

  it('lets those go that signs do not give away any more', async () => {
    await database.driver.executeQuery(
      `MATCH (:Account {handle: 'traffic'})-[:WROTE]->(p) WITH p ORDER BY p.key LIMIT 20 DETACH DELETE p`,
    );
    await raiseVersion();
    await run();
    expect((await excluded()).map(({ handle }) => handle)).toEqual([...rings, 'help']);
    expect((await ranked()).size).toBe(8);
  });
});

describe('Mutation.judgeAccount', () => {
  it('takes an account back in, and signs let it be', async () => {
    const done = await judge('requestId: "1", account: "T:@help", excluded: false, reason: "Our own desk."');
    expect(done).toEqual({ account: { handle: 'help', excluded: null }, errors: [] });
    await run();
    expect((await excluded()).map(({ handle }) => handle)).toEqual(rings);
    expect((await ranked()).size).toBe(9);
  });

  it('leaves an account out with its reason, and an older request said again changes nothing', async () => {
    await judge('requestId: "2", account: "t:help", excluded: true, reason: "It is a shop."');
    const again = await judge('requestId: "1", account: "t:help", excluded: false, reason: "Our own desk."');
    expect(again.account!.excluded).toEqual({ by: 'HUMAN', why: 'It is a shop.' });
    await run();
    expect((await ranked()).size).toBe(8);
  });

  it('refuses a request’s id that came with another decision, whatever differs', async () => {
    const first = 'requestId: "j1", account: "t:friend1", excluded: true, reason: "A shop."';
    expect((await judge(first)).errors).toEqual([]);
    const conflict = { account: null, errors: [{ code: 'CONFLICT', field: ['input', 'requestId'] }] };
    expect(await judge(first.replace('true', 'false'))).toEqual(conflict);
    expect(await judge(first.replace('A shop.', 'A robot.'))).toEqual(conflict);
    expect(await judge(first.replace('friend1', 'friend2'))).toEqual(conflict);
    expect(await judge(first.replace('t:friend1', 'T:@Friend1'))).toMatchObject({
      account: { handle: 'friend1', excluded: { why: 'A shop.' } },
      errors: [],
    });
    expect((await excluded()).map(({ handle }) => handle)).not.toContain('friend2');
    await judge('requestId: "j2", account: "t:friend1", excluded: false, reason: "A friend."');
  });

  it('judges no account of a brand, but takes one back in', async () => {
    await database.driver.executeQuery(
      `CREATE (:Brand {slug: 'acme', name: 'Acme'})-[:OWNS]->(:Account {key: 't:acme', network: 't', handle: 'acme'})`,
    );
    const asked = (id: string, excluded: boolean) =>
      ask(
        `mutation { judgeAccount(input: {requestId: "${id}", account: "t:acme", excluded: ${excluded}, reason: "?"}) { account { handle excluded { by } } errors { code message field } } }`,
      );
    for (const excluded of [true, false])
      expect((await asked(`brand ${excluded}`, excluded)).judgeAccount).toEqual({
        account: null,
        errors: [
          {
            code: 'BAD_USER_INPUT',
            message:
              '"t:acme" belongs to the brand Acme. Only accounts of people are judged: brands stand in no list.',
            field: ['input', 'account'],
          },
        ],
      });
    await database.driver.executeQuery(`MATCH (a:Account {key: 't:acme'}) SET a.excluded = true`);
    expect((await asked('back', false)).judgeAccount).toEqual({
      account: { handle: 'acme', excluded: null },
      errors: [],
    });
    await database.driver.executeQuery(`MATCH (a:Account {key: 't:acme'})<-[:OWNS]-(b) DETACH DELETE a, b`);
  });

  it('says what is wrong', async () => {
    const unknown = await judge('requestId: "3", account: "t:nobody", excluded: true, reason: "?"');
    expect(unknown).toEqual({ account: null, errors: [{ code: 'NOT_FOUND', field: ['input', 'account'] }] });
  });
});

describe('reciprocity alone', () => {
  it('excludes nobody, though all ties of a graph are mutual', async () => {
    await database.driver.executeQuery(
      `MATCH (a:Account) SET a.excluded = null, a.excludedBy = null
       WITH a MATCH (a)-[:WROTE]->(p) WHERE a.handle IN $handles DETACH DELETE p`,
      { handles: [...rings, 'help', 'traffic'] },
    );
    await database.driver.executeQuery(
      `MATCH (a:Account)-[tie:FOLLOWS]->(b) WHERE NOT (b)-[:FOLLOWS]->(a)
       CREATE (b)-[:FOLLOWS {key: tie.key + 'back', source: 's', count: 1, firstAt: tie.firstAt}]->(a)`,
    );
    await raiseVersion();
    await run();
    expect(await excluded()).toEqual([]);
  });
});
