import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, post, serveSchema, type TestServer } from '../support/serve-schema.js';

const typeDefs = 'type Query @role(is: READER) { hello: String }';
const resolvers = { Query: { hello: () => 'world' } };

describe('a server without an API key', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serveSchema(typeDefs, resolvers);
  });
  afterAll(() => server.stop());

  it('answers a question and what it cost', async () => {
    expect(await server.ask('{ hello }')).toMatchObject({
      status: 200,
      data: { hello: 'world' },
      extensions: { cost: { requested: 0, limit: 10_000 } },
    });
  });

  it('answers a query by GET, and a mutation never', async () => {
    const url = (query: string) => `${server.url}/graphql?query=${encodeURIComponent(query)}`;
    const headers = { 'apollo-require-preflight': '1' };
    expect(JSON.parse((await get(url('{ hello }'), headers)).text)).toMatchObject({
      data: { hello: 'world' },
    });
    expect((await get(url('{ hello }'))).status).toBe(400);
  });

  it('prints its schema with a role on every field', async () => {
    const { text, headers } = await get(`${server.url}/schema.graphql`);
    expect(headers['content-type']).toMatch('text/plain');
    expect(text).toContain('hello: String @role(is: READER)');
  });

  it('counts requests by operation and errors by code, but not more than a hundred names', async () => {
    await server.ask('query Greeting { hello }');
    await server.ask('query Greeting { nothing }');
    await Promise.all(Array.from({ length: 110 }, (_, i) => server.ask(`query Name${i} { hello }`)));
    const { text } = await get(`${server.url}/metrics`);
    expect(text).toMatch(/onside_graphql_request_seconds_count\{operation="Greeting"\} [12]\n/);
    expect(text).toMatch(/onside_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} 1\n/);
    expect(text).toMatch(/request_seconds_count\{operation="other"\} 1\d\n/);
    expect(text).toContain('onside_database_up 0');
    expect(text.match(/request_seconds_count/g)!.length).toBeLessThanOrEqual(102);
  }, 20_000);

  it('lives without its database, and says that it is not ready', async () => {
    expect(await get(`${server.url}/livez`)).toMatchObject({ status: 200, text: 'alive\n' });
    const { status, text } = await get(`${server.url}/readyz`);
    expect(status).toBe(503);
    expect(text).toMatch(/^The database (does|did) not answer/);
  });

  it('refuses a page that calls it by a rebound name', async () => {
    const { status, text } = await get(`${server.url}/schema.graphql`, { host: 'evil.example' });
    expect(status).toBe(403);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await get(`${server.url}/livez`, { host: 'evil.example' })).status).toBe(200);
  });

  it('lets no other site read its answers', async () => {
    const { headers } = await get(`${server.url}/schema.graphql`, { origin: 'https://evil.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('says where things are to one who looks elsewhere', async () => {
    const { status, text } = await get(`${server.url}/graphiql`);
    expect(status).toBe(404);
    expect(JSON.parse(text).errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveSchema(typeDefs, resolvers, { port })).rejects.toThrow(`Port ${port} is in use`);
  });
});

describe('a server with an API key', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serveSchema(typeDefs, resolvers, { apiKey: 's3cret' });
  });
  afterAll(() => server.stop());

  it.each(['/', '/graphql', '/schema.graphql', '/metrics', '/index.html', '/anything'])(
    'keeps %s to those who have it',
    async (path) => {
      const { status, text, headers } = await get(server.url + path);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toMatch(/^Basic /);
      expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it.each(['/livez', '/readyz'])('tells %s to anyone', async (path) => {
    expect((await get(server.url + path)).status).not.toBe(401);
  });

  it('answers who brings it', async () => {
    expect((await server.ask('{ hello }')).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await server.ask('{ hello }', {}, { 'x-api-key': 's3cret' })).data).toEqual({ hello: 'world' });
    expect((await server.ask('{ hello }', {}, { authorization: 'Bearer s3cret' })).data).toEqual({
      hello: 'world',
    });
    const login = Buffer.from('me:s3cret').toString('base64');
    expect((await get(`${server.url}/schema.graphql`, { authorization: `Basic ${login}` })).status).toBe(200);
  });

  it('reads no body of one who does not', async () => {
    expect(await post(server.url, '{', { 'content-type': 'application/json' })).toMatchObject({
      status: 401,
    });
  });
});

describe('a server that stops', () => {
  it('answers what is under way, refuses what is new, then closes', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await serveSchema(typeDefs, { Query: { hello: () => released.then(() => 'late') } });
    const underWay = server.ask('{ hello }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = server.stop();
    const refused = await server.ask('{ hello }');
    expect(refused).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }],
    });
    expect(refused.errors![0].message).toMatch('stopping');
    expect(await get(`${server.url}/readyz`)).toMatchObject({
      status: 503,
      text: 'The server is stopping.\n',
    });
    release();
    expect((await underWay).data).toEqual({ hello: 'late' });
    await stopped;
    await expect(server.ask('{ hello }')).rejects.toThrow();
  });

  it('closes at once when nothing is under way, kept-alive connections or not', async () => {
    const server = await serveSchema(typeDefs, resolvers);
    await server.ask('{ hello }');
    const start = performance.now();
    await server.stop();
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
