import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { ping } from '../../src/database/ping.js';
import { type Answer, post, serveSchema, type TestServer } from '../support/serve-schema.js';

// Every resolver asks a database that nobody runs: what gets that far says DATABASE_UNAVAILABLE, and is counted.
let reached = 0;
const askDatabase = async (_: unknown, __: unknown, { database }: { database: Database }) => {
  reached++;
  await ping(database);
};

let server: TestServer;
beforeAll(async () => {
  server = await serveSchema(
    `type Query @role(is: READER) { people(first: Int = 20, filter: Filter): People! person(id: ID!): Person name: String }
     input Filter { search: String first: Int }
     type People @role(is: READER) { nodes: [Person!]! }
     type Person @role(is: READER) { id: ID! friends(first: Int = 20): PersonConnection! self: Person }
     type PersonConnection @role(is: READER) { nodes: [Person!]! }
     type Mutation @role(is: ADMIN) { erase(id: ID!): Int }`,
    {
      Query: { people: askDatabase, person: askDatabase, name: askDatabase },
      Mutation: { erase: askDatabase },
    },
  );
  await server.ask('{ __typename }'); // The first request of a process compiles what the others find ready.
});
afterAll(() => server.stop());

const json = { 'content-type': 'application/json' };
const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

function expectRefusal(answer: Answer, code: string, status: number) {
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain(code);
  expect(answer.errors?.[0].message.length).toBeLessThan(1_000);
  expect(answer.data ?? null).toBeNull();
  expect(answer.status).toBe(status);
  expect(answer.cpuMilliseconds).toBeLessThan(500);
  expect(answer.milliseconds).toBeLessThan(2_000);
  expect(reached).toBe(0);
}

describe('an operation that asks too much', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['a negative page', '{ people(first: -1) { nodes { id } } }', {}, 'BAD_USER_INPUT'],
    ['a huge page', '{ people(first: 100000) { nodes { id } } }', {}, 'BAD_USER_INPUT'],
    [
      'a huge page in a variable',
      'query ($n: Int) { people(first: $n) { nodes { id } } }',
      { n: 100_000 },
      'BAD_USER_INPUT',
    ],
    [
      'a page beyond an Int',
      '{ people(first: 99999999999) { nodes { id } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a page that is not a number',
      'query ($n: Int) { people(first: $n) { nodes { id } } }',
      { n: '20' },
      'BAD_USER_INPUT',
    ],
    ['30 levels', `{ person(id: "1") ${'{ self '.repeat(29)}{ id }${' }'.repeat(29)} }`, {}, 'COST_LIMIT'],
    ['600 levels', `{ person(id: "1") ${'{ self '.repeat(600)}{ id }${' }'.repeat(600)} }`, {}, 'COST_LIMIT'],
    ['10,000 aliases', `{ ${many(10_000, (i) => `a${i}: name`)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['500 aliases', `{ ${many(500, (i) => `a${i}: name`)} }`, {}, 'COST_LIMIT'],
    ['1,900 times one field', `{ ${'name '.repeat(1_900)} }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['300 directives', `{ ${many(300, () => 'name @skip(if: false)')} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'cyclic fragments',
      '{ person(id: "1") { ...A } } fragment A on Person { self { ...B } } fragment B on Person { self { ...A } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that double 30 times',
      `{ person(id: "1") { ...F0 } } ${many(30, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Person { id }`,
      {},
      'COST_LIMIT',
    ],
    [
      'pages in pages in pages',
      '{ people(first: 100) { nodes { friends(first: 100) { nodes { friends(first: 100) { nodes { id } } } } } } }',
      {},
      'COST_LIMIT',
    ],
    [
      'the same in variables',
      'query ($n: Int!) { people(first: 1) { nodes { friends(first: $n) { nodes { friends(first: $n) { nodes { id } } } } } } }',
      { n: 100 },
      'COST_LIMIT',
    ],
    [
      'the same in defaults',
      'query ($n: Int = 100) { people(first: 1) { nodes { friends(first: $n) { nodes { friends(first: $n) { nodes { id } } } } } } }',
      {},
      'COST_LIMIT',
    ],
    [
      'the same in fragments',
      '{ people(first: 1) { nodes { ...F } } } fragment F on Person { friends(first: 100) { nodes { ...G } } } fragment G on Person { friends(first: 100) { nodes { friends { nodes { id } } } } }',
      {},
      'COST_LIMIT',
    ],
    [
      'a page inside an input',
      'query ($f: Filter) { people(filter: $f) { nodes { id } } }',
      { f: { first: 101 } },
      'BAD_USER_INPUT',
    ],
    ['a NUL in a literal', '{ person(id: "a\\u0000") { id } }', {}, 'BAD_USER_INPUT'],
    ['a NUL in a variable', 'query ($id: ID!) { person(id: $id) { id } }', { id: 'a\0' }, 'BAD_USER_INPUT'],
    ['a NUL in the document', '{ name \0 }', {}, 'GRAPHQL_PARSE_FAILED'],
    [
      '100,000 characters',
      'query ($id: ID!) { person(id: $id) { id } }',
      { id: 'x'.repeat(100_000) },
      'BAD_USER_INPUT',
    ],
    [
      '100,000 characters in an input',
      'query ($f: Filter) { people(filter: $f) { nodes { id } } }',
      { f: { search: 'x'.repeat(100_000) } },
      'BAD_USER_INPUT',
    ],
    ['a missing variable', 'query ($id: ID!) { person(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['an unknown field with a long name', `{ ${'x'.repeat(500)} }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused', async (_, query, variables, code) => {
    expectRefusal(await server.ask(query, variables), code, 400);
  });

  it('is refused the second time too, when its document is known', async () => {
    const query = 'query ($n: Int) { people(first: $n) { nodes { id } } }';
    for (const n of [-1, 101, -1]) expectRefusal(await server.ask(query, { n }), 'BAD_USER_INPUT', 400);
  });
});

describe('a request that is not what it should be', () => {
  it.each<[string, string, Record<string, string>, string, number]>([
    [
      '5 MB',
      JSON.stringify({ query: '{ name }', variables: { x: 'x'.repeat(5_000_000) } }),
      json,
      'BAD_USER_INPUT',
      413,
    ],
    [
      'a string of 1 MB',
      JSON.stringify({
        query: 'query ($id: ID!) { person(id: $id) { id } }',
        variables: { id: 'x'.repeat(1_000_000) },
      }),
      json,
      'BAD_USER_INPUT',
      413,
    ],
    ['not JSON', '{"query": ', json, 'BAD_USER_INPUT', 400],
    ['JSON that is no object', '"{ name }"', json, 'BAD_USER_INPUT', 400],
    ['an empty body', '', json, 'BAD_USER_INPUT', 400],
    ['no query', '{}', json, 'BAD_USER_INPUT', 400],
    ['an empty query', '{"query": ""}', json, 'BAD_USER_INPUT', 400],
    ['a query that is no text', '{"query": {"kind": "Document"}}', json, 'BAD_USER_INPUT', 400],
    ['a batch', JSON.stringify([{ query: '{ name }' }, { query: '{ name }' }]), json, 'BAD_USER_INPUT', 400],
    [
      'text instead of JSON',
      '{"query": "{ name }"}',
      { 'content-type': 'text/plain' },
      'BAD_USER_INPUT',
      400,
    ],
    [
      'a form',
      'query={ name }',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'BAD_USER_INPUT',
      400,
    ],
    [
      'another character set',
      '{"query": "{ name }"}',
      { 'content-type': 'application/json; charset=klingon' },
      'BAD_USER_INPUT',
      415,
    ],
    [
      'an unknown compression',
      '{"query": "{ name }"}',
      { ...json, 'content-encoding': 'zip' },
      'BAD_USER_INPUT',
      415,
    ],
    ['variables that are a list', '{"query": "{ name }", "variables": [1]}', json, 'BAD_USER_INPUT', 400],
    [
      'a hash that is not the query’s',
      JSON.stringify({ query: '{ name }', extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }),
      json,
      'BAD_USER_INPUT',
      400,
    ],
  ])('%s is refused', async (_, body, headers, code, status) => {
    expectRefusal(await post(server.url, body, headers), code, status);
  });

  it('that tries a mutation by GET is refused', async () => {
    const response = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent('mutation { erase(id: "1") }')}`,
      { headers: json },
    );
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(reached).toBe(0);
  });

  it('that decompresses to more than its limit is refused', async () => {
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(JSON.stringify({ query: '{ name }', variables: { x: '0'.repeat(50_000_000) } }));
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers: { ...json, 'content-encoding': 'gzip' },
    });
    expect(response.status).toBe(413);
  });
});

it('what is right does reach the database, or the refusals above would prove nothing', async () => {
  const { errors } = await server.ask('{ name }');
  expect(errors).toMatchObject([{ path: ['name'], extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
  expect(reached).toBe(1);
});
