import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { read } from '../../src/database/query.js';
import { chainsWithEvidence } from '../../src/generated/cypher.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
  await paths('from: { externalId: "1" }, to: { market: { slug: "town" } }'); // Loads the analysis.
}, 300_000);
afterAll(() => onside?.stop());

interface Page {
  readonly reason: string | null;
  readonly answer: { readonly sentence: string } | null;
  readonly totalCount: number;
  readonly nodes: {
    readonly probability: number;
    readonly interactions: number;
    readonly sentence: string;
    readonly weakestHop: { readonly to: { readonly name: string } };
    readonly restsOn: unknown[];
    readonly hops: {
      readonly from: { readonly name: string };
      readonly to: { readonly name: string };
      readonly probability: number;
      readonly stance: { readonly position: string; readonly posts: number } | null;
      readonly evidence: { readonly kind: string; readonly posts: { readonly id: string }[] }[];
    }[];
  }[];
}

async function paths(args: string): Promise<Page & { roundTrips: number; names: string[] }> {
  const { data, errors, roundTrips } = await onside.ask(`{ influencePaths(${args}) {
    reason totalCount answer { sentence }
    nodes { probability interactions sentence weakestHop { to { name } }
      restsOn { confidence evidence state a { handle } b { handle } }
      hops { from { name } to { name } probability stance { position posts }
        evidence { kind count firstAt lastAt actor { name } target { name } posts { id } } } } } }`);
  expect(errors).toBeUndefined();
  const page = data!.influencePaths as Page;
  const names = page.nodes.map(({ hops }) =>
    [hops[0].from.name, ...hops.map((hop) => hop.to.name)].join(' '),
  );
  return { ...page, roundTrips, names };
}

const post = (id: string) => ({ id: toGlobalId('Post', `twitter:${id}`) });
const iso = (daysAgo: number) => new Date(townAsOf - daysAgo * 86_400_000).toISOString();

describe('chains into a market', () => {
  it('come one for each last carrier, most probable first, in two round trips', async () => {
    const page = await paths('from: { account: "Twitter:@Ada" }, to: { market: { slug: "town" } }');
    expect(page.names).toEqual(['Ada Ben', 'Ada Ben Dov', 'Ada Eli Dov', 'Ada Ben Dov Eli']);
    expect(page.totalCount).toBe(4);
    expect(page.roundTrips).toBe(2);
    for (const { probability, hops, weakestHop } of page.nodes) {
      expect(probability).toBeCloseTo(
        hops.reduce((product, hop) => product * hop.probability, 1),
        12,
      );
      const weakest = Math.min(...hops.map((hop) => hop.probability));
      expect(weakestHop.to.name).toBe(hops.find((hop) => hop.probability === weakest)!.to.name);
    }
    const probabilities = page.nodes.map((path) => path.probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(page.answer!.sentence).toBe(`The most probable of 4 chains: ${page.nodes[0].sentence}`);
  });

  it('carry on each hop what was done, how often, when, and the newest posts that did it', async () => {
    const page = await paths('from: { externalId: "1" }, to: { market: { slug: "town" } }');
    const [, toDov] = page.nodes[1].hops;
    const [toBen] = page.nodes[0].hops;
    const both = { actor: { name: 'Ben' }, target: { name: 'Ada' } };
    expect(toBen.evidence).toEqual([
      { kind: 'FOLLOWS', count: 1, firstAt: iso(300), lastAt: null, posts: [], ...both },
      {
        kind: 'REPLIED',
        count: 2,
        firstAt: iso(29),
        lastAt: iso(9),
        posts: [post('b2'), post('b1')],
        ...both,
      },
      { kind: 'REPOSTED', count: 1, firstAt: iso(39), lastAt: iso(39), posts: [post('b0')], ...both },
    ]);
    expect(toBen.stance).toEqual({ position: 'OFFSIDE', posts: 3 });
    expect(toDov.evidence.map(({ kind, posts }) => [kind, posts])).toEqual([
      ['FOLLOWS', []],
      ['MENTIONED', [post('d1')]],
      ['QUOTED', [post('d1')]],
      ['REPLIED', [post('d0')]],
    ]);
    expect(toDov.stance).toEqual({ position: 'UNKNOWN', posts: 0 });
  });

  it('say in a plain line through whom, and on which doubtful link they rest', async () => {
    const page = await paths('from: { externalId: "1" }, to: { market: { slug: "town" } }');
    const [throughBen, , throughEli] = page.nodes;
    expect(throughBen.restsOn).toEqual([]);
    expect(throughBen.sentence).toMatch(
      /^Ada reaches Ben, one of “the town”, directly: Ben replied to Ada twice since April 2026 \(\d+ %\)\.$/,
    );
    expect(throughEli.sentence).toMatch(
      /^Ada reaches Dov, one of “the town”, through Eli, who replied to Ada 3 times; the weakest hop is Eli to Dov \(\d %\)\.$/,
    );
    expect(throughEli.restsOn).toEqual([
      {
        confidence: 0.71,
        evidence: ['same avatar'],
        state: 'LINKED',
        a: { handle: 'ada_l' },
        b: { handle: 'ada' },
      },
    ]);
  });
});

describe('chains to a person', () => {
  it('rank by probability, by hops, or by what was said along the shortest', async () => {
    const to = 'from: { externalId: "1" }, to: { person: { externalId: "4" } }';
    expect((await paths(`${to}, rankBy: PROBABILITY`)).names).toEqual([
      'Ada Ben Dov',
      'Ada Eli Dov',
      'Ada Ben Eli Dov',
    ]);
    expect((await paths(`${to}, rankBy: HOPS, first: 2`)).names).toEqual(['Ada Ben Dov', 'Ada Eli Dov']);
    const said = await paths(`${to}, rankBy: INTERACTIONS`);
    expect(said.names).toEqual(['Ada Ben Dov', 'Ada Eli Dov']);
    // Ben answered two of Ada's posts, Dov one of Ben's; Eli's replies were supplied without posts.
    expect(said.nodes.map((path) => path.interactions)).toEqual([3, 0]);
    expect(said.roundTrips).toBe(2);
  });

  it('use only the kinds of tie asked for, and prove hops by these alone', async () => {
    const page = await paths(
      'from: { externalId: "2" }, to: { person: { externalId: "5" } }, ties: [FOLLOWS, KNOWS]',
    );
    expect(page.names).toEqual(['Ben Dov Eli']);
    expect(page.nodes[0].hops.flatMap((hop) => hop.evidence.map((tie) => tie.kind))).toEqual([
      'FOLLOWS',
      'KNOWS',
    ]);
  });

  it('run over ties nobody acted on by HOPS alone', async () => {
    const to = 'from: { externalId: "1" }, to: { person: { externalId: "6" } }';
    expect((await paths(to)).reason).toBe('No chain of at most 4 hops leads from Ada to Fay.');
    const page = await paths(`${to}, rankBy: HOPS`);
    expect(page.names).toEqual(['Ada Fay']);
    expect(page.nodes[0]).toMatchObject({ probability: 0 });
    expect(page.nodes[0].sentence).toContain('nobody acted on it yet');
  });

  it('are no longer than asked', async () => {
    const to = 'from: { externalId: "1" }, to: { person: { externalId: "4" } }, maxHops: 1';
    expect(await paths(to)).toMatchObject({
      totalCount: 0,
      reason: 'No chain of at most 1 hop leads from Ada to Dov.',
    });
  });
});

describe('a question with nothing to answer', () => {
  it.each([
    [
      'from: { externalId: "x" }, to: { market: { slug: "town" } }',
      'There is no such person or brand to start from.',
    ],
    [
      'from: { id: "nonsense" }, to: { market: { slug: "town" } }',
      'There is no such person or brand to start from.',
    ],
    ['from: { externalId: "1" }, to: { market: { slug: "x" } }', 'There is no such market.'],
    ['from: { externalId: "1" }, to: { person: { account: "a:b" } }', 'There is no such person to reach.'],
    [
      'from: { externalId: "1" }, to: { person: { account: "twitter:acme" } }',
      'There is no such person to reach.',
    ],
    [
      'from: { externalId: "1" }, to: { market: { slug: "town" } }, brand: { slug: "x" }',
      'There is no such brand.',
    ],
    [
      'from: { externalId: "1" }, to: { person: { email: "ADA@example.test" } }',
      'Start and end are the same person.',
    ],
    [
      'from: { brand: { slug: "zeta" } }, to: { person: { externalId: "4" } }',
      'Zeta owns no account in the analysis.',
    ],
  ])('(%s) says why', async (args, reason) => {
    expect(await paths(args)).toMatchObject({ nodes: [], totalCount: 0, reason });
  });
});

describe('what proves a hop', () => {
  it('is cut at the as-of', async () => {
    const day = 86_400_000;
    const [{ hops }] = await read(database, chainsWithEvidence, {
      chains: [{ actors: ['x:1', 'x:2'], way: 0 }],
      byInteractions: false,
      interactions: true,
      first: 1,
      kinds: ['REPLIED', 'REPOSTED'],
      asOf: townAsOf - 20 * day,
      dataVersion: 0,
      brand: '',
    });
    expect(
      hops[0].evidence.map(({ kind, count, posts }) => [kind, count, posts.map(({ key }) => key)]),
    ).toEqual([
      ['REPLIED', 1, ['twitter:b1']],
      ['REPOSTED', 1, ['twitter:b0']],
    ]);
    expect(hops[0].evidence[0].lastAt).toBe(townAsOf - 29 * day);
  });

  it('is listed for those a person influences and is influenced by', async () => {
    const { data, errors, roundTrips } = await onside.ask(`{ person(by: { externalId: "2" }) {
      influences { totalCount answer { sentence } edges { node { name } probability evidence { kind posts { id } } } }
      influencedBy(first: 1) { totalCount pageInfo { hasNextPage } edges { node { name } evidence { kind } } } } }`);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(3);
    const { influences, influencedBy } = data!.person as Record<string, { edges: { probability: number }[] }>;
    expect(influences).toMatchObject({
      totalCount: 2,
      answer: {
        sentence: expect.stringMatching(/^2 may act on what Ben says, most probably Dov \(\d+ %\)\.$/),
      },
      edges: [
        {
          node: { name: 'Dov' },
          evidence: [
            { kind: 'FOLLOWS' },
            { kind: 'MENTIONED' },
            { kind: 'QUOTED' },
            { kind: 'REPLIED', posts: [post('d0')] },
          ],
        },
        { node: { name: 'Eli' }, evidence: [{ kind: 'REPOSTED', posts: [post('e0')] }] },
      ],
    });
    expect(influences.edges[0].probability).toBeGreaterThan(influences.edges[1].probability);
    expect(influencedBy).toMatchObject({
      totalCount: 1,
      pageInfo: { hasNextPage: false },
      edges: [
        { node: { name: 'Ada' }, evidence: [{ kind: 'FOLLOWS' }, { kind: 'REPLIED' }, { kind: 'REPOSTED' }] },
      ],
    });
  });

  it('goes with a person who objects, and every chain through them', async () => {
    await database.driver.executeQuery(
      "MATCH (p:Person {id: 'x:2'}) SET p.optOut = true",
      {},
      { database: database.name },
    );
    const page = await paths('from: { externalId: "1" }, to: { market: { slug: "town" } }');
    expect(page.names).toEqual(['Ada Eli Dov']);
    expect((await paths('from: { externalId: "2" }, to: { market: { slug: "town" } }')).reason).toBe(
      'There is no such person or brand to start from.',
    );
  });

  it('says why somebody is left out of analyses', async () => {
    await database.driver.executeQuery(
      `MATCH (a:Account {key: 'twitter:cleo'}) SET a.excluded = true, a.excludedWhy = 'an automated account'
       WITH a MATCH (s:Setting {name: 'dataVersion'}) SET s.value = s.value + 1`,
      {},
      { database: database.name },
    );
    await analyse(database, { asOf: townAsOf, now: townAsOf + 1 });
    const page = await paths('from: { externalId: "3" }, to: { market: { slug: "town" } }');
    expect(page).toMatchObject({ nodes: [], reason: 'Cleo is left out of analyses: an automated account.' });
    expect(page.answer!.sentence).toBe(page.reason);
  });
});
