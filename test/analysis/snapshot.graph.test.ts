import { beforeAll, describe, expect, it } from 'vitest';
import { readTies } from '../../src/analysis/account-ties.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import { type Snapshot, takeSnapshot } from '../../src/analysis/snapshot.js';
import { silent } from '../../src/lib/progress.js';
import { fixtureAsOf, loadInfluenceGraph } from '../fixtures/influence-graph.js';
import { useGraph } from '../support/graph.js';

const database = useGraph();
const options = (asOf: number) => ({
  asOf,
  parameters: defaultParameters,
  progress: silent,
  signal: new AbortController().signal,
});

const snapshotAt = async (asOf: number) =>
  takeSnapshot(database, await readTies(database, options(asOf)), options(asOf));

/** Every slot in words: influencer, influenced, kinds, acts, exposures. */
const pairs = ({ ids, influence: { graph, kinds, acts, exposures } }: Snapshot) =>
  ids.flatMap((to, node) =>
    Array.from({ length: graph.offsets[node + 1] - graph.offsets[node] }, (_, i) => {
      const slot = graph.offsets[node] + i;
      return [ids[graph.sources[slot]], to, kinds[slot], acts[slot], exposures[slot]];
    }),
  );

describe('takeSnapshot', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    await loadInfluenceGraph(database);
    snapshot = await snapshotAt(fixtureAsOf);
  });

  it('makes nodes of people and of brands with accounts, those excluded or merged left out', () => {
    expect(snapshot.ids).toEqual(['a:forum:dee', 'brand:kelp', 'x:ann', 'x:bob', 'x:cem']);
    expect([...snapshot.people]).toEqual([0, 2, 3, 4]);
  });

  it('merges what accounts did into pairs of actors, as of the instant', () => {
    expect(pairs(snapshot)).toEqual([
      // Dee: knows Bob (who never posted), replied to the brand a half-life ago, mentioned Ann.
      ['x:bob', 'a:forum:dee', 0b10, 0, 0],
      ['brand:kelp', 'a:forum:dee', 0b10000, 0.5, Number.NaN],
      ['x:ann', 'a:forum:dee', 0b100000, 0, Number.NaN],
      // Bob: two reposts of Ann, and her two posts since he follows her.
      ['x:ann', 'x:bob', 0b101, 1.5, 2],
      ['a:forum:dee', 'x:bob', 0b10, 0, 0],
      // Cem follows since whenever: all of Ann's posts.
      ['x:ann', 'x:cem', 0b1, 0, 2.5],
    ]);
  });

  it('learns rates from pairs with known exposures and applies the rule', () => {
    const { rates, graph } = snapshot.influence;
    // Two follow, with 2 and 2.5 exposures: each weighs 10 / (10 + exposures).
    const [bob, cee] = [10 / 12, 10 / 12.5];
    const follows = (bob * 1.5 + 1) / (bob * 2 + cee * 2.5 + 20);
    const reposted = (bob * 1.5 + 1) / (bob * 2 + 20);
    expect([...rates]).toEqual([follows, 0.05, reposted, 0.05, 0.05, 0]);
    const expected = [0.05, 1 - 0.95 ** 0.5, 0, (1.5 + 10 * follows) / 12, 0.05, (10 * follows) / 12.5];
    expect([...graph.probabilities]).toEqual(expected.map(Math.fround));
  });

  it('reads markets with weights of mean 1 and tells a few hidden members as ten', () => {
    expect(snapshot.markets).toEqual([
      { slug: 'everyone', roots: { members: Uint32Array.of(0, 2, 3, 4), weights: null }, hidden: 10 },
      {
        slug: 'town',
        roots: { members: Uint32Array.of(0, 3), weights: Float64Array.of(1.5, 0.5) },
        hidden: 10,
      },
    ]);
  });

  it('says what it rests on', () => {
    expect(snapshot.coverage).toMatchObject([
      { source: 's', unit: 'ties', seen: 15, hidden: 0, dropped: 1, latestAt: 7 },
      { source: 'graph', unit: 'people', seen: 24, hidden: 20, dropped: 0 },
      { source: 'graph', unit: 'people who objected', seen: 10, hidden: 10, dropped: 0 },
      { source: 'graph', unit: 'people left out otherwise', seen: 10, hidden: 10, dropped: 0 },
      { source: 'graph', unit: 'ties', seen: 11, hidden: 10, dropped: 2 },
      { source: 'graph', unit: 'undated ties', seen: 2 },
    ]);
  });

  it('leaves out what came later, for an earlier instant', async () => {
    await database.driver.executeQuery(
      `MATCH (source:Source {name: 's'}), (run:ImportRun {id: 'r1'}) SET source.latestAt = 20001 * 86400000
       WITH run MATCH (post:Post) WHERE post.key IN ['p1', 'p3'] CREATE (post)-[:FROM]->(run)`,
    );
    const earlier = await snapshotAt(19_920 * 86_400_000);
    expect(earlier.coverage[0].latestAt).toBe(19_910 * 86_400_000);
    expect(pairs(earlier)).toEqual([
      ['x:bob', 'a:forum:dee', 0b10, 0, 0],
      ['brand:kelp', 'a:forum:dee', 0b10000, Math.fround(2 ** (-10 / 90)), Number.NaN],
      ['a:forum:dee', 'x:bob', 0b10, 0, 0],
      ['x:ann', 'x:bob', 0b100, Math.fround(2 ** (-10 / 90)), Number.NaN],
      ['x:ann', 'x:cem', 0b1, 0, Math.fround(2 ** (-10 / 90))],
    ]);
  });

  it('gives up between rows when told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(readTies(database, { ...options(fixtureAsOf), signal })).rejects.toThrow();
    const ties = await readTies(database, options(fixtureAsOf));
    await expect(takeSnapshot(database, ties, { ...options(fixtureAsOf), signal })).rejects.toThrow();
  });
});
