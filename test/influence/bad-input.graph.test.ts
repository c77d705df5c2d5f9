import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { harbourAsOf, harbourParameters, loadHarbour } from '../fixtures/harbour.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadHarbour(database);
  onside = await startOnside(database);
  // Plans them all: on a busy machine that takes longer than a question may.
  await onside.ask(`{ market(by: {slug: "void"}) { ${questions} } }`);
}, 60_000);
afterAll(() => onside.stop());

async function ask(query: string) {
  const { data, errors, extensions } = await onside.ask(query);
  expect(errors).toBeUndefined();
  return { data: data!, reasons: (extensions?.reasons ?? []) as { path: unknown[]; reason: string }[] };
}

const questions = `size averageReach keyInfluencers { reason totalCount } byDelta: keyInfluencers(orderBy: RANK_DELTA) { reason }
  byActs: keyInfluencers(orderBy: ACTED_AFTER) { reason } bySide: keyInfluencers(orderBy: REACH_NEGATIVE) { reason }
  whoReaches(maxHops: 2) { reason } over: misranked(direction: OVERRATED) { reason } under: misranked(direction: UNDERRATED) { reason }
  setReach(people: [{externalId: "ann"}]) { reach { expected shareOfKnown } answer { sentence } } sentiment { reason total { posts net } } keyListTurnover { reason }`;

describe('every question of a market', () => {
  it('has an answer and a reason where nobody belongs to it', async () => {
    const nobody = { reason: 'Nobody known to us belongs to “the void”.' };
    expect((await ask(`{ market(by: {slug: "void"}) { ${questions} } }`)).data.market).toEqual({
      size: 0,
      averageReach: 0,
      keyInfluencers: { ...nobody, totalCount: 0 },
      ...{ byDelta: nobody, byActs: nobody, bySide: nobody, whoReaches: nobody, over: nobody, under: nobody },
      setReach: {
        reach: { expected: 0, shareOfKnown: 0 },
        answer: { sentence: nobody.reason },
      },
      sentiment: {
        reason: 'Nobody of “the void” wrote about Acme in this time.',
        total: { posts: 0, net: null },
      },
      keyListTurnover: { reason: 'Nobody was on the list then.' },
    });
  });

  it('has an answer and a reason where one belongs to it, whom nobody reaches', async () => {
    const none = { reason: 'Nobody reaches anybody of “the lone” as of 2024-10-04.' };
    const filtered = { reason: 'Nobody who reaches anybody of “the lone” passes the filter.' };
    const alike = {
      reason: 'Nobody’s place in this market differs for certain from their place in the world.',
    };
    expect((await ask(`{ market(by: {slug: "lone"}) { ${questions} } }`)).data.market).toMatchObject({
      size: 1,
      averageReach: 0,
      keyInfluencers: none,
      ...{ byDelta: none, byActs: none, bySide: none, whoReaches: filtered, over: alike, under: alike },
      setReach: { reach: { expected: 0, shareOfKnown: 0 } },
    });
  });

  it('has an answer and a reason where the market is newer than the analysis', async () => {
    await onside.ask(
      `mutation { saveMarket(input: {requestId: "newer", slug: "newer", name: "the newer", rule: {all: []}}) { size } }`,
    );
    const newer = { reason: '“the newer” is newer than the analysis. Run `onside analyse`.' };
    const { data, reasons } = await ask(`{ market(by: {slug: "newer"}) { ${questions} } }`);
    expect(data.market).toMatchObject({
      size: 12,
      averageReach: null,
      ...{ keyInfluencers: newer, byDelta: newer, byActs: newer, bySide: newer, whoReaches: newer },
      ...{ over: newer, under: newer, setReach: null, keyListTurnover: newer },
    });
    expect(reasons).toContainEqual({ path: ['market', 'setReach'], ...newer });
    expect(reasons).toContainEqual({ path: ['market', 'averageReach'], ...newer });
  });

  it('has an answer and a reason for a set of nobody, of one twice, and of too many', async () => {
    const nobody = 'The set names nobody, so nobody of “the north” is reached.';
    const { data, reasons } = await ask(`{ market(by: {slug: "north"}) {
      none: setReach(people: []) { answer { sentence } reach { expected low high } people { overlap } }
      twice: setReach(people: [{externalId: "ann"}, {account: "t:ann"}]) { people { person { name } } } } }`);
    expect(data.market).toEqual({
      none: { answer: { sentence: nobody }, reach: { expected: 0, low: 0, high: 0 }, people: [] },
      twice: { people: [{ person: { name: 'Ann' } }] },
    });
    expect(reasons).toEqual([
      { path: ['market', 'none'], reason: nobody },
      { path: ['market', 'twice'], reason: 'people[1] is named before, and counted once: Ann.' },
    ]);
    const people = Array.from({ length: 10_000 }, (_, n) => ({ externalId: `${n}` }));
    const { errors } = await onside.ask(
      `query ($people: [PersonRef!]!) { market(by: {slug: "north"}) { setReach(people: $people) { people { overlap } } } }`,
      { people },
    );
    expect(errors).toMatchObject([
      {
        message: 'Market.setReach(people:) is 10000 items; it must be at most 1000.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('says that a brand is unknown, and of one nobody mentions that nobody does', async () => {
    const { data } = await ask(`{ market(by: {slug: "north"}) {
      none: whoReaches(brand: {slug: "none"}) { reason } noId: whoReaches(brand: {id: "x"}) { reason }
      zeta: whoReaches(brand: {slug: "zeta"}, stance: [UNKNOWN], first: 1) { nodes { name } edges { stance { position brand { slug } } } }
      against: whoReaches(brand: {slug: "zeta"}, stance: [OFFSIDE]) { reason } } }`);
    const unknown = { reason: 'There is no such brand.' };
    expect(data.market).toEqual({
      none: unknown,
      noId: unknown,
      zeta: {
        nodes: [{ name: 'Ann' }],
        edges: [{ stance: { position: 'UNKNOWN', brand: { slug: 'zeta' } } }],
      },
      against: { reason: 'Nobody who reaches anybody of “the north” passes the filter.' },
    });
  });

  it('is about no brand where two are ours and none is named, and says so', async () => {
    const run = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });
    await run(`CREATE (:Brand {slug: 'acme2', name: 'Acme Two', relation: 'OWN'})`);
    await analyse(database, {
      asOf: harbourAsOf.later,
      parameters: harbourParameters,
      randomSeed: 2,
      now: harbourAsOf.later + 1,
    });
    const { data, reasons } = await ask(`{
      market(by: {slug: "north"}) { sentiment { reason } keyInfluencers(orderBy: REACH_POSITIVE) {
        edges { node { name } positiveReach { expected } negativeReach { expected } stance { position brand { slug } } } } }
      one: market(by: {slug: "north"}) { keyInfluencers(stance: [ONSIDE]) { reason nodes { name } } whoReaches(stance: [ONSIDE, UNKNOWN]) { reason nodes { name } }
        named: keyInfluencers(stance: [ONSIDE], brand: {slug: "acme"}) { reason nodes { name } } }
      influencePaths(from: {externalId: "ann"}, to: {market: {slug: "north"}}, first: 1) { nodes { hops { stance { posts } } } }
      person(by: {externalId: "ann"}) { stanceHistory(bucket: MONTH) { posts } named: stanceHistory(bucket: MONTH, brand: {slug: "acme"}) { posts } } }`);
    const row = (name: string) => ({
      node: { name },
      ...{ positiveReach: null, negativeReach: null, stance: { position: 'UNKNOWN', brand: null } },
    });
    const reason = 'There is not exactly one own brand: name one.';
    expect(data).toEqual({
      market: { sentiment: { reason }, keyInfluencers: { edges: ['Ann', 'Zoe', 'Bob'].map(row) } },
      one: {
        keyInfluencers: { reason, nodes: [] },
        whoReaches: { reason, nodes: [] },
        named: { reason: null, nodes: [{ name: 'Ann' }] },
      },
      influencePaths: { nodes: [{ hops: [{ stance: null }] }] },
      person: { stanceHistory: [], named: [{ posts: 3 }, { posts: 0 }] },
    });
    expect(new Set(reasons.map((one) => one.reason))).toEqual(new Set([reason]));
    expect(reasons).toContainEqual({ path: ['influencePaths'], reason });
  });
});
