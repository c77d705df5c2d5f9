import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisSummary } from '../../src/analysis/analyse.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { harbourAsOf, loadHarbour } from '../fixtures/harbour.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
let earlier: AnalysisSummary;
let later: AnalysisSummary;
beforeAll(async () => {
  ({ earlier, later } = await loadHarbour(database));
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

const then = '{asOf: "2024-09-04T23:59:59.999Z"}';
const told = (instant: number) => new Date(instant).toISOString();

async function ask(query: string) {
  const { data, errors, extensions } = await onside.ask(query);
  expect(errors).toBeUndefined();
  return { data: data!, reasons: (extensions?.reasons ?? []) as { path: unknown[]; reason: string }[] };
}

describe('at', () => {
  it('answers for a market and for all that is asked inside it', async () => {
    const market = `{ size averageReach keyInfluencers { answer { analysis { asOf } } edges { rank hops node { name
      reach(market: {slug: "north"}) { expected } stance { posts answer { analysis { asOf } } } markets { edges { market { slug } } }
      influences { answer { analysis { asOf } } nodes { name } } } } } }`;
    // One after the other: a database just started plans each query anew.
    const { data } = await ask(`{ then: market(by: {slug: "north"}, at: ${then}) ${market} }`);
    const { data: newest } = await ask(`{ now: market(by: {slug: "north"}) ${market} }`);
    const asOf = told(harbourAsOf.earlier);
    const [{ averageReach }] = earlier.markets.filter(({ slug }) => slug === 'north');
    expect(data.then).toMatchObject({
      size: 3,
      averageReach,
      keyInfluencers: {
        answer: { analysis: { asOf } },
        edges: [
          {
            rank: 1,
            hops: 1,
            node: {
              name: 'Bob',
              stance: { posts: 0, answer: { analysis: { asOf } } },
              markets: { edges: [{ market: { slug: 'everyone' } }, { market: { slug: 'north' } }] },
              influences: { answer: { analysis: { asOf } }, nodes: [{ name: 'Cid' }] },
            },
          },
        ],
      },
    });
    const { edges } = (newest.now as { keyInfluencers: { edges: { node: { name: string } }[] } })
      .keyInfluencers;
    expect(edges.map(({ node }) => node.name)).toEqual(['Ann', 'Zoe', 'Bob']);
  });

  it('answers for a person, a brand and chains', async () => {
    const person = `{ reach(market: {slug: "north"}) { expected } stance { posts } explainReach(market: {slug: "north"}) { answer { analysis { asOf } } } }`;
    const chains = (at: string) =>
      `influencePaths(from: {externalId: "ann"}, to: {person: {externalId: "cid"}}${at}) { reason answer { analysis { asOf } } nodes { sentence } }`;
    const { data: ann, reasons: ofAnn } = await ask(`{
      then: person(by: {externalId: "ann"}, at: ${then}) ${person} now: person(by: {externalId: "ann"}) ${person}
    }`);
    const { data, reasons } = await ask(`{
      acmeThen: brand(by: {slug: "acme"}, at: ${then}) { reach(market: {slug: "north"}) { expected } }
      acmeNow: brand(by: {slug: "acme"}) { reach(market: {slug: "north"}) { expected } }
      chainsThen: ${chains(`, at: ${then}`)} chainsNow: ${chains('')}
    }`);
    expect(ann.then).toEqual({ reach: { expected: 0 }, stance: { posts: 0 }, explainReach: null });
    expect(ann.now).toMatchObject({
      stance: { posts: 3 },
      explainReach: { answer: { analysis: { asOf: told(harbourAsOf.later) } } },
    });
    expect(data.acmeThen).toEqual({ reach: { expected: 0 } });
    expect((data.acmeNow as { reach: { expected: number } }).reach.expected).toBeCloseTo(2, 1);
    expect(data.chainsThen).toEqual({
      reason: 'No chain of at most 4 hops leads from Ann to Cid.',
      answer: { analysis: { asOf: told(harbourAsOf.earlier) } },
      nodes: [],
    });
    expect((data.chainsNow as { nodes: object[] }).nodes).toHaveLength(1);
    expect([...ofAnn, ...reasons].map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['then.reach', 'then.explainReach', 'acmeThen.reach']),
    );
  });

  it('takes an analysis by its id, and the newest at or before an instant', async () => {
    const { data } = await ask(`{
      byId: market(by: {slug: "north"}, at: {id: "${toGlobalId('Analysis', earlier.id)}"}) { averageReach }
      between: market(by: {slug: "north"}, at: {asOf: "2024-10-01T00:00:00Z"}) { averageReach }
      future: market(by: {slug: "north"}, at: {asOf: "2030-01-01T00:00:00Z"}) { averageReach }
    }`);
    const of = ({ markets }: AnalysisSummary) => ({
      averageReach: markets.find(({ slug }) => slug === 'north')!.averageReach,
    });
    expect(data).toEqual({ byId: of(earlier), between: of(earlier), future: of(later) });
  });

  it('is null with a reason before the first and for one that is not kept, and says what answers for the future', async () => {
    const { data, reasons } = await ask(`{
      before: market(by: {slug: "north"}, at: {asOf: "2020-01-01T00:00:00Z"}) { size }
      gone: person(by: {externalId: "ann"}, at: {id: "${toGlobalId('Analysis', 'none')}"}) { name }
      noAnalysis: brand(by: {slug: "acme"}, at: {id: "${toGlobalId('Person', earlier.id)}"}) { name }
      future: brand(by: {slug: "acme"}, at: {asOf: "2030-01-01T00:00:00Z"}) { name }
      chains: influencePaths(from: {externalId: "ann"}, to: {market: {slug: "north"}}, at: {asOf: "2020-01-01T00:00:00Z"}) { reason answer { id } }
      unknown: market(by: {slug: "none"}, at: ${then}) { size }
    }`);
    const notKept = 'There is no such analysis: it was never made, or is no longer kept.';
    const before = `No kept analysis looks from 2020-01-01T00:00:00.000Z or before; the first looks from ${told(harbourAsOf.earlier)}.`;
    expect(data).toEqual({
      before: null,
      gone: null,
      noAnalysis: null,
      future: { name: 'Acme' },
      chains: { reason: before, answer: null },
      unknown: null,
    });
    expect(Object.fromEntries(reasons.map(({ path, reason }) => [path.join('.'), reason]))).toEqual({
      before,
      gone: notKept,
      noAnalysis: notKept,
      future: `The newest analysis looks from ${told(harbourAsOf.later)}: answered as of then.`,
      unknown: 'There is no such market.',
    });
  });

  it('finds no analysis in an empty graph, and says so', async () => {
    await emptyGraph(database);
    const { data, reasons } = await ask(`{ market(by: {slug: "north"}, at: ${then}) { size } }`);
    expect([data.market, reasons[0].reason]).toEqual([
      null,
      'There is no analysis yet. Run `onside analyse`.',
    ]);
  });
});
