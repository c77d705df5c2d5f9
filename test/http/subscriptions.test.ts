import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OnsideError } from '../../src/errors.js';
import { post, serveSchema, type TestServer } from '../support/serve-schema.js';

const typeDefs = `
  type Query @role(is: READER) { one: Int! }
  type Subscription @role(is: READER) { count(to: Int = 3): Count! forever: Count! broken: Count! }
  type Count @role(is: READER) { value: Int! }
`;
let ended = 0;
const resolvers = {
  Query: { one: () => 1 },
  Subscription: {
    count: {
      async *subscribe(_: unknown, { to }: { to: number }) {
        for (let value = 1; value <= to; value++) yield { count: { value } };
      },
    },
    forever: {
      async *subscribe(_: unknown, __: unknown, { signal }: { signal: AbortSignal }) {
        try {
          for (let value = 1; !signal.aborted; value++) {
            yield { forever: { value } };
            await sleep(20, undefined, { signal }).catch(() => undefined);
          }
        } finally {
          ended++;
        }
      },
    },
    broken: {
      async *subscribe() {
        yield { broken: { value: 1 } };
        throw new OnsideError('DATABASE_UNAVAILABLE', 'Gone.');
      },
    },
  },
};

/** What comes over the wire, whole. */
async function stream(server: TestServer, query: string): Promise<string> {
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

const errorIn = (text: string) =>
  (JSON.parse(/^data: (.+)$/m.exec(text)![1]) as { errors: { message: string; extensions: object }[] })
    .errors[0];

describe('subscriptions', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serveSchema(typeDefs, resolvers);
  });
  afterAll(() => server.stop());

  it('come as server-sent events, one a connection, and are completed', async () => {
    const client = createClient({ url: `${server.url}/graphql/stream` });
    const values: unknown[] = [];
    for await (const { data } of client.iterate({ query: 'subscription { count(to: 4) { value } }' }))
      values.push(data);
    expect(values).toEqual([1, 2, 3, 4].map((value) => ({ count: { value } })));
    client.dispose();
  });

  it.each([
    ['a question', '{ one }', /Only one subscription is served here/],
    ['what does not parse', 'subscription {', /does not parse/],
    ['what is not valid', 'subscription { nobody }', /not valid: Cannot query field "nobody"/],
    [
      'two at once',
      'subscription { a: count { value } b: count { value } }',
      /not valid: Anonymous Subscription/,
    ],
    [
      'too many aliases',
      `subscription { count { ${Array.from({ length: 500 }, (_, n) => `a${n}: value`)} } }`,
      /alias/,
    ],
  ])('refuse %s with a coded error', async (_, query, message) => {
    const error = errorIn(await stream(server, query));
    expect(error.message).toMatch(message);
    expect(Object.keys(error.extensions)).toContain('code');
  });

  it('are for those with a key', async () => {
    const guarded = await serveSchema(typeDefs, resolvers, { apiKey: 'key' });
    const response = await fetch(`${guarded.url}/graphql/stream`, { method: 'POST' });
    expect(response.status).toBe(401);
    await guarded.stop();
  });

  it('are refused at /graphql, with the place to go to', async () => {
    const { errors } = await post(server.url, JSON.stringify({ query: 'subscription { count { value } }' }), {
      'content-type': 'application/json',
    });
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/\/graphql\/stream/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('tell a failure on the way by its code, and are completed', async () => {
    const text = await stream(server, 'subscription { broken { value } }');
    const [first, second] = [...text.matchAll(/^data: (.+)$/gm)].map(([, event]) => JSON.parse(event));
    expect(first).toEqual({ data: { broken: { value: 1 } } });
    expect(second.errors).toMatchObject([{ message: 'Gone.', extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
    expect(text).toMatch(/event: complete/);
  });

  it('end when the client goes', async () => {
    const before = ended;
    const leaving = new AbortController();
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { forever { value } }' }),
      signal: leaving.signal,
    });
    await response.body!.getReader().read();
    leaving.abort();
    await expect.poll(() => ended, { timeout: 2_000 }).toBe(before + 1);
  });

  it('are completed when the server stops', async () => {
    const stopping = await serveSchema(typeDefs, resolvers);
    const whole = stream(stopping, 'subscription { forever { value } }');
    await sleep(100);
    const start = performance.now();
    await stopping.stop();
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await whole).toMatch(/event: complete/);
  });
});
