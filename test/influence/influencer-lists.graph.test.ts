import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actedAfter,
  influencersAmong,
  peopleBySignedReach,
  signedReaches,
} from '../../src/generated/cypher.js';
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

interface Row {
  node: { name: string };
  rank: number;
  globalRank: number;
  rankDelta: number;
  reach: { expected: number; low: number; high: number; shareOfKnown: number };
  hops: number | null;
}
interface List {
  answer: { sentence: string } | null;
  reason: string | null;
  totalCount: number | null;
  edges: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const fields = `answer { sentence } reason totalCount pageInfo { hasNextPage endCursor }
  edges { node { name } rank rankLow rankHigh globalRank rankDelta multiple hops why previousRank actedAfter { people posts window }
    reach { expected low high shareOfKnown } globalReach { expected low high shareOfKnown } stance { position posts } through { person { name } shareOfReach } }`;

async function list(market: string, field: string): Promise<List> {
  const { data, errors } = await onside.ask(
    `{ market(by: {slug: "${market}"}) { list: ${field} { ${fields} } } }`,
  );
  expect(errors).toBeUndefined();
  return (data!.market as { list: List }).list;
}
const names = ({ edges }: List) => edges.map((row) => row.node.name);

describe('Market.whoReaches', () => {
  it('lists everyone with reach above zero by rank, with the numbers of the stored list', async () => {
    const all = await list('north', 'whoReaches');
    expect(names(all)).toEqual(['Ann', 'Zoe', 'Bob']);
    expect(all).toMatchObject({ totalCount: 3, reason: null });
    [2, 2, 1].forEach((exact, place) => {
      expect(all.edges[place].reach.expected).toBeCloseTo(exact, 1);
      expect(all.edges[place].reach.low).toBeLessThan(exact + 0.001);
      expect(all.edges[place].reach.high).toBeGreaterThan(exact - 0.001);
      expect(all.edges[place].reach.shareOfKnown).toBeCloseTo(exact / 3, 1);
    });
    const stored = await list('north', 'keyInfluencers');
    expect([all.edges, all.answer]).toEqual([stored.edges, stored.answer]);
  });

  it('counts the hops of the most probable chain, and keeps those of at most some', async () => {
    expect((await list('north', 'whoReaches')).edges.map((row) => row.hops)).toEqual([1, 2, 1]);
    expect(names(await list('north', 'whoReaches(maxHops: 1)'))).toEqual(['Ann', 'Bob']);
    expect((await list('north', 'whoReaches(maxHops: 2)')).totalCount).toBe(3);
  });

  it('filters by stance and membership, and pages by cursor in one list', async () => {
    expect(names(await list('north', 'whoReaches(stance: [OFFSIDE])'))).toEqual(['Zoe']);
    expect(names(await list('north', 'whoReaches(stance: [ONSIDE, UNKNOWN])'))).toEqual(['Ann', 'Bob']);
    expect(names(await list('north', 'whoReaches(membership: INSIDE)'))).toEqual(['Bob']);
    expect(names(await list('north', 'whoReaches(membership: OUTSIDE)'))).toEqual(['Ann', 'Zoe']);
    const first = await list('north', 'whoReaches(first: 1, membership: OUTSIDE)');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor;
    const second = await list('north', `whoReaches(first: 1, membership: OUTSIDE, after: "${after}")`);
    expect([names(second), second.pageInfo.hasNextPage]).toEqual([['Zoe'], false]);
    const end = second.pageInfo.endCursor;
    const third = await list('north', `whoReaches(first: 1, membership: OUTSIDE, after: "${end}")`);
    expect(third.reason).toBe('The list ends before this page.');
    const { errors } = await onside.ask(
      `{ market(by: {slug: "north"}) { whoReaches(first: 1, after: "${after}") { reason } } }`,
    );
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('says why nobody reaches a market of nobody', async () => {
    expect(await list('void', 'whoReaches')).toMatchObject({
      edges: [],
      totalCount: 0,
      reason: 'Nobody known to us belongs to “the void”.',
    });
  });

  it('answers for everyone, by slug and by id', async () => {
    expect(names(await list('everyone', 'whoReaches'))).toEqual(['Host', 'Zoe', 'Ann', 'Bob']);
    const { data } = await onside.ask(
      '{ market(by: {id: "everyone"}) { slug whoReaches(first: 1) { nodes { name } } } }',
    );
    expect(data!.market).toEqual({ slug: 'everyone', whoReaches: { nodes: [{ name: 'Host' }] } });
  });
});

describe('Market.misranked', () => {
  it('names who matters more here than in the world, largest difference of 1/place first', async () => {
    const under = await list('north', 'misranked(direction: UNDERRATED)');
    expect(under.edges.map((row) => [row.node.name, row.rank, row.globalRank, row.rankDelta])).toEqual([
      ['Ann', 1, 3, 2],
      ['Bob', 3, 4, 1],
    ]);
    expect(under.answer?.sentence).toBe(
      'Ann is the most underrated: number 1 in “the north”, number 3 in the world.',
    );
  });

  it('names who is heard elsewhere, those who reach nobody here included', async () => {
    const over = await list('north', 'misranked(direction: OVERRATED)');
    expect(over.edges.map((row) => [row.node.name, row.rank, row.globalRank, row.hops])).toEqual([
      ['Host', 4, 1, null],
    ]);
    expect(over.edges[0].reach.expected).toBe(0);
    expect(over.answer?.sentence).toBe(
      'Host is the most overrated: number 4 in “the north”, number 1 in the world. 100 % of their known audience is elsewhere.',
    );
  });

  it('finds nobody in the market of everyone or of nobody, and says so', async () => {
    expect(await list('everyone', 'misranked(direction: OVERRATED)')).toMatchObject({
      edges: [],
      reason: 'Nobody’s place in this market differs for certain from their place in the world.',
    });
    expect((await list('void', 'misranked(direction: OVERRATED)')).reason).toBe(
      'Nobody known to us belongs to “the void”.',
    );
  });
});

describe('Market.keyInfluencers', () => {
  it('orders by places gained and by who was acted on', async () => {
    expect(names(await list('north', 'keyInfluencers(orderBy: MULTIPLE)'))).toEqual(['Ann', 'Zoe', 'Bob']);
    expect(names(await list('north', 'keyInfluencers(orderBy: RANK_DELTA)'))).toEqual(['Ann', 'Bob', 'Zoe']);
    expect(names(await list('everyone', 'keyInfluencers(orderBy: ACTED_AFTER)'))).toEqual([
      'Host',
      'Zoe',
      'Ann',
      'Bob',
    ]);
    expect(names(await list('north', 'keyInfluencers(orderBy: ACTED_AFTER)'))).toEqual(['Ann', 'Zoe', 'Bob']);
    expect(names(await list('north', 'keyInfluencers(orderBy: RANK_DELTA, minMultiple: 4)'))).toEqual(
      names(await list('north', 'keyInfluencers(minMultiple: 4)')).sort(),
    );
  });

  it('shows who acted in the last 30 days and where each stood before', async () => {
    const { edges } = await list('north', 'keyInfluencers');
    expect(edges).toMatchObject([
      { node: { name: 'Ann' }, previousRank: null, actedAfter: { people: 1, posts: 3, window: 'P30D' } },
      { node: { name: 'Zoe' }, previousRank: null, actedAfter: { people: 0, posts: 0 } },
      { node: { name: 'Bob' }, previousRank: 1, actedAfter: { people: 0, posts: 0 } },
    ]);
    const everyone = await list('everyone', 'keyInfluencers');
    expect(everyone.edges).toMatchObject([
      { node: { name: 'Host' }, actedAfter: { people: 5, posts: 5 } },
      { node: { name: 'Zoe' }, actedAfter: { people: 1, posts: 3 } },
      { node: { name: 'Ann' }, actedAfter: { people: 1, posts: 3 } },
      { node: { name: 'Bob' }, previousRank: 1 },
    ]);
  });
});

describe('positive and negative reach', () => {
  // Of the answers half were for Acme. All of Bob's to Ann were, none of Ann's to Zoe, and of Cid's to Bob nobody knows:
  // by the rule four in five stay from Ann to Bob, one in five from Zoe to Ann, half from Bob to Cid.
  const exact = {
    Ann: [0.8 + 0.8 * 0.5, 0.2 + 0.2 * 0.5],
    Zoe: [0.2 * 0.8 * 1.5, 0.8 * 0.2 * 1.5],
    Bob: [0.5, 0.5],
  } as Record<string, number[]>;

  it('is told beside the reach, each within its bounds', async () => {
    const { data } = await onside.ask(`{ market(by: {slug: "north"}) { keyInfluencers { edges { node { name }
      positiveReach { expected low high shareOfKnown } negativeReach { expected low high } } } } }`);
    const { edges } = (data!.market as { keyInfluencers: { edges: Record<string, Row['reach']>[] } })
      .keyInfluencers;
    expect(edges).toHaveLength(3);
    for (const { node, positiveReach, negativeReach } of edges)
      exact[(node as unknown as Row['node']).name].forEach((truth, side) => {
        const { expected, low, high } = [positiveReach, negativeReach][side];
        expect(expected).toBeCloseTo(truth, 1);
        expect(low).toBeLessThan(truth);
        expect(high).toBeGreaterThan(truth);
      });
    expect(edges[0].positiveReach.shareOfKnown).toBeCloseTo(edges[0].positiveReach.expected / 3, 12);
  });

  it('orders the list', async () => {
    const positive = await list('north', 'keyInfluencers(orderBy: REACH_POSITIVE)');
    expect(names(positive)).toEqual(['Ann', 'Bob', 'Zoe']);
    expect(positive.answer?.sentence).toMatch(
      /^Ann has the most of “the north” hear them from people who stay with us; in all they reach about 2 of the 3 people known to us in “the north” \(/,
    );
    expect(names(await list('north', 'keyInfluencers(orderBy: REACH_NEGATIVE)'))).toEqual([
      'Bob',
      'Ann',
      'Zoe',
    ]);
    expect(
      names(await list('north', 'keyInfluencers(orderBy: REACH_NEGATIVE, membership: OUTSIDE)')),
    ).toEqual(['Ann', 'Zoe']);
  });

  it('is not known where nobody answered anybody about the brand yet', async () => {
    const { data } = await onside.ask(`{ market(by: {slug: "north"}, at: {asOf: "2024-09-04T23:59:59.999Z"}) {
      keyInfluencers { edges { node { name } positiveReach { expected } negativeReach { expected } } } } }`);
    expect(data!.market).toEqual({
      keyInfluencers: { edges: [{ node: { name: 'Bob' }, positiveReach: null, negativeReach: null }] },
    });
  });
});

describe('the plans', () => {
  it.each([
    ['influencersAmong', influencersAmong.text],
    ['actedAfter', actedAfter.text],
    ['signedReaches', signedReaches.text],
  ])('%s never scans', async (_, text) => {
    const { summary } = await database.driver.executeQuery(
      `EXPLAIN ${text}`,
      {
        asked: [],
        people: [],
        market: '',
        analysis: '',
        brand: null,
        stance: null,
        membership: 'ANY',
        networks: null,
        limit: 1n,
      },
      { database: database.name },
    );
    const operators = JSON.stringify(summary.plan);
    expect(operators).toContain('NodeUniqueIndexSeek');
    expect(operators).not.toMatch(/AllNodesScan|TypeScan/);
  });

  it('peopleBySignedReach reads a market’s list by the index of ranks', async () => {
    const { summary } = await database.driver.executeQuery(
      `EXPLAIN ${peopleBySignedReach.text}`,
      { market: 'north', analysis: '', isPositive: true },
      { database: database.name },
    );
    expect(JSON.stringify(summary.plan)).toMatch(/DirectedRelationshipIndexSeek/);
  });
});
