import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSchema, type TestServer } from '../support/serve-schema.js';

const signals: AbortSignal[] = [];
let server: TestServer;
beforeAll(async () => {
  server = await serveSchema(
    'type Query @role(is: READER) { quick: Int deaf: Int list: [Thing!]! } type Thing @role(is: READER) { slow: Int }',
    {
      Query: {
        quick: () => 1,
        deaf: (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
          signals.push(signal);
          return new Promise(() => undefined);
        },
        list: () => [{}, {}],
      },
      Thing: { slow: () => new Promise(() => undefined) },
    },
    { limits: { deadline: 300 } },
  );
});
afterAll(() => server.stop());

it('answers TIMEOUT in time when a resolver never ends, with what else is known', async () => {
  const answer = await server.ask('{ quick deaf }');
  expect(answer).toMatchObject({
    data: { quick: 1, deaf: null },
    errors: [{ path: ['deaf'], extensions: { code: 'TIMEOUT' } }],
  });
  expect(answer.milliseconds).toBeGreaterThan(250);
  expect(answer.milliseconds).toBeLessThan(1_000);
});

it('ends nested work as well, and tells its resolvers', async () => {
  const { errors } = await server.ask('{ list { slow } deaf }');
  expect(errors!.map(({ path }) => path!.join('.')).sort()).toEqual(['deaf', 'list.0.slow', 'list.1.slow']);
  expect(signals.at(-1)!.aborted).toBe(true);
});

it('listens once for a request, however many fields wait', async () => {
  await server.ask('{ list { slow } deaf again: deaf }');
  expect(getEventListeners(signals.at(-1)!, 'abort')).toHaveLength(0);
  const asked = server.ask('{ list { slow } deaf again: deaf }');
  const count = signals.length;
  await expect.poll(() => signals.length, { interval: 5 }).toBe(count + 2);
  expect(getEventListeners(signals.at(-1)!, 'abort')).toHaveLength(2); // The body's parser is one.
  await asked;
});

it('ends the work when the client goes away', async () => {
  const count = signals.length;
  const client = new AbortController();
  const asked = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ deaf }' }),
    signal: client.signal,
  });
  while (signals.length === count) await new Promise((resolve) => setTimeout(resolve, 5));
  client.abort();
  await expect(asked).rejects.toThrow();
  const signal = signals.at(-1)!;
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  expect(String(signal.reason)).toMatch('client went away');
});
