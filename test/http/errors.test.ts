import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestScope } from '../../src/access/request-scope.js';
import type { Database } from '../../src/database/database.js';
import { ping } from '../../src/database/ping.js';
import { OnsideError } from '../../src/errors.js';
import { serveSchema, type TestServer } from '../support/serve-schema.js';

let server: TestServer;
beforeAll(async () => {
  server = await serveSchema(
    'type Query @role(is: READER) { input: Int fault: Int ours: Int must: Int! data: Int nothing: [Thing] } type Thing @role(is: READER) { a: Int }',
    {
      Query: {
        input: () => {
          throw new OnsideError('BAD_USER_INPUT', 'The cursor is not of this list.');
        },
        fault: () => {
          throw new Error('password is hunter2');
        },
        ours: async () => {
          throw new OnsideError('INTERNAL', 'some-query failed', { cause: new Error('the secret cause') });
        },
        must: () => null,
        data: async (_: unknown, __: unknown, { database }: { database: Database }) => {
          await ping(database);
        },
        nothing: () => [{ a: 1 }, {}],
      },
      Thing: {
        a: ({ a }: { a?: number }, _: unknown, { reasons }: RequestScope, { path }) => {
          if (a === undefined) reasons.add(path, 'Nobody counted it.');
          return a;
        },
      },
    },
  );
});
afterAll(() => server.stop());

it("gives an OnsideError's code, message and place", async () => {
  expect(await server.ask('{ input }')).toMatchObject({
    status: 200,
    data: { input: null },
    errors: [
      { message: 'The cursor is not of this list.', path: ['input'], extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});

it.each([
  ['fault', 'hunter2'],
  ['ours', 'the secret cause'],
  ['must', 'non-nullable'],
])('masks the fault of { %s } and logs it under its trace id', async (field, secret) => {
  const { errors } = await server.ask(`{ ${field} }`);
  expect(errors).toHaveLength(1);
  const [{ extensions, path, message }] = errors!;
  expect(extensions).toEqual({ code: 'INTERNAL', traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(path).toEqual([field]);
  expect(message).not.toMatch(secret);
  const line = server.logged.find(({ traceId }) => traceId === extensions.traceId);
  expect(JSON.stringify(line)).toMatch(secret);
});

it('tells a database that is away, in time', async () => {
  const { errors, milliseconds } = await server.ask('{ data }');
  expect(errors).toMatchObject([{ path: ['data'], extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
  expect(milliseconds).toBeLessThan(9_000);
});

it("keeps GraphQL's and Apollo's own codes", async () => {
  const codes = async (query: string, more = {}) =>
    (await server.ask(query, more)).errors!.map(({ extensions }) => extensions.code);
  expect(await codes('{')).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(await codes('{ none }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await codes('query A { input } query B { input }')).toEqual(['OPERATION_RESOLUTION_FAILURE']);
});

it('tells why a field is null beside the data', async () => {
  const { data, errors, extensions } = await server.ask('{ nothing { a } }');
  expect(data).toEqual({ nothing: [{ a: 1 }, { a: null }] });
  expect(errors).toBeUndefined();
  expect(extensions!.reasons).toEqual([{ path: ['nothing', 1, 'a'], reason: 'Nobody counted it.' }]);
});
