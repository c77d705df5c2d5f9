import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import type { RunningServer } from '../../src/http/serve.js';
import { log } from '../../src/log.js';
import { startServer } from '../../src/server.js';
import { useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ database, host: '127.0.0.1', port: 0, apiKey: 'secret', log });
});
afterAll(() => server.stop());

const send = async (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-api-key': 'secret', ...headers },
    body,
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};
const names = async () =>
  (
    await read(
      database,
      oneQuery<{ name: string }>('MATCH (p:Person) RETURN p.name AS name ORDER BY name', {
        name: of('String'),
      }),
      {},
    )
  ).map((row) => row.name);

it('imports a file sent over HTTP, tells what became of it, and changes nothing when it is sent again', async () => {
  const file = `id,name,shoe size\n1,Ada,38\n,Nobody,\n2,${'B'.repeat(100_000)}en,\n3,Cleo,\n`;
  const first = await send('/import/people?name=crm.csv&source=crm', file);
  expect(first).toMatchObject({
    status: 200,
    answer: {
      state: 'DONE',
      file: 'crm.csv',
      source: 'crm',
      read: 4,
      added: 2,
      rejected: 2,
      rejectedFile: null,
      warnings: ['columns that are no field of people were left alone: shoe size'],
      rejections: [
        { line: 3, column: 'id', reason: 'id is missing' },
        { line: 4, column: 'name' },
      ],
    },
  });
  expect(await names()).toEqual(['Ada', 'Cleo']);
  const packed = await send('/import/people?name=crm.csv&source=crm', new Uint8Array(gzipSync(file)), {
    'content-type': 'application/gzip',
  });
  expect(packed.answer).toMatchObject({ state: 'DONE', added: 0, updated: 0, unchanged: 2, rejected: 2 });
});

it('reads a file by the mapping beside it', async () => {
  const mapping = encodeURIComponent('{"delimiter":"|","fields":{"id":"nr","name":"who"}}');
  const { answer } = await send(`/import/people?mapping=${mapping}`, 'nr|who\n9|Dov\n');
  expect(answer).toMatchObject({ added: 1, file: 'api', source: 'api' });
  expect(await names()).toEqual(['Ada', 'Cleo', 'Dov']);
});

it.each([
  ['an unknown kind', '/import/frogs', 'There is no kind "frogs"'],
  [
    'a mapping for another kind',
    '/import/people?mapping=%7B%22fields%22%3A%7B%22rule%22%3A1%7D%7D',
    'fields.rule',
  ],
  ['a source that cannot be', '/import/people?source=a%7Cb', 'The name of the source holds a "|"'],
])('refuses %s before it waits for the body', async (_, path, message) => {
  // A body that stops in the middle: only what is refused before it is read is answered.
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    pull: () => new Promise(() => undefined),
  });
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-api-key': 'secret' },
    body: endless,
    ...({ duplex: 'half' } as object),
  });
  expect(response.status).toBe(400);
  expect(JSON.stringify(await response.json())).toContain(JSON.stringify(message).slice(1, -1));
});

it('refuses a broken file whole, naming the line', async () => {
  const before = await names();
  const { status, answer } = await send('/import/people', 'id,name\n8,"Eli\n');
  expect(status).toBe(400);
  expect(answer).toMatchObject({
    errors: [{ message: expect.stringContaining('line 2'), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(await names()).toEqual(before);
});

it('needs the key', async () => {
  const { status, answer } = await send('/import/people', 'id\n1\n', { 'x-api-key': 'wrong' });
  expect(status).toBe(401);
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});
