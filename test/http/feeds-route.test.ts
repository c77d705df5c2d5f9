import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Feeds } from '../../src/http/feeds-route.js';
import { serveSchema, type TestServer } from '../support/serve-schema.js';

let server: TestServer;
const clients: (() => void)[] = [];
afterEach(async () => {
  for (const leave of clients.splice(0)) leave();
  await server.stop();
});

const piece = `${'x'.repeat(65_535)}\n`;
/** What a feed of `pieces` pieces has given so far, and whether it was let go of. */
const given = { pieces: 0, isOver: false, signal: undefined as AbortSignal | undefined };

const serving = async (pieces: number, { failAfter = Infinity, limits = {} } = {}) => {
  Object.assign(given, { pieces: 0, isOver: false });
  const feeds: Feeds = {
    index: async () => ({ analysis: null, feeds: [] }),
    async open(_asked, signal) {
      given.signal = signal;
      return {
        contentType: 'text/csv',
        tag: 'one',
        async *text() {
          try {
            while (given.pieces < pieces) {
              if (given.pieces === failAfter) throw new Error('the database went away');
              given.pieces++;
              yield piece;
            }
          } finally {
            given.isOver = true;
          }
        },
      };
    },
  };
  server = await serveSchema('type Query @role(is: READER) { hello: String }', {}, { limits, feeds });
};

const brokenOff = () => server.logged.filter(({ msg }) => msg === 'a feed was broken off');

/** A client that reads the head of the answer and nothing of its body. */
const idle = () =>
  new Promise<{ status?: number; leave: () => void }>((resolve, reject) => {
    const sent = request(`${server.url}/feeds/a.csv`, { agent: false }, (response) => {
      response.pause();
      const leave = () => void response.destroy();
      clients.push(leave);
      resolve({ status: response.statusCode, leave });
    });
    sent.on('error', reject).end();
  });

describe('a feed', () => {
  it('is sent whole', async () => {
    await serving(100);
    const response = await fetch(`${server.url}/feeds/a.csv`);
    expect((await response.text()).length).toBe(100 * piece.length);
    expect(given.isOver).toBe(true);
  });

  it('waits for a client that does not read, and ends when it leaves', async () => {
    await serving(10_000);
    const { status, leave } = await idle();
    expect(status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const waiting = given.pieces;
    expect(waiting).toBeLessThan(1_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(given.pieces).toBe(waiting);
    expect(given.isOver).toBe(false);
    leave();
    await expect.poll(() => given.isOver).toBe(true);
    expect(given.signal?.aborted).toBe(true);
    expect(brokenOff()).toEqual([]);
  });

  it('is broken off, not ended, where it fails in the middle, and the log says why', async () => {
    await serving(10, { failAfter: 5 });
    const response = await fetch(`${server.url}/feeds/a.csv`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(brokenOff()).toMatchObject([{ err: { message: 'the database went away' } }]);
  });

  it('is an error where it fails before its first row', async () => {
    await serving(10, { failAfter: 0 });
    const response = await fetch(`${server.url}/feeds/a.csv`);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(response.headers.get('etag')).toBeNull();
  });

  it('ends at its deadline, however slowly it is read', async () => {
    await serving(10_000, { limits: { feedDeadline: 300 } });
    await idle();
    await expect.poll(() => given.isOver, { timeout: 2_000 }).toBe(true);
    await expect.poll(brokenOff).toMatchObject([{ err: { code: 'TIMEOUT' } }]);
  });

  it('is one of so many at once', async () => {
    await serving(10_000, { limits: { feedsAtOnce: 1 } });
    const { leave } = await idle();
    const second = await fetch(`${server.url}/feeds/b.csv`);
    expect(second.status).toBe(429);
    expect(await second.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    leave();
    await expect.poll(async () => (await idle()).status).toBe(200);
  });

  it('answers HEAD and what is unchanged without reading a row', async () => {
    await serving(10);
    const head = await fetch(`${server.url}/feeds/a.csv`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.headers.get('cache-control')]).toEqual([
      ...[200, '"one"', 'private, no-cache'],
    ]);
    const headers = { 'if-none-match': '"one"' };
    expect((await fetch(`${server.url}/feeds/a.csv`, { headers })).status).toBe(304);
    expect((await fetch(`${server.url}/feeds/a.csv`, { headers: { 'if-none-match': '*' } })).status).toBe(
      304,
    );
    expect(given.pieces).toBe(0);
    expect((await fetch(`${server.url}/feeds/a.csv`, { headers: { 'if-none-match': '"two"' } })).status).toBe(
      200,
    );
  });

  it.each(['/feeds', '/feeds/a.csv'])('is only read: %s', async (path) => {
    await serving(1);
    for (const method of ['POST', 'DELETE']) {
      const response = await fetch(server.url + path, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const options = await fetch(server.url + path, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([200, 'GET, HEAD']);
    expect(given.pieces).toBe(0);
  });

  it.each([
    [
      'a parameter there is not',
      '/feeds/a.csv?as_of=2026-01-01',
      'There is no parameter "as_of". There is at.',
    ],
    ['a parameter given twice', '/feeds/a.csv?at=1&at=2', 'at is given more than once.'],
    ['a parameter of the index', '/feeds?at=2026-01-01', 'There is no parameter "at" here.'],
  ])('refuses %s', async (_, path, message) => {
    await serving(1);
    const response = await fetch(server.url + path);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
