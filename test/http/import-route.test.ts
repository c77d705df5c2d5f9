import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { Upload } from '../../src/http/import-route.js';
import { serveSchema, type TestServer } from '../support/serve-schema.js';

let server: TestServer;
afterEach(() => server.stop());

const received: Upload[] = [];
const serving = async (
  limits: object = {},
  receive = async (upload: Upload): Promise<object> => {
    received.push(upload);
    let size = 0;
    for await (const chunk of upload.body) size += chunk.length;
    return { size };
  },
) => {
  received.length = 0;
  server = await serveSchema('type Query @role(is: READER) { hello: String }', {}, { limits, receive });
};
const send = async (
  path: string,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream = 'id\n1\n',
) => {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers,
    body,
    ...({ duplex: 'half' } as object),
  });
  return { status: response.status, ...((await response.json()) as { size?: number; errors?: unknown }) };
};
const csv = { 'content-type': 'text/csv; charset=utf-8' };

it('hands on the body, the kind and what is said beside', async () => {
  await serving();
  const mapping = encodeURIComponent('{"kind":"posts"}');
  expect(await send(`/import/posts?name=a%20b.csv&source=s&mapping=${mapping}`, csv)).toEqual({
    status: 200,
    size: 5,
  });
  expect(received).toMatchObject([
    { kind: 'posts', name: 'a b.csv', source: 's', mapping: { kind: 'posts' } },
  ]);
});

it.each([
  ['plain text', 'text/plain'],
  ['plain text in a charset', 'Text/Plain; charset=utf-8'],
  ['a form', 'application/x-www-form-urlencoded'],
  ['a form with files', 'multipart/form-data; boundary=x'],
])('refuses what a page of another site can send: %s', async (_, type) => {
  await serving();
  expect(await send('/import/people', { 'content-type': type })).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining('text/csv'), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(received).toEqual([]);
});

it('refuses a body of no type, which such a page can send too', async () => {
  await serving();
  expect((await send('/import/people', {}, new Uint8Array([105, 100]))).status).toBe(400);
  expect(received).toEqual([]);
});

it.each([
  ['a parameter that is none', '/import/people?souce=a', 'There is no parameter "souce"'],
  ['a parameter given twice', '/import/people?source=a&source=b', 'more than once'],
  ['a mapping that is no JSON', '/import/people?mapping=%7B', 'mapping is not JSON'],
])('refuses %s', async (_, path, message) => {
  await serving();
  expect(await send(path, csv)).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

it('refuses packing it does not know', async () => {
  await serving();
  expect((await send('/import/people', { ...csv, 'content-encoding': 'br' })).status).toBe(400);
});

it('is no address for GET', async () => {
  await serving();
  expect((await fetch(`${server.url}/import/people`)).status).toBe(404);
});

it('refuses a body over the limit, whether or not it says its length', async () => {
  await serving({ upload: 1_000 });
  const large = 'x'.repeat(1_001);
  const pieces = new ReadableStream({
    start(controller) {
      for (let piece = 0; piece < 100; piece++)
        controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
      controller.close();
    },
  });
  for (const body of [large, pieces])
    expect(await send('/import/people', csv, body)).toMatchObject({
      status: 413,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  expect(await send('/import/people', csv, large.slice(1))).toEqual({ status: 200, size: 1_000 });
});

it('takes only so many at once', async () => {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await serving({ uploadsAtOnce: 1 }, async () => {
    await done;
    return {};
  });
  const first = send('/import/people', csv);
  await expect
    .poll(() => send('/import/people', csv))
    .toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  finish();
  expect((await first).status).toBe(200);
  expect((await send('/import/people', csv)).status).toBe(200);
});

it('answers TIMEOUT to a client that stops in the middle, here and at /graphql', async () => {
  await serving({ uploadDeadline: 300, deadline: 300 });
  for (const [path, type] of [
    ['/import/people', 'text/csv'],
    ['/graphql', 'application/json'],
  ]) {
    const started = performance.now();
    const answer = await new Promise<{ status?: number; text: string }>((resolve, reject) => {
      const headers = { 'content-type': type, 'content-length': '100' };
      request(server.url + path, { method: 'POST', headers, agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, text }));
      })
        .on('error', reject)
        .write('{');
    });
    expect(answer.status).toBe(504);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
    expect(performance.now() - started).toBeLessThan(2_000);
  }
});

it('tells the one who works when the client goes away', async () => {
  let signal: AbortSignal | undefined;
  await serving({}, async (upload) => {
    signal = upload.signal;
    await new Promise((_, reject) => upload.signal.addEventListener('abort', reject));
    return {};
  });
  const client = new AbortController();
  const sent = fetch(`${server.url}/import/people`, {
    method: 'POST',
    headers: csv,
    body: 'id\n1\n',
    signal: client.signal,
  });
  await expect.poll(() => signal).toBeDefined();
  client.abort();
  await expect(sent).rejects.toThrow();
  await expect.poll(() => signal!.aborted).toBe(true);
});
