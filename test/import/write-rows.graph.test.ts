import { describe, expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import { importRows } from '../../src/import/import-rows.js';
import type { Receipt } from '../../src/import/receipt.js';
import type { Fields } from '../../src/import/validate.js';
import { useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
const now = Date.UTC(2026, 0, 1);
const day = 86_400_000;
let request = 0;

const put = (kind: string, ...rows: Fields[]): Promise<Receipt> =>
  importRows(database, { kind, source: 'crm', requestId: String(++request), rows, now });
const ask = async (text: string): Promise<unknown[]> =>
  (
    await read(
      database,
      oneQuery<{ rows: unknown[] }>(`RETURN COLLECT { ${text} } AS rows`, { rows: of('JSON') }),
      {},
    )
  )[0].rows;
const owners = (key: string) =>
  ask(
    `MATCH (o)-[r:OWNS]->(:Account {key: '${key}'}) RETURN [coalesce(o.id, o.slug), r.confidence, r.evidence, r.source]`,
  );

describe('accounts and people', () => {
  it('gives each account a placeholder owner, and moves it to the person named', async () => {
    await put('accounts', { network: 'twitter', handle: '@Ann', id: '1', name: 'Ann A', followers: 5 });
    expect(await owners('twitter:ann')).toEqual([['a:twitter:ann', 1, [], 'crm']]);
    const moved = await put('accounts', {
      network: 'x.com',
      handle: 'ANN',
      person: '7',
      personConfidence: 0.71,
      personEvidence: ['same photo'],
    });
    expect(moved).toMatchObject({ added: 0, updated: 1 });
    expect(await owners('twitter:ann')).toEqual([['x:7', 0.71, ['same photo'], 'crm']]);
    expect(
      await ask(
        "MATCH (p:Person {id: 'a:twitter:ann'})-[:MERGED_INTO]->(s) RETURN [s.id, COUNT { (p)-[:OWNS]->() }, s.name]",
      ),
    ).toEqual([['x:7', 0, 'Ann A']]);
    expect(
      await put('accounts', {
        network: 'twitter',
        handle: 'ANN',
        person: '7',
        personConfidence: 0.71,
        personEvidence: ['same photo'],
      }),
    ).toMatchObject({ unchanged: 1 });
  });

  it('keeps what a row leaves empty, and the number types', async () => {
    await put('accounts', {
      network: 'twitter',
      handle: 'ann',
      followers: '9',
      globalScore: 2,
      createdAt: '2020-01-01',
    });
    expect(
      await ask(
        "MATCH (a:Account {key: 'twitter:ann'}) RETURN [a.followers, a.name, a.platformId, a.globalScore, a.createdAt, a.handle, valueType(a.followers)]",
      ),
    ).toEqual([[9, 'Ann A', '1', 2, Date.UTC(2020, 0, 1), 'ann', 'INTEGER NOT NULL']]);
  });

  it('takes a known platform id under a new handle for a rename, ties and their keys following', async () => {
    await put('ties', { from: 'twitter:bob', to: 'twitter:ann', kind: 'FOLLOWS', firstAt: '2025-01-01' });
    const receipt = await put('accounts', { network: 'twitter', handle: 'ann_new', id: '1' });
    expect(receipt).toMatchObject({ updated: 1, warnings: ['accounts renamed'] });
    expect(await owners('twitter:ann_new')).toMatchObject([{ 0: 'x:7' }]);
    expect(
      await ask("MATCH (a)-[t:FOLLOWS]->(b {key: 'twitter:ann_new'}) RETURN [t.key, b.formerHandles]"),
    ).toEqual([['twitter:bob|twitter:ann_new|crm', ['ann']]]);
    expect(
      await put('ties', {
        from: 'twitter:bob',
        to: 'twitter:ann_new',
        kind: 'FOLLOWS',
        firstAt: '2025-01-01',
      }),
    ).toMatchObject({ unchanged: 1 });
  });

  it('gives a handle to the platform id seen last and reports the conflict', async () => {
    const receipt = await put('accounts', { network: 'twitter', handle: 'ann_new', id: '2' });
    expect(receipt).toMatchObject({
      added: 1,
      warnings: ['handle taken over by another platform id: twitter:ann_new'],
    });
    expect(
      await ask(
        "MATCH (a:Account {network: 'twitter'}) WHERE a.platformId IS NOT NULL MATCH (o)-[:OWNS]->(a) WITH a, o ORDER BY a.platformId RETURN [a.platformId, a.key, o.id]",
      ),
    ).toEqual([
      ['1', 'twitter:ann_new#1', 'x:7'],
      ['2', 'twitter:ann_new', 'a:twitter:ann_new'],
    ]);
  });

  it('leaves every account with exactly one owner', async () => {
    await put(
      'accounts',
      { network: 'twitter', handle: 'swap1', id: '11' },
      { network: 'twitter', handle: 'swap2', id: '12' },
    );
    await put(
      'accounts',
      { network: 'twitter', handle: 'swap2', id: '11' },
      { network: 'twitter', handle: 'swap1', id: '12' },
    );
    await put(
      'accounts',
      { network: 'twitter', handle: 'swap3', id: '11' },
      { network: 'twitter', handle: 'swap3', id: '12' },
    );
    expect(await ask('MATCH (a:Account) WHERE COUNT { (a)<-[:OWNS]-() } <> 1 RETURN a.key')).toEqual([]);
    expect(
      await ask(
        "MATCH (a:Account) WHERE a.platformId IN ['11', '12'] WITH a ORDER BY a.platformId RETURN a.key",
      ),
    ).toEqual(['twitter:swap3#11', 'twitter:swap3']);
  });

  it('gives each new account a person of its own, however many had its name before', async () => {
    await database.driver.executeQuery(
      "UNWIND [''] + [n IN range(2, 50) | '#' + n] AS ending CREATE (:Person {id: 'a:twitter:often' + ending})",
      {},
      { database: database.name },
    );
    await put('accounts', { network: 'twitter', handle: 'often' }, { network: 'twitter', handle: 'once' });
    expect(await owners('twitter:once')).toEqual([['a:twitter:once', 1, [], 'crm']]);
    expect(await owners('twitter:often')).toEqual([
      [expect.stringMatching(/^a:twitter:often#.{36}$/), 1, [], 'crm'],
    ]);
  });

  it('does not take an account from a person who objected', async () => {
    await put('people', { id: '90', optOut: true });
    await put('accounts', { network: 'twitter', handle: 'obi', person: '90' });
    const receipt = await put('accounts', { network: 'twitter', handle: 'obi', person: '91' });
    expect(receipt).toMatchObject({
      unchanged: 1,
      warnings: ['accounts of people who objected stay with them'],
    });
    expect(await owners('twitter:obi')).toEqual([['x:90', 1, [], 'crm']]);
  });

  it('keeps no telephone number without a digit, so that nobody is found by "unknown"', async () => {
    const receipt = await put('people', { id: '80', phone: 'n/a' }, { id: '81', phone: 'unknown' });
    expect(receipt).toMatchObject({
      added: 2,
      warnings: ['telephone numbers without a digit are not kept (2 times)'],
    });
    expect(await ask("MATCH (:Person {id: 'x:80'})-[c:CONTACTED_AT]->() RETURN 1")).toEqual([]);
  });

  it('writes people with attributes, contact points apart, and no objection taken back', async () => {
    const row = {
      id: '8',
      name: 'Bea',
      country: 'NL',
      segments: 'gold;old',
      email: 'Bea@x.org',
      optOut: true,
      'attributes.state': 'NY',
    };
    expect(await put('people', row)).toMatchObject({ added: 1 });
    expect(await put('people', { ...row, optOut: false })).toMatchObject({ unchanged: 1 });
    expect(await put('people', { id: '8', phone: '+31 6 12', attributes: { state: 'CA' } })).toMatchObject({
      updated: 1,
    });
    expect(
      await ask(
        "MATCH (p:Person {id: 'x:8'}) RETURN p {.*, contacts: COLLECT { MATCH (p)-[:CONTACTED_AT]->(c) RETURN c.key ORDER BY c.key }}",
      ),
    ).toEqual([
      {
        id: 'x:8',
        externalId: '8',
        name: 'Bea',
        country: 'NL',
        segments: ['gold', 'old'],
        optOut: true,
        'attr.state': 'CA',
        contacts: ['email:bea@x.org', 'phone:+31612'],
      },
    ]);
  });
});

describe('ties', () => {
  const tie = (key: string) =>
    ask(`MATCH ()-[t {key: '${key}'}]->() RETURN t {.count, .days, .older, .firstAt, .lastAt}`);

  it('makes implicit accounts for people, keeps KNOWS once and other symmetric ties twice', async () => {
    expect(
      await put('ties', { from: 'person:20', to: 'person:10', kind: 'KNOWS', firstAt: now, symmetric: true }),
    ).toMatchObject({ added: 1 });
    expect(
      await put('ties', { from: 'person:10', to: 'person:20', kind: 'KNOWS', firstAt: now }),
    ).toMatchObject({ unchanged: 1 });
    expect(
      await ask('MATCH (p)-[:OWNS]->(a)-[:KNOWS]->(b)<-[:OWNS]-(q) RETURN [p.id, a.key, b.key, q.id]'),
    ).toEqual([['x:10', 'person:10', 'person:20', 'x:20']]);
    await put('ties', { from: 'n:a', to: 'n:b', kind: 'FOLLOWS', symmetric: 'yes' });
    expect(
      await ask("MATCH (a {network: 'n'})-[:FOLLOWS]->(b) WITH a, b ORDER BY a.key RETURN [a.key, b.key]"),
    ).toEqual([
      ['n:a', 'n:b'],
      ['n:b', 'n:a'],
    ]);
  });

  it('adds up acts within one import and replaces them by the next of the same source', async () => {
    const act = (at: number) => ({ from: 'n:a', to: 'n:c', kind: 'REPOSTED', lastAt: at });
    expect(await put('ties', act(now), act(now - day), act(now))).toMatchObject({ added: 2, duplicate: 1 });
    const epochDay = now / day;
    expect(await tie('n:a|n:c|crm')).toEqual([
      { count: 2, days: [epochDay - 1, epochDay], older: 0, firstAt: now - day, lastAt: now },
    ]);
    expect(await put('ties', act(now), act(now - day))).toMatchObject({ unchanged: 2 });
    expect(await put('ties', act(now))).toMatchObject({ updated: 1 });
    expect(await tie('n:a|n:c|crm')).toEqual([
      { count: 1, days: [epochDay], older: 0, firstAt: now, lastAt: now },
    ]);
  });
});

describe('brands, markets and memberships', () => {
  it('writes brands with products and accounts, and refuses an account of a brand not there', async () => {
    const brand = {
      slug: 'Acme',
      name: 'Acme Mobile',
      relation: 'own',
      aliases: ['acme'],
      handles: ['twitter:@acme'],
      products: ['Sim', 'Phone'],
    };
    expect(await put('brands', brand)).toMatchObject({ added: 1 });
    expect(await put('brands', brand)).toMatchObject({ unchanged: 1 });
    expect(await put('brands', { ...brand, handles: ['acme'] })).toMatchObject({ rejected: 1 });
    expect(await owners('twitter:acme')).toEqual([['acme', 1, [], 'crm']]);
    const refused = await put(
      'accounts',
      { network: 'twitter', handle: 'q', brand: 'quux' },
      { network: 'twitter', handle: 'acmecare', brand: 'acme' },
    );
    expect(refused).toMatchObject({
      added: 1,
      rejected: 1,
      rejections: [{ line: 1, column: 'brand', reason: 'there is no brand "quux" yet; import brands first' }],
    });
    expect(await ask("MATCH (:Brand {slug: 'acme'})-[:OFFERS]->(p) RETURN p.name ORDER BY p.name")).toEqual([
      'Phone',
      'Sim',
    ]);
  });

  it("gives a placeholder's account to a brand and leaves no ghost behind", async () => {
    await put('accounts', { network: 'twitter', handle: 'shop' });
    await put('accounts', { network: 'twitter', handle: 'shop', brand: 'acme' });
    expect(await owners('twitter:shop')).toMatchObject([{ 0: 'acme' }]);
    expect(await ask("MATCH (p:Person {id: 'a:twitter:shop'}) RETURN p.id")).toEqual([]);
  });

  it('writes markets whose rule is one, raises the version of a changed rule, and finds the members', async () => {
    const market = { slug: 'dutch', name: 'The Dutch', rule: { all: [{ field: 'COUNTRY', is: 'NL' }] } };
    expect(await put('markets', market, { ...market, slug: 'bad', rule: { all: 3 } })).toMatchObject({
      added: 1,
      rejected: 1,
      rejections: [{ line: 2, column: 'rule' }],
    });
    expect(await ask("MATCH (p:Person)-[:MEMBER_OF]->(:Market {slug: 'dutch'}) RETURN p.id")).toEqual([
      'x:8',
    ]);
    await put('people', { id: '9', country: 'NL' });
    expect(
      await ask("MATCH (p:Person)-[:MEMBER_OF]->(:Market {slug: 'dutch'}) RETURN p.id ORDER BY p.id"),
    ).toEqual(['x:8', 'x:9']);
    expect(await put('markets', market)).toMatchObject({ unchanged: 1 });
    await put('markets', { ...market, rule: { any: [] } });
    expect(await ask("MATCH (m:Market {slug: 'dutch'}) RETURN m.ruleVersion")).toEqual([2]);
  });

  it("writes list memberships by person and by account, and refuses an unknown market and a brand's account", async () => {
    const rows = [
      { market: 'dutch', person: '8', weight: 2 },
      { market: 'dutch', account: 'twitter:new' },
      { market: 'nowhere', person: '8' },
      { market: 'dutch', account: 'twitter:acme' },
    ];
    expect(await put('memberships', ...rows)).toMatchObject({ added: 2, rejected: 2 });
    expect(await put('memberships', ...rows)).toMatchObject({ unchanged: 2, rejected: 2 });
    expect(
      await ask("MATCH (p)-[m:MEMBER_OF {by: 'LIST'}]->() RETURN [p.id, m.weight] ORDER BY p.id"),
    ).toEqual([
      ['a:twitter:new', 1],
      ['x:8', 2],
    ]);
    await put('accounts', { network: 'twitter', handle: 'new', person: '30' });
    expect(await ask("MATCH (p)-[m:MEMBER_OF {by: 'LIST'}]->() RETURN p.id ORDER BY p.id")).toEqual([
      'x:30',
      'x:8',
    ]);
  });
});
