import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { RequestScope } from '../../src/access/request-scope.js';
import { closeDatabase, type Database, openDatabase } from '../../src/database/database.js';
import { read } from '../../src/database/query.js';
import { useGraph } from '../support/graph.js';
import { freezeNeo4j, pidOfNeo4j } from '../support/neo4j-process.js';
import { of, oneQuery } from '../support/one-query.js';
import { type Answer, get, serveSchema, type TestServer } from '../support/serve-schema.js';

useGraph();
const address = () => {
  const servers = inject('neo4j');
  return servers[Number(process.env.VITEST_POOL_ID) % servers.length];
};

const one = oneQuery<{ n: number }>('RETURN 1 AS n', { n: of('Int') });
const slow = oneQuery<{ n: number }>('UNWIND range(1, 100000000000) AS i RETURN sum(i % 7) AS n', {
  n: of('Int'),
});
const running = oneQuery<{ n: number }>(
  `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1' RETURN count(*) AS n`,
  { n: of('Int') },
);

interface Context extends RequestScope {
  readonly database: Database;
}
const typeDefs = 'type Query @role(is: READER) { one: Int slow: Int }';
const resolvers = {
  Query: {
    one: async (_: unknown, __: unknown, { database, signal }: Context) =>
      (await read(database, one, {}, { signal }))[0].n,
    slow: async (_: unknown, __: unknown, { database, signal }: Context) =>
      (await read(database, slow, {}, { signal, deadline: 8_000 }))[0].n,
  },
};
const codeOf = ({ errors }: Answer) => errors?.[0].extensions.code;

/** What stands between server and database in these tests: it can be taken away and put back. */
function makeCable(target: { port: number }) {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  return {
    async plugIn() {
      server = createServer((socket) => {
        const far = connect(target.port, '127.0.0.1');
        for (const end of [socket, far]) {
          sockets.add(end);
          end.on('error', () => end.destroy());
        }
        socket.pipe(far).pipe(socket);
      });
      await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      return port;
    },
    async pull() {
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await new Promise((resolve) => server!.close(resolve));
    },
  };
}

describe('a server whose database comes, goes and comes back', () => {
  it('says so within the deadline each time, and recovers by itself', async () => {
    const cable = makeCable({ port: Number(new URL(address().uri).port) });
    const port = await cable.plugIn();
    await cable.pull();
    const database = openDatabase({ ...address(), uri: `bolt://127.0.0.1:${port}` });
    const server = await serveSchema(typeDefs, resolvers, { database });
    const isReady = async () => (await get(`${server.url}/readyz`)).status;

    expect(await isReady()).toBe(503);
    expect(codeOf(await server.ask('{ one }'))).toBe('DATABASE_UNAVAILABLE');

    await cable.plugIn();
    await expect.poll(isReady, { timeout: 10_000, interval: 200 }).toBe(200);
    expect((await server.ask('{ one }')).data).toEqual({ one: 1 });
    expect((await get(`${server.url}/metrics`)).text).toContain('onside_database_up 1');

    await cable.pull();
    const away = await server.ask('{ one }');
    expect(codeOf(away)).toBe('DATABASE_UNAVAILABLE');
    expect(away.milliseconds).toBeLessThan(10_000);
    expect(await isReady()).toBe(503);

    await cable.plugIn();
    await expect.poll(isReady, { timeout: 10_000, interval: 200 }).toBe(200);
    expect((await server.ask('{ one }')).data).toEqual({ one: 1 });
    await server.stop();
    await cable.pull();
    await closeDatabase(database);
  });
});

describe('a server on a living database', () => {
  let server: TestServer;
  let database: Database;
  const thaw = () => process.kill(pidOfNeo4j(address().uri), 'SIGCONT');
  beforeAll(async () => {
    database = openDatabase(address());
    server = await serveSchema(typeDefs, resolvers, { database, limits: { deadline: 1_500 } });
    await vi.waitUntil(async () => (await get(`${server.url}/readyz`)).text === 'ready\n', {
      timeout: 10_000,
    });
  });
  afterEach(thaw);
  afterAll(async () => {
    await server.stop();
    await closeDatabase(database);
  });

  it('answers TIMEOUT at the deadline of a slow question, and the database stops working on it', async () => {
    const answer = await server.ask('{ slow }');
    expect(codeOf(answer)).toBe('TIMEOUT');
    expect(answer.milliseconds).toBeLessThan(2_500);
    await expect.poll(async () => (await read(database, running, {}))[0].n, { timeout: 5_000 }).toBe(0);
  });

  it('answers a frozen database within the deadline, says it is not ready within 2 s, and is itself again after', async () => {
    await freezeNeo4j(address().uri);
    const start = performance.now();
    const [answers, ready] = await Promise.all([
      Promise.all(Array.from({ length: 60 }, () => server.ask('{ one }'))),
      get(`${server.url}/readyz`),
    ]);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['TIMEOUT']));
    expect(ready).toMatchObject({ status: 503 });
    expect(performance.now() - start).toBeLessThan(3_500);
    expect((await get(`${server.url}/livez`)).status).toBe(200);
    thaw();
    await expect
      .poll(async () => (await get(`${server.url}/readyz`)).text, { timeout: 10_000 })
      .toBe('ready\n');
    await expect
      .poll(async () => (await server.ask('{ one }')).data, { timeout: 10_000 })
      .toEqual({ one: 1 });
  });
});
