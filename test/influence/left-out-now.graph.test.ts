import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadHarbour(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

// One by one: a database just started plans each query anew.
const questions = [
  `{
  north: market(by: {slug: "north"}) {
    keyInfluencers { edges { node { name } reach { expected } through { person { name } } } }
    inOrder: keyInfluencers(orderBy: RANK_DELTA) { nodes { name } }
    whoReaches { edges { node { name } reach { expected } through { person { name } } } }
    setReach(people: [{externalId: "ann"}, {externalId: "zoe"}]) { people { person { name } } }
    keyListTurnover { entered { name } }
  }
}`,
  `{
  everyone: market(by: {slug: "everyone"}) {
    members(first: 50) { nodes { name } }
    misranked(direction: OVERRATED) { nodes { name } }
    whoReaches { edges { node { name } actedAfter { people } } }
  }
}`,
  `{
  toMarket: influencePaths(from: {externalId: "zoe"}, to: {market: {slug: "north"}}) { nodes { hops { to { name } } } reason }
}`,
  `{
  toAnn: influencePaths(from: {externalId: "zoe"}, to: {person: {externalId: "ann"}}) { nodes { probability } reason }
}`,
  `{
  ann: person(by: {externalId: "ann"}) {
    excluded { kind why by }
    reach(market: {slug: "north"}) { expected }
    explainReach(market: {slug: "north"}) { ties { to { name } } }
    markets { nodes { name } reason }
    influences { nodes { name } reason }
    roles { kind }
  }
  zoe: person(by: {externalId: "zoe"}) {
    reach(market: {slug: "north"}) { expected }
    explainReach(market: {slug: "north"}) { ties { to { name } } through { person { name } } }
    influences { nodes { name } }
  }
}`,
];

interface Row {
  node: { name: string };
  through?: { person: { name: string } }[];
  actedAfter?: { people: number };
}
interface List {
  edges: Row[];
  nodes: { name: string }[];
  reason: string | null;
}

async function ask() {
  const answers = [];
  for (const question of questions) answers.push(await onside.ask(question));
  for (const { errors } of answers) expect(errors).toBeUndefined();
  const data = Object.assign({}, ...answers.map((answer) => answer.data)) as Record<
    string,
    Record<string, List>
  >;
  const reasons = answers.flatMap(({ extensions }) => extensions?.reasons ?? []);
  return { data, reasons: reasons as { path: string[]; reason: string }[] };
}

async function judge(account: string, excluded: boolean, requestId: string) {
  const { data } = await onside.ask(
    `mutation { judgeAccount(input: {requestId: "${requestId}", account: "${account}", excluded: ${excluded}, reason: "A shop."}) { errors { message } } }`,
  );
  expect(data).toEqual({ judgeAccount: { errors: [] } });
}

const namesOf = ({ edges }: List) => edges.map((row) => row.node.name);

it('takes whom a human excludes out of every answer at once, and back in when a human says so', async () => {
  const before = await ask();
  expect(namesOf(before.data.north.keyInfluencers)).toEqual(['Ann', 'Zoe', 'Bob']);
  expect(before.data.everyone.whoReaches.edges.find((row) => row.node.name === 'Zoe')).toMatchObject({
    actedAfter: { people: 1 },
  });
  expect(before.data.ann).toMatchObject({ excluded: null, reach: { expected: expect.closeTo(2, 1) } });
  expect(before.data.zoe.explainReach).toMatchObject({ ties: [{ to: { name: 'Ann' } }] });

  await judge('t:ann', true, '1');
  const { data, reasons } = await ask();
  const told = 'Ann is left out of analyses: A shop.';
  const { north, everyone } = data;
  for (const list of [north.keyInfluencers, north.whoReaches]) {
    expect(namesOf(list)).toEqual(['Zoe', 'Bob']);
    expect(list.edges[0]).toMatchObject({ reach: { expected: expect.closeTo(2, 1) } });
    expect(list.edges[0].through!.map(({ person }) => person.name)).toEqual(['Bob', 'Cid']);
  }
  expect(north.inOrder.nodes.map(({ name }) => name).sort()).toEqual(['Bob', 'Zoe']);
  expect(north.setReach).toEqual({ people: [{ person: { name: 'Zoe' } }] });
  expect(north.keyListTurnover).toEqual({ entered: [{ name: 'Zoe' }] });
  const others = before.data.everyone.members.nodes.filter(({ name }) => name !== 'Ann');
  expect(everyone.members.nodes).toEqual(others);
  expect(everyone.misranked.nodes).not.toContainEqual({ name: 'Ann' });
  expect(everyone.whoReaches.edges.find((row) => row.node.name === 'Zoe')).toMatchObject({
    actedAfter: { people: 0 },
  });
  expect(data.toMarket).toMatchObject({
    nodes: [],
    reason:
      'The best chains from Zoe to “the north” lead through somebody who is left out by now. Run `onside analyse`.',
  });
  expect(data.toAnn).toEqual({ nodes: [], reason: told });
  expect(data.ann).toEqual({
    excluded: { kind: 'OTHER', why: 'A shop.', by: 'HUMAN' },
    ...{ reach: null, explainReach: null, roles: [] },
    ...{ markets: { nodes: [], reason: told }, influences: { nodes: [], reason: told } },
  });
  for (const field of ['reach', 'explainReach', 'roles'])
    expect(reasons).toContainEqual({ path: ['ann', field], reason: told });
  expect(reasons).toContainEqual({
    path: ['north', 'setReach'],
    reason: `people[0] is left out: ${told}`,
  });
  // Zoe is reached from as before, though nobody between may be named.
  expect(data.zoe).toMatchObject({
    reach: before.data.zoe.reach,
    explainReach: { ties: [], through: [{ person: { name: 'Bob' } }, { person: { name: 'Cid' } }] },
    influences: { nodes: [] },
  });

  await judge('t:ann', false, '2');
  expect(await ask()).toEqual(before);
});

it('leaves the answers about others as they are', async () => {
  const before = await ask();
  await judge('t:gil', true, '3');
  const after = await ask();
  const { members } = before.data.everyone;
  members.nodes = members.nodes.filter(({ name }) => name !== 'Gil');
  expect(after).toEqual(before);
});

it('goes by who owns the account now', async () => {
  const members = async () => (await ask()).data.everyone.members.nodes.map(({ name }) => name);
  expect(await members()).toEqual(expect.arrayContaining(['Dot']));
  expect(await members()).not.toContain('Gil');
  const { data } = await onside.ask(
    `mutation { importRows(input: {requestId: "4", kind: "accounts", source: "s", rows: [{network: "t", handle: "gil", person: "dot"}]}) { errors { message } } }`,
  );
  expect(data).toEqual({ importRows: { errors: [] } });
  expect(await members()).toEqual(expect.arrayContaining(['Gil']));
  expect(await members()).not.toContain('Dot');
});
