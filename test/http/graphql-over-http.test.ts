import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSchema, type TestServer } from '../support/serve-schema.js';

let server: TestServer;
beforeAll(async () => {
  server = await serveSchema('type Query @role(is: READER) { hello: String }', {
    Query: { hello: () => 'world' },
  });
});
afterAll(() => server.stop());

// Each sends a query by GET with nothing that a page of another site could not send (CSRF); all three are MAYs.
const refusedOnPurpose = ['5A70', '6A70', 'D6D5'];

it('passes the audits of GraphQL over HTTP but for those our protection against forged requests fails', async () => {
  const audits = serverAudits({ url: `${server.url}/graphql` });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.map(({ id }) => id).sort()).toEqual(refusedOnPurpose);
  expect(results.length - failed.length).toBeGreaterThanOrEqual(58);
});

it.each([
  ['application/json', true, 200],
  ['application/json', false, 400],
  ['application/graphql-response+json', true, 400],
  ['*/*', true, 400],
])(
  'answers a refused operation to one who accepts %s (legacy status %s) with %i',
  async (accept, legacyStatus, status) => {
    const own = await serveSchema(
      'type Query @role(is: READER) { hello(first: Int): String }',
      {},
      { legacyStatus },
    );
    for (const query of ['{', '{ none }', '{ hello(first: -1) }', 'query ($n: Int!) { hello(first: $n) }'])
      expect(await own.ask(query, {}, { accept }), query).toMatchObject({ status, errors: [{}] });
    await own.stop();
  },
);
