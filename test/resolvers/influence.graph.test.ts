import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../src/database/query.js';
import { useGraph } from '../support/graph.js';
import { oneQuery } from '../support/one-query.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

interface Row {
  rank: number;
  rankLow: number;
  rankHigh: number;
  globalRank: number;
  rankDelta: number;
  node: { name: string };
  reach: { expected: number; low: number; high: number; shareOfKnown: number };
  multiple: number;
  audience: number;
  stance: { position: string; posts: number; brand: { slug: string }; answer: { sentence: string } };
  through: { person: { name: string }; shareOfReach: number; low: number; high: number }[];
  why: string;
}

const rowFields = `rank rankLow rankHigh globalRank rankDelta node { name } reach { expected low high shareOfKnown }
  multiple audience stance { position posts brand { slug } answer { sentence } }
  through(first: 2) { person { name } shareOfReach low high } why`;

describe('Market.keyInfluencers', () => {
  it('ranks by reach, with bounds, stance and through whom, in two round trips', async () => {
    const { data, errors, roundTrips } = await onside.ask(
      `{ market(by: {slug: "town"}) { size averageReach keyInfluencers(first: 10) { answer { id sentence analysis { asOf } coverage { source unit seen } } reason edges { ${rowFields} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBeLessThanOrEqual(2);
    const market = data!.market as {
      size: number;
      averageReach: number;
      keyInfluencers: { answer: { sentence: string }; edges: Row[] };
    };
    const rows = market.keyInfluencers.edges;
    expect(rows[0].node.name).toBe('Ada');
    expect(rows.map((row) => row.rank)).toEqual(rows.map((_, at) => at + 1));
    for (const row of rows) {
      expect(row.reach.low).toBeLessThanOrEqual(row.reach.expected);
      expect(row.reach.high).toBeGreaterThanOrEqual(row.reach.expected);
      expect(row.reach.shareOfKnown).toBeCloseTo(row.reach.expected / market.size, 12);
      expect(row.multiple).toBeCloseTo(row.reach.expected / market.averageReach, 9);
      expect(row.rankLow).toBeLessThanOrEqual(row.rank);
      expect(row.rankHigh).toBeGreaterThanOrEqual(row.rank);
      expect(row.rankDelta).toBe(row.globalRank - row.rank);
      expect(row.stance.brand.slug).toBe('acme');
    }
    expect(rows[0]).toMatchObject({ audience: 1000, stance: { position: 'ONSIDE', posts: 4 } });
    expect(rows.find((row) => row.node.name === 'Ben')?.stance).toMatchObject({
      position: 'OFFSIDE',
      posts: 3,
    });
    // Dov hears Ada through Ben alone.
    expect(rows[0].through.map((one) => one.person.name)).toContain('Ben');
    expect(market.keyInfluencers.answer.sentence).toContain('Ada');
  });

  it('filters by stance, membership, network and multiple, and pages by cursor', async () => {
    const ask = async (args: string) => {
      const { data, errors } = await onside.ask(
        `{ market(by: {slug: "town"}) { keyInfluencers(${args}) { reason nodes { name } pageInfo { hasNextPage endCursor } } } }`,
      );
      expect(errors).toBeUndefined();
      return (
        data!.market as {
          keyInfluencers: {
            reason: string | null;
            nodes: { name: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }
      ).keyInfluencers;
    };
    const all = (await ask('first: 100')).nodes.map((node) => node.name);
    expect((await ask('stance: [OFFSIDE]')).nodes).toEqual([{ name: 'Ben' }]);
    expect((await ask('networks: ["Forum"]')).nodes).toEqual([{ name: 'Ada' }]);
    expect((await ask('minMultiple: 1000')).reason).toBe(
      'Nobody who reaches anybody of “the town” passes the filter.',
    );
    expect((await ask('membership: INSIDE')).nodes.map((node) => node.name)).toEqual(
      all.filter((name) => name !== 'Fay' || all.includes('Fay')),
    );
    const first = await ask('first: 1');
    const second = await ask(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map((node) => node.name)).toEqual(all);
  });

  it('refuses a cursor of other arguments, and says why a market of nobody is empty', async () => {
    const { data } = await onside.ask(
      '{ market(by: {slug: "town"}) { keyInfluencers(first: 1) { pageInfo { endCursor } } } }',
    );
    const after = (data!.market as { keyInfluencers: { pageInfo: { endCursor: string } } }).keyInfluencers
      .pageInfo.endCursor;
    const { errors } = await onside.ask(
      `{ market(by: {slug: "everyone"}) { keyInfluencers(after: "${after}") { nodes { name } } } }`,
    );
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('Market.keyInfluencers after its analysis', () => {
  const listed = async (args: string) => {
    const { data, errors } = await onside.ask(
      `{ market(by: {slug: "town"}) { keyInfluencers(${args}) { answer { sentence } reason edges { rank node { id name } through { person { name } shareOfReach low high } } } } }`,
    );
    expect(errors).toBeUndefined();
    return (
      data!.market as {
        keyInfluencers: {
          answer: { sentence: string } | null;
          reason: string | null;
          edges: { rank: number; node: { id: string; name: string }; through: unknown[] }[];
        };
      }
    ).keyInfluencers;
  };
  const change = (text: string) => write(database, oneQuery(text), {});

  it('traces those whose intermediaries are not stored as it traced the stored ones', async () => {
    const stored = (await listed('first: 10')).edges;
    expect(stored.some(({ through }) => through.length > 0)).toBe(true);
    await change('MATCH ()-[r:REACHES]->() SET r.kept = r.through REMOVE r.through');
    expect((await listed('first: 10')).edges).toEqual(stored);
    await change('MATCH ()-[r:REACHES]->() SET r.through = r.kept REMOVE r.kept');
  });

  it('says the place of the first row shown, and that a brand is unknown', async () => {
    expect((await listed('membership: ANY')).answer?.sentence).toMatch(
      /^Ada reaches the most: about .+ of the 6 people known to us in “the town” \(/,
    );
    expect((await listed('stance: [OFFSIDE]')).answer?.sentence).toMatch(/^Ben is number 2: about/);
    expect((await listed('brand: {slug: "nope"}')).reason).toBe('There is no such brand.');
    expect((await listed('brand: {slug: "nope"}, stance: [ONSIDE]')).reason).toBe('There is no such brand.');
  });

  it('names whoever a row’s person was merged into since, and nobody who objected since', async () => {
    const before = (await listed('first: 10')).edges;
    await change(
      `CREATE (one:Person {id: 'x:one', name: 'Ada the Elder'}) WITH one MATCH (ada:Person {id: 'x:1'}) CREATE (ada)-[:MERGED_INTO]->(one)`,
    );
    const merged = (await listed('first: 10')).edges;
    expect(merged.map(({ node }) => node.name)).toEqual(
      before.map(({ node }) => (node.name === 'Ada' ? 'Ada the Elder' : node.name)),
    );
    await change(`MATCH (one:Person {id: 'x:one'}) SET one.optOut = true`);
    expect((await listed('first: 10')).edges.map(({ rank }) => rank)).toEqual(
      before.map(({ rank }) => rank).filter((rank) => rank !== 1),
    );
    await change(`MATCH (one:Person {id: 'x:one'}) DETACH DELETE one`);
  });
});

describe('Person.stance', () => {
  it('equals what the lists show, in a window, and is UNKNOWN with a reason without a brand', async () => {
    const { data, errors, extensions } = await onside.ask(`{
      ada: person(by: {externalId: "1"}) { stance { position posts brand { slug } answer { sentence analysis { id } } minimumPosts } }
      ben: person(by: {externalId: "2"}) {
        all: stance { position posts }
        march: stance(window: {between: {from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z"}}) { position posts }
        last: stance(window: {last: "P10D"}) { position posts }
        zeta: stance(brand: {slug: "zeta"}) { position posts net trend }
        nobody: stance(brand: {slug: "nobody"}) { position brand { slug } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data!.ada).toMatchObject({
      stance: { position: 'ONSIDE', posts: 4, brand: { slug: 'acme' }, minimumPosts: 3 },
    });
    expect(data!.ben).toEqual({
      all: { position: 'OFFSIDE', posts: 3 },
      march: { position: 'UNKNOWN', posts: 0 },
      last: { position: 'UNKNOWN', posts: 2 },
      zeta: { position: 'UNKNOWN', posts: 0, net: null, trend: null },
      nobody: { position: 'UNKNOWN', brand: null },
    });
    expect(extensions?.reasons).toEqual([{ path: ['ben', 'nobody'], reason: 'There is no brand "nobody".' }]);
  });
});

describe('Person.explainReach', () => {
  it('shows the parts of each first hop and agrees with the list', async () => {
    const { data, errors } = await onside.ask(`{
      market(by: {slug: "town"}) { keyInfluencers(first: 1) { edges { reach { expected low high } multiple } } }
      person(by: {externalId: "1"}) { explainReach(market: {slug: "town"}) {
        answer { sentence } reach { expected low high } multiple
        ties { to { name } probability acts exposures rate kind evidence { kind count posts { platformId } actor { name } target { name } } }
        through { person { name } shareOfReach }
      } }
    }`);
    expect(errors).toBeUndefined();
    const top = (data!.market as { keyInfluencers: { edges: object[] } }).keyInfluencers.edges[0];
    const explained = (
      data!.person as {
        explainReach: {
          reach: object;
          multiple: number;
          ties: {
            to: { name: string };
            probability: number;
            acts: number;
            exposures: number | null;
            rate: number;
            kind: string;
            evidence: { kind: string; posts: { platformId: string }[] }[];
          }[];
        };
      }
    ).explainReach;
    expect({ reach: explained.reach, multiple: explained.multiple }).toEqual(top);
    const ben = explained.ties.find((tie) => tie.to.name === 'Ben')!;
    expect(ben.acts).toBeGreaterThan(0);
    expect(ben.exposures).toBeGreaterThan(ben.acts);
    // Who follows is drawn toward the rate of all who do, whatever else he did.
    expect(ben.kind).toMatch(/^(FOLLOWS|KNOWS)$/);
    expect(ben.probability).toBeCloseTo((ben.acts + 10 * ben.rate) / (ben.exposures! + 10), 6);
    expect(ben.evidence.flatMap((one) => one.posts.map((post) => post.platformId))).toEqual(
      expect.arrayContaining(['b0', 'b1', 'b2']),
    );
  });
});
