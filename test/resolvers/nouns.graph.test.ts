import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../src/lib/cursor.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

describe('nouns', () => {
  it('finds a person by account in any case, by own id and by global id', async () => {
    const { data, errors } = await onside.ask(`{
      a: person(by: {account: "Twitter:@ADA"}) { id name }
      b: person(by: {externalId: "1"}) { id name country location accounts { network handle followers } }
      c: person(by: {id: "${toGlobalId('Person', 'x:1')}"}) { name }
      d: person(by: {email: "ada@example.test"}) { name }
    }`);
    expect(errors).toBeUndefined();
    const id = toGlobalId('Person', 'x:1');
    expect(data).toEqual({
      a: { id, name: 'Ada' },
      b: {
        id,
        name: 'Ada',
        country: 'NL',
        location: 'Delft',
        accounts: [
          { network: 'forum', handle: 'ada_l', followers: null },
          { network: 'twitter', handle: 'ada', followers: 1000 },
        ],
      },
      c: { name: 'Ada' },
      d: { name: 'Ada' },
    });
  });

  it('answers null with a reason for what is unknown', async () => {
    const { data, errors, extensions } = await onside.ask(`{
      person(by: {account: "twitter:nobody"}) { name }
      market(by: {slug: "atlantis"}) { name }
      brand(by: {slug: "atlantis"}) { name }
      node(id: "not an id") { id }
      nodes(ids: ["${toGlobalId('Brand', 'acme')}", "${toGlobalId('Brand', 'nope')}"]) { ... on Brand { slug } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      person: null,
      market: null,
      brand: null,
      node: null,
      nodes: [{ slug: 'acme' }, null],
    });
    expect(extensions?.reasons).toEqual(
      expect.arrayContaining([
        { path: ['person'], reason: 'There is no such person.' },
        { path: ['market'], reason: 'There is no such market.' },
        { path: ['brand'], reason: 'There is no such brand.' },
        { path: ['node'], reason: 'This is no id of ours.' },
        { path: ['nodes', 1], reason: 'There is no such Brand.' },
      ]),
    );
  });

  it('says why a list is empty', async () => {
    const { data, errors } = await onside.ask(`{
      a: people(filter: {search: "nobody"}) { reason }
      b: people(filter: {networks: ["myspace"]}) { reason }
      c: people(filter: {market: {slug: "atlantis"}}) { reason }
      d: posts(filter: {brand: {slug: "atlantis"}}) { reason }
      e: posts(filter: {topic: "nonsense"}) { reason }
      f: posts(filter: {topic: "repair", networks: ["myspace"]}) { reason }
      g: person(by: {externalId: "3"}) { posts { reason nodes { id } } }
      h: posts(filter: {author: {externalId: "1"}}, first: 1) { reason }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { reason: 'Nobody known to us fits the filter.' },
      b: { reason: 'Nobody known to us fits the filter.' },
      c: { reason: 'There is no such market.' },
      d: { reason: 'There is no such brand.' },
      e: { reason: 'There is no such topic.' },
      f: { reason: 'No dated post known to us fits.' },
      g: { posts: { reason: 'No dated post of this person is known.', nodes: [] } },
      h: { reason: null },
    });
  });

  it('knows how many there are where nothing is to be counted', async () => {
    const { data, errors } = await onside.ask(`{
      nobody: people(filter: {search: "nobody at all"}) { totalCount reason }
      unknown: people(filter: {market: {slug: "atlantis"}}) { totalCount }
      all: people { totalCount }
      some: people(first: 1) { totalCount }
      market(by: {slug: "town"}) { members { totalCount } keyInfluencers(first: 1) { totalCount } everybody: keyInfluencers { nodes { name } }
        against: keyInfluencers(stance: [OFFSIDE]) { totalCount } }
    }`);
    expect(errors).toBeUndefined();
    const { market, ...lists } = data as {
      market: { everybody: { nodes: object[] } } & Record<string, { totalCount: number }>;
    };
    expect(lists).toEqual({
      nobody: { totalCount: 0, reason: 'Nobody known to us fits the filter.' },
      ...{ unknown: { totalCount: 0 }, all: { totalCount: 6 }, some: { totalCount: null } },
    });
    expect(market.everybody.nodes.length).toBeGreaterThan(1);
    expect(market).toMatchObject({
      members: { totalCount: 6 },
      keyInfluencers: { totalCount: market.everybody.nodes.length },
      against: { totalCount: 1 },
    });
  });

  it('finds people by where they stand toward a brand in the newest analysis', async () => {
    const find = async (filter: string, first = 20) => {
      const { data, errors } = await onside.ask(
        `{ people(first: ${first}, filter: {${filter}}) { nodes { name } reason pageInfo { endCursor } } }`,
      );
      expect(errors).toBeUndefined();
      const { nodes, reason } = data!.people as { nodes: { name: string }[]; reason: string | null };
      return reason ?? nodes.map(({ name }) => name);
    };
    expect(await find('stance: [ONSIDE]')).toEqual(['Ada']);
    expect(await find('stance: [OFFSIDE, ONSIDE]')).toEqual(['Ada', 'Ben']);
    expect(await find('stance: [OFFSIDE, ONSIDE]', 1)).toEqual(['Ada']);
    expect(await find('stance: [OFFSIDE], market: {slug: "town"}, networks: ["twitter"]')).toEqual(['Ben']);
    expect(await find('stance: [OFFSIDE], networks: ["forum"]')).toBe('Nobody known to us fits the filter.');
    expect(await find('stance: [UNKNOWN]')).toEqual(['Cleo', 'Dov', 'Eli', 'Fay']);
    expect(await find('stance: [UNKNOWN, OFFSIDE], search: "b"')).toEqual(['Ben']);
    expect(await find('stance: [ONSIDE], search: "b"')).toBe('Nobody known to us fits the filter.');
    expect(await find('stance: [UNKNOWN], brand: {slug: "zeta"}, search: "ben"')).toEqual(['Ben']);
    expect(await find('stance: [ONSIDE], brand: {slug: "nope"}')).toBe('There is no such brand.');
    const run = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });
    await run(`CREATE (:Brand {slug: 'acme2', relation: 'OWN'})`);
    expect(await find('stance: [ONSIDE]')).toBe('There is not exactly one own brand: name one.');
    expect(await find('stance: [ONSIDE], brand: {slug: "acme"}')).toEqual(['Ada']);
    await run(`MATCH (brand:Brand {slug: 'acme2'}) DELETE brand`);
  });

  it('refuses a span of posts that does not go forward', async () => {
    const { errors } = await onside.ask(
      '{ posts(filter: {between: {from: "2026-04-02T00:00:00Z", to: "2026-04-01T00:00:00Z"}}) { nodes { id } } }',
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^filter\.between\.from is /),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('finds networks and topics by whatever people call them', async () => {
    const { data } = await onside.ask(`{
      a: person(by: {account: "x.com:@Ada"}) { name }
      b: people(filter: {networks: ["X"]}, first: 1) { nodes { id } }
      c: posts(filter: {topic: "#Répair", networks: ["Twitter.com"]}, first: 1) { nodes { id } }
    }`);
    expect(data).toMatchObject({ a: { name: 'Ada' }, b: { nodes: [{}] }, c: { nodes: [{}] } });
  });

  it('refuses a search cursor that was tampered with, and goes on from any place that can be', async () => {
    const search = (after: string) =>
      onside.ask('query ($after: String) { people(filter: {search: "a"}, after: $after) { nodes { id } } }', {
        after,
      });
    const list = 'people {"search":"a"}';
    expect((await search(encodeCursor(list, [1.5]))).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await search(encodeCursor(list, [-1]))).errors).toBeUndefined();
  });

  it('returns every kind of node by its id', async () => {
    const first = await onside.ask(`{
      markets(first: 1) { nodes { id } } brands(first: 1) { nodes { id } } people(first: 1) { nodes { id accounts { id } } }
      posts(first: 1) { nodes { id } } conversations(first: 1) { nodes { id } } topics(first: 1) { nodes { id } }
      analyses(first: 1) { nodes { id } } importRuns(first: 1) { nodes { id } }
    }`);
    expect(first.errors).toBeUndefined();
    const ids = JSON.stringify(first.data).match(/(?<="id":")[^"]+/g)!;
    expect(ids.length).toBeGreaterThanOrEqual(9);
    const { data } = await onside.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect((data!.nodes as { id: string }[]).map((node) => node.id)).toEqual(ids);
  });

  it('pages through everyone without loss or repeat', async () => {
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await onside.ask(
        'query ($after: String) { people(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = data!.people as {
        nodes: { name: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      names.push(...page.nodes.map((node) => node.name));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(names).toEqual(['Ada', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay']);
  });

  it('finds people by beginnings of their names and handles, and by market', async () => {
    const { data } = await onside.ask(`{
      name: people(filter: {search: "cle"}) { nodes { name } }
      handle: people(filter: {search: "ada_l"}) { nodes { name } }
      odd: people(filter: {search: "+-&& || ! ( ) { } [ ] ^ ~ * ? : / \\\\ \\""}) { nodes { name } reason }
      town: people(filter: {market: {slug: "town"}, networks: ["FORUM"]}) { nodes { name } }
      none: people(filter: {market: {slug: "atlantis"}}) { nodes { name } reason }
    }`);
    expect(data).toEqual({
      name: { nodes: [{ name: 'Cleo' }] },
      handle: { nodes: [{ name: 'Ada' }] },
      odd: { nodes: [], reason: 'The search has no letters or digits.' },
      town: { nodes: [{ name: 'Ada' }] },
      none: { nodes: [], reason: 'There is no such market.' },
    });
  });

  it('shows a post with its author, brands, topics, thread and what it answers', async () => {
    const { data, errors } = await onside.ask(`{
      node(id: "${toGlobalId('Post', 'twitter:b1')}") { ... on Post {
        text network publishedAt author { handle person { name } }
        brands { brand { slug } label score source } topics { name }
        inReplyTo { platformId author { handle } } repostOf { id } quoteOf { id }
        conversation { posts(first: 5) { nodes { platformId } } }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(data!.node).toEqual({
      text: 'Acme again, sigh',
      network: 'twitter',
      publishedAt: '2026-04-01T00:00:00.000Z',
      author: { handle: 'ben', person: { name: 'Ben' } },
      brands: [{ brand: { slug: 'acme' }, label: 'NEGATIVE', score: null, source: 'SUPPLIED' }],
      topics: [],
      inReplyTo: { platformId: 'a1', author: { handle: 'ada' } },
      repostOf: null,
      quoteOf: null,
      conversation: { posts: { nodes: [{ platformId: 'a1' }, { platformId: 'b1' }] } },
    });
  });

  it('refuses a cursor of another list', async () => {
    const { data } = await onside.ask('{ brands(first: 1) { pageInfo { endCursor } } }');
    const cursor = (data!.brands as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    for (const after of [cursor, 'x', Buffer.from('[]').toString('base64url')]) {
      const { errors } = await onside.ask(
        'query ($after: String) { people(after: $after) { nodes { id } } }',
        { after },
      );
      expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('needs one round trip more than a nested read is deep', async () => {
    const { errors, roundTrips } = await onside.ask(
      '{ markets(first: 5) { nodes { slug members(first: 10) { nodes { name accounts { handle } posts(first: 2) { nodes { text } } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBeLessThanOrEqual(4); // markets; members; accounts and posts side by side
  });
});
