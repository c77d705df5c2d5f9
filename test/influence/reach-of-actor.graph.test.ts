import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

interface Bounds {
  expected: number;
  low: number;
  high: number;
  shareOfKnown: number;
}
const bounds = '{ expected low high shareOfKnown }';

async function ask(query: string, variables?: Record<string, unknown>) {
  const { data, errors, extensions } = await onside.ask(query, variables);
  expect(errors).toBeUndefined();
  return { data: data!, reasons: (extensions?.reasons ?? []) as { path: unknown[]; reason: string }[] };
}

describe('Person.reach and Brand.reach', () => {
  it('equals the lists, and counts by hand for a brand', async () => {
    const { data, reasons } = await ask(`{
      market(by: {slug: "north"}) { averageReach keyInfluencers(first: 1) { edges { reach ${bounds} } } }
      ann: person(by: {externalId: "ann"}) { reach(market: {slug: "north"}) ${bounds} }
      host: person(by: {account: "t:host"}) { reach(market: {id: "everyone"}) ${bounds} }
      acme: brand(by: {slug: "acme"}) { north: reach(market: {slug: "north"}) ${bounds} all: reach(market: {slug: "everyone"}) ${bounds} }
    }`);
    const { market, ann, host, acme } = data as {
      market: { keyInfluencers: { edges: { reach: Bounds }[] } };
      ann: { reach: Bounds };
      host: { reach: Bounds };
      acme: { north: Bounds; all: Bounds };
    };
    expect(ann.reach).toEqual(market.keyInfluencers.edges[0].reach);
    expect(host.reach.expected).toBeCloseTo(5, 0);
    expect(host.reach.shareOfKnown).toBeCloseTo(5 / 12, 1);
    expect(acme.north.expected).toBeCloseTo(2, 1);
    expect(acme.all.expected).toBeCloseTo(3, 0);
    expect(reasons).toEqual([]);
  });

  it('is 0 or null with a reason for who reaches nobody, is left out, or asks for what is not there', async () => {
    const { data, reasons } = await ask(`{
      dot: person(by: {externalId: "dot"}) { reach(market: {slug: "north"}) ${bounds} }
      host: person(by: {externalId: "host"}) { reach(market: {slug: "north"}) { expected high } }
      ann: person(by: {externalId: "ann"}) { void: reach(market: {slug: "void"}) ${bounds} none: reach(market: {slug: "none"}) { expected } }
      zeta: brand(by: {slug: "zeta"}) { reach(market: {slug: "north"}) { expected } }
      eva: person(by: {externalId: "eva"}) { reach(market: {slug: "north"}) { expected } }
    }`);
    const zero = { expected: 0, low: 0, high: 0, shareOfKnown: 0 };
    expect(data).toEqual({
      dot: { reach: zero },
      host: { reach: { expected: 0, high: 0 } },
      ann: { void: zero, none: null },
      zeta: { reach: null },
      eva: null,
    });
    expect(Object.fromEntries(reasons.map(({ path, reason }) => [path.join('.'), reason]))).toEqual({
      eva: 'There is no such person.',
      'dot.reach': 'No ties lead from Dot to anybody in “the north”.',
      'host.reach': 'No ties lead from Host to anybody in “the north”.',
      'ann.void': 'Nobody known to us belongs to “the void”.',
      'ann.none': 'There is no such market.',
      'zeta.reach': 'Zeta owns no account in the analysis.',
    });
  });
});

describe('Person.markets', () => {
  const row = `rank rankLow rankHigh previousRank globalRank rankDelta multiple hops audience reach ${bounds}
    globalReach ${bounds} stance { position posts } through { person { name } shareOfReach }`;

  it('gives the person’s row of each market’s list, by slug, and pages', async () => {
    const { data } = await ask(`{
      bob: person(by: {externalId: "bob"}) { markets { answer { sentence } totalCount edges { node { name } market { slug } ${row} } } }
      north: market(by: {slug: "north"}) { keyInfluencers(first: 3) { edges { node { name } market { slug } ${row} } } }
      everyone: market(by: {slug: "everyone"}) { keyInfluencers(first: 4) { edges { node { name } market { slug } ${row} } } }
    }`);
    const { bob, north, everyone } = data as Record<string, Record<string, { edges: object[] }>>;
    expect(bob.markets.edges).toEqual([everyone.keyInfluencers.edges[3], north.keyInfluencers.edges[2]]);
    expect(bob.markets).toMatchObject({
      totalCount: 2,
      answer: {
        sentence:
          'Bob reaches people in 2 markets, highest in “the north”: number 3, where about 1 person is expected to act on what they say.',
      },
    });
    const page = async (after: string) =>
      (
        (
          await ask(
            `{ person(by: {externalId: "bob"}) { markets(first: 1${after}) { edges { market { slug } } pageInfo { hasNextPage endCursor } } } }`,
          )
        ).data.person as {
          markets: { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        }
      ).markets;
    const first = await page('');
    expect(first).toMatchObject({
      edges: [{ market: { slug: 'everyone' } }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(`, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      edges: [{ market: { slug: 'north' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('says why there is none', async () => {
    const { data } = await ask('{ person(by: {externalId: "dot"}) { markets { reason edges { rank } } } }');
    expect(data.person).toEqual({ markets: { reason: 'Dot reaches nobody in any market.', edges: [] } });
  });
});

describe('Market.setReach', () => {
  const setOf = (people: string, market = 'north') =>
    ask(`{ market(by: {slug: "${market}"}) { setReach(people: [${people}]) {
      answer { id sentence } reach ${bounds} people { person { name } alone ${bounds} unique ${bounds} overlap } } } }`);
  interface Found {
    answer: { id: string; sentence: string };
    reach: Bounds;
    people: { person: { name: string }; alone: Bounds; unique: Bounds; overlap: number }[];
  }
  const foundIn = (data: Record<string, unknown>) => (data.market as { setReach: Found }).setReach;

  it('counts nobody twice, and nobody of the set', async () => {
    const { data, reasons } = await setOf('{externalId: "zoe"}, {account: "T:@Bob"}');
    const { answer, reach, people } = foundIn(data);
    // Zoe reaches Bob and Cid, Bob reaches Cid; of the two of them only Cid is left to be reached.
    expect(reach.expected).toBeCloseTo(1, 1);
    expect(reach.low).toBeLessThan(1);
    expect(reach.high).toBeGreaterThan(1);
    expect(people.map(({ person }) => person.name)).toEqual(['Zoe', 'Bob']);
    expect(people[0].alone.expected).toBeCloseTo(2, 1);
    expect(people[1].alone.expected).toBeCloseTo(1, 1);
    for (const { unique, overlap } of people)
      expect([unique.expected, overlap].map((x) => Math.round(x * 100))).toEqual([0, 100]);
    expect(answer.sentence).toMatch(
      /^Zoe and 1 other together reach about 1 of the 3 people known to us in “the north” \(\S+ to \S+\); one by one it would add up to 3\.$/,
    );
    expect(reasons).toEqual([]);
  });

  it('tells the same from other samples than the lists, whatever the order', async () => {
    const once = foundIn((await setOf('{externalId: "ann"}, {externalId: "bob"}')).data);
    const again = foundIn((await setOf('{externalId: "bob"}, {externalId: "ann"}')).data);
    expect([again.answer.id, again.reach, [...again.people].reverse()]).toEqual([
      once.answer.id,
      once.reach,
      once.people,
    ]);
    const { data } = await ask(
      `{ person(by: {externalId: "ann"}) { reach(market: {slug: "north"}) ${bounds} } }`,
    );
    const listed = (data.person as { reach: Bounds }).reach;
    expect(once.people[0].alone.expected).not.toBe(listed.expected);
    expect(once.people[0].alone.expected).toBeCloseTo(listed.expected, 1);
  });

  it('counts a person named twice once, leaves out who is unknown, and says so', async () => {
    const { data, reasons } = await setOf(
      '{externalId: "ann"}, {account: "t:ann"}, {externalId: "nobody"}, {externalId: "eva"}',
    );
    expect(foundIn(data).people.map(({ person }) => person.name)).toEqual(['Ann']);
    const path = ['market', 'setReach'];
    expect(reasons).toEqual([
      { path, reason: 'people[1] is named before, and counted once: Ann.' },
      { path, reason: 'people[2] is nobody we know, and left out.' },
      { path, reason: 'people[3] is nobody we know, and left out.' },
    ]);
  });

  it('answers for a set of nobody and a market of nobody', async () => {
    const none = { expected: 0, low: 0, shareOfKnown: 0 };
    expect(foundIn((await setOf('')).data)).toMatchObject({ reach: none, people: [] });
    expect(foundIn((await setOf('{externalId: "ann"}', 'void')).data).reach).toEqual({ ...none, high: 0 });
  });

  it('takes 1,000 people and refuses 10,000', async () => {
    const query = `query ($people: [PersonRef!]!) { market(by: {slug: "north"}) { setReach(people: $people) { people { person { name } } } } }`;
    const people = (many: number) =>
      Array.from({ length: many }, (_, n) => ({ externalId: n ? `p${n}` : 'ann' }));
    const { data, reasons } = await ask(query, { people: people(1_000) });
    expect(foundIn(data).people).toEqual([{ person: { name: 'Ann' } }]);
    expect(reasons).toHaveLength(999);
    const { errors } = await onside.ask(query, { people: people(10_000) });
    expect(errors?.[0]).toMatchObject({
      message: 'Market.setReach(people:) is 10000 items; it must be at most 1000.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
