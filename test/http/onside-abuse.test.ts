import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database } from '../../src/database/database.js';
import type { RunningServer } from '../../src/http/serve.js';
import { encodeCursor } from '../../src/lib/cursor.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { log } from '../../src/log.js';
import { startServer } from '../../src/server.js';
import { closedDatabase, post } from '../support/serve-schema.js';

// Nobody runs this database: a question that gets as far as it is answered DATABASE_UNAVAILABLE, and not at once.
let database: Database;
let server: RunningServer;
const ask = (query: string, variables = {}) =>
  post(server.url, JSON.stringify({ query, variables }), { 'content-type': 'application/json' });

beforeAll(async () => {
  database = closedDatabase();
  server = await startServer({ database, host: '127.0.0.1', port: 0, apiKey: null, log });
  await ask('{ viewer { role } }');
});
afterAll(async () => {
  await server.stop();
  await closeDatabase(database);
});

describe('an id that cannot be', () => {
  it.each([
    ['no base64', 'no id!'],
    ['no type', Buffer.from('ada').toString('base64url')],
    ['an empty type', Buffer.from(':ada').toString('base64url')],
    ['no UTF-8', Buffer.from([0xff, 0x3a, 0xfe]).toString('base64url')],
    ['padding', `${toGlobalId('Market', 'town')}==`],
    ['a type of nothing', toGlobalId('Nothing', 'x')],
    ['a name every object has', toGlobalId('constructor', 'x')],
    ['nothing', ''],
    ['9,999 characters', 'A'.repeat(9_999)],
  ])('is nobody, said at once: %s', async (_, id) => {
    const answer = await ask(
      'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } market(by: {id: $id}) { name } brand(by: {id: $id}) { name } person(by: {id: $id}) { name } }',
      { id },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ node: null, nodes: [null], market: null, brand: null, person: null });
    const reasons = answer.extensions!.reasons as { path: (string | number)[] }[];
    expect(reasons.map(({ path }) => path.join('.')).sort()).toEqual([
      'brand',
      'market',
      'node',
      'nodes.0',
      'person',
    ]);
    expect(answer.cpuMilliseconds).toBeLessThan(200);
  });
});

describe('a cursor that is not of the list', () => {
  it.each([
    ['no cursor', 'x'],
    ['another list’s', encodeCursor('brands', ['a'])],
    ['of another shape', encodeCursor('markets', [1, 2, 3])],
    ['of another type', encodeCursor('markets', [1])],
    ['half of one', encodeCursor('markets', ['everyone']).slice(0, 8)],
  ])('is refused at once: %s', async (_, after) => {
    const answer = await ask('query ($after: String) { markets(after: $after) { nodes { slug } } }', {
      after,
    });
    expect(answer.errors).toMatchObject([{ path: ['markets'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.cpuMilliseconds).toBeLessThan(200);
  });
});

describe('an argument out of bounds', () => {
  it.each([
    [
      '{ market(by: {slug: "a"}) { keyInfluencers(first: -1) { nodes { id } } } }',
      'Market.keyInfluencers(first:) is -1',
    ],
    [
      '{ market(by: {slug: "a"}) { members(first: 100000) { nodes { id } } } }',
      'Market.members(first:) is 100000',
    ],
    [
      '{ influencePaths(from: {account: "a:b"}, to: {market: {slug: "m"}}, maxHops: 13) { nodes { sentence } } }',
      'Query.influencePaths(maxHops:) is 13',
    ],
    ['{ person(by: {account: "a\\u0000b"}) { id } }', 'NUL'],
    [`{ people(filter: {search: "${'x'.repeat(201)}"}) { nodes { id } } }`, '201 characters'],
    ['{ person(by: {account: "a:b", externalId: "c"}) { id } }', 'OneOf'],
    ['{ person(by: {}) { id } }', 'OneOf'],
    [
      '{ posts(filter: {between: {from: "yesterday", to: "2026-01-01T00:00:00Z"}}) { nodes { id } } }',
      'DateTime',
    ],
  ])('is refused at once: %s', async (query, message) => {
    const answer = await ask(query);
    expect(answer.errors?.[0].message).toContain(message);
    expect(answer.errors?.[0].extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    expect(answer.cpuMilliseconds).toBeLessThan(200);
  });
});

it('counts a cost without asking anybody', async () => {
  const { data } = await ask('query ($q: String!) { queryCost(query: $q) { cost limit } }', {
    q: '{ markets(first: 100) { nodes { members(first: 100) { nodes { id } } } } }',
  });
  expect(data).toEqual({ queryCost: { cost: 10_201, limit: 10_000 } });
});

it('says that the database is away to one who needs it', async () => {
  const { errors } = await ask('{ market(by: {slug: "everyone"}) { name } }');
  expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
});
