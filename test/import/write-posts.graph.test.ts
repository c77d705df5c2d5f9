import { expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import { importRows } from '../../src/import/import-rows.js';
import type { Fields } from '../../src/import/validate.js';
import { useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
const now = Date.UTC(2026, 0, 1);
let request = 0;

const put = (kind: string, ...rows: Fields[]) =>
  importRows(database, { kind, source: 's', requestId: String(++request), rows, now });
const post = (id: string, author: string, rest: Fields = {}): Fields => ({
  id,
  network: 'n',
  author,
  publishedAt: '2025-06-01',
  ...rest,
});
const ask = async (text: string): Promise<unknown[]> =>
  (
    await read(
      database,
      oneQuery<{ rows: unknown[] }>(`RETURN COLLECT { ${text} } AS rows`, { rows: of('JSON') }),
      {},
    )
  )[0].rows;
const ties = (network: string) =>
  ask(
    `MATCH (a {network: '${network}'})-[t {source: 'posts'}]->(b) WITH * ORDER BY type(t), t.key RETURN type(t) + ' ' + a.handle + ' ' + b.handle + ' ' + t.count`,
  );

it("makes a post of a stub in place, and gives its tie when the parent's author is known", async () => {
  await put('posts', post('2', 'bob', { inReplyTo: '1' }));
  expect(await ask("MATCH (p:Post {key: 'n:1'}) RETURN [p.stub, COUNT { (p)<-[:WROTE]-() }]")).toEqual([
    [true, 0],
  ]);
  expect(await ties('n')).toEqual([]);
  expect(await put('posts', post('1', 'ann', { text: 'hello' }))).toMatchObject({ added: 1 });
  expect(await ask("MATCH (a)-[:WROTE]->(p:Post {key: 'n:1'}) RETURN [p.stub, p.text, a.key]")).toEqual([
    [null, 'hello', 'n:ann'],
  ]);
  expect(await ties('n')).toEqual(['REPLIED bob ann 1']);
});

it('ties to the author a row names for its parent, once', async () => {
  await put(
    'posts',
    post('4', 'bob', { repostOf: '3', repostOfAuthor: '@Cy' }),
    post('5', 'dan', { repostOf: '3' }),
  );
  const tied = ['REPLIED bob ann 1', 'REPOSTED bob Cy 1', 'REPOSTED dan Cy 1'];
  expect(await ties('n')).toEqual(tied);
  await put('posts', post('3', 'cy', { likes: 3 }));
  expect(await ties('n')).toEqual(tied);
});

it("moves the ties when the parent proves to be another's", async () => {
  await put('posts', post('2', 'bob', { inReplyTo: '1' }), {
    ...post('11', 'bob', { quoteOf: '10', quoteOfAuthor: 'eve' }),
    network: 'm',
  });
  expect(await ties('m')).toEqual(['QUOTED bob eve 1']);
  await put('posts', { ...post('10', 'fay'), network: 'm' });
  expect(await ties('m')).toEqual(['QUOTED bob fay 1']);
  expect(await ask("MATCH (a)-[:WROTE]->(:Post {key: 'm:10'}) RETURN a.key")).toEqual(['m:fay']);
});

it('adds to a post what a later row knows, and says when nothing is new', async () => {
  await put('posts', post('20', 'ann', { text: 'x', likes: 1, network: 'k' }));
  expect(
    await put(
      'posts',
      post('20', 'ann', { likes: 4, mentions: ['bob', '@BOB'], topics: ['#Roaming', 'São'], network: 'k' }),
    ),
  ).toMatchObject({ updated: 1 });
  expect(
    await put('posts', post('20', 'ann', { likes: 4, mentions: ['bob'], topics: ['sao'], network: 'k' })),
  ).toMatchObject({ unchanged: 1 });
  expect(
    await ask(
      "MATCH (p:Post {key: 'k:20'}) RETURN [p.text, p.likes, COLLECT { MATCH (p)-[:HAS_TOPIC]->(t) RETURN t.name ORDER BY t.name }, COUNT { (p)-[:FROM]->() }]",
    ),
  ).toEqual([['x', 4, ['roaming', 'sao'], 2]]);
  expect(await ties('k')).toEqual(['MENTIONED ann bob 1']);
  expect(await put('posts', post('20', 'zed', { likes: 4, network: 'k' }))).toMatchObject({
    unchanged: 1,
    warnings: ['posts name another author than before; the first one stays'],
  });
});

it('keeps the newest data of an author, whatever the order of his posts', async () => {
  const by = (id: string, publishedAt: string, authorFollowers: number, rest: Fields = {}) =>
    post(id, 'gus', { network: 'w', publishedAt, authorFollowers, authorId: '77', ...rest });
  await put(
    'posts',
    by('1', '2025-03-01', 30),
    by('2', '2025-01-01', 10, { authorLocation: 'Oslo' }),
    by('3', '2025-02-01', 20),
  );
  await put('posts', by('4', '2025-02-15', 25));
  expect(
    await ask("MATCH (a:Account {key: 'w:gus'}) RETURN [a.followers, a.location, a.platformId]"),
  ).toEqual([[30, 'Oslo', '77']]);
});

it('keeps supplied labels of brands, and warns of brands that are not there', async () => {
  await put('brands', { slug: 'acme', name: 'Acme Mobile', aliases: ['Acmé'] });
  const receipt = await put(
    'posts',
    post('30', 'ann', {
      network: 'b',
      text: 'I love ACME, really',
      brands: ['Acme mobile', 'quux'],
      sentiment: '+',
      sentimentConfidence: 0.9,
    }),
    post('31', 'ann', { network: 'b', text: 'acmeology', brands: 'acme', sentiment: -0.5 }),
    post('32', 'ann', { network: 'b', sentiment: 'negative' }),
  );
  expect(receipt).toMatchObject({
    added: 3,
    warnings: ['posts name a brand that is not there: quux', 'sentiment without a brand is not kept'],
  });
  expect(
    await ask(
      "MATCH (p:Post {network: 'b'})-[r:ABOUT]->(b) WITH * ORDER BY p.key RETURN [p.key, b.slug, r.by, r.labelled, r.mentioned, r.sentiment, r.score, r.confidence]",
    ),
  ).toEqual([
    ['b:30', 'acme', 'SUPPLIED', true, true, 'POSITIVE', null, 0.9],
    ['b:31', 'acme', 'SUPPLIED', true, false, 'NEGATIVE', -0.5, null],
  ]);
});

it('joins a thread whose middle comes last', async () => {
  const reply = (id: string, to: string | null) => post(id, `u${id}`, { network: 't', inReplyTo: to });
  const places = () =>
    ask("MATCH (p:Post {network: 't'})-[:IN]->(c) WITH * ORDER BY p.key RETURN p.key + ' ' + c.key");
  await put('posts', reply('4', '3'), reply('5', '4'), reply('9', null));
  expect(await places()).toEqual(['t:3 t:3', 't:4 t:3', 't:5 t:3']);
  await put('posts', reply('2', '1'), reply('1', null));
  await put('posts', reply('3', '2'));
  expect(await places()).toEqual(['t:1 t:1', 't:2 t:1', 't:3 t:1', 't:4 t:1', 't:5 t:1']);
  expect(await ask("MATCH (c:Conversation {network: 't'}) RETURN [c.key, c.kind]")).toEqual([
    ['t:1', 'THREAD'],
  ]);
});
