import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/database/database.js';
import { eachRow, read, transact, write } from '../../src/database/query.js';
import { OnsideError } from '../../src/errors.js';
import { useGraph } from '../support/graph.js';
import { pidOfNeo4j } from '../support/neo4j-process.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
const address = () => {
  const servers = inject('neo4j');
  return servers[Number(process.env.VITEST_POOL_ID) % servers.length];
};
const slow = oneQuery('UNWIND range(1, 100000000000) AS i RETURN sum(i % 7) AS n', { n: of('Int') });
const count = oneQuery<{ n: number }>('MATCH (p:Probe) RETURN count(p) AS n', { n: of('Int') });
const isRunning = oneQuery<{ n: number }>(
  `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000000000)' RETURN count(*) AS n`,
  { n: of('Int') },
);

/** Resolves when the database has ended the slow query; fails the test when it still runs after 3 s. */
async function untilEnded() {
  await expect.poll(async () => (await read(database, isRunning, {}))[0].n, { timeout: 3_000 }).toBe(0);
}

describe('read', () => {
  test('gives rows in the query’s order, typed by the contract', async () => {
    const query = oneQuery(
      'UNWIND [3, 1, 2] AS i RETURN i AS n, toFloat(i) AS x, {at: $at, bytes: $bytes} AS object ORDER BY n',
      {
        n: of('Int'),
        x: of('Float'),
        object: { kind: 'object', required: true, fields: { at: of('DateTime'), bytes: of('Bytes') } },
      },
      { at: of('DateTime'), bytes: of('Bytes') },
    );
    const object = { at: 1_772_000_000_123, bytes: new Uint8Array([0, 128, 255]) };
    expect(await read(database, query, object)).toEqual([1, 2, 3].map((n) => ({ n, x: n, object })));
  });

  test('sends what is declared Int as an integer, inside lists and objects too', async () => {
    const list = { kind: 'list', of: of('Int'), required: true } as const;
    const object = { kind: 'object', fields: { n: of('Int') }, required: true } as const;
    const query = oneQuery(
      'RETURN valueType($n) AS a, valueType($list[0]) AS b, valueType($object.n) AS c, valueType($x) AS d LIMIT $n',
      { a: of('String'), b: of('String'), c: of('String'), d: of('String') },
      { n: of('Int'), list, object, x: of('Float') },
    );
    const integer = 'INTEGER NOT NULL';
    expect(await read(database, query, { n: 5, list: [1], object: { n: 2 }, x: 1 })).toEqual([
      { a: integer, b: integer, c: integer, d: 'FLOAT NOT NULL' },
    ]);
  });

  test('refuses a parameter and a row that break the contract, naming where', async () => {
    const query = oneQuery('RETURN $a AS a', { a: of('Int') }, { a: of('JSON') });
    await expect(read(database, query, { a: 'one' })).rejects.toMatchObject({
      code: 'INTERNAL',
      cause: expect.objectContaining({ message: expect.stringMatching(/a: expected Int!, got string one/) }),
    });
    const strict = oneQuery('RETURN $a AS a', { a: of('Int') }, { a: of('Int') });
    await expect(read(database, strict, { a: 1.5 })).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  test('past its deadline is a TIMEOUT, and ends in the database', async () => {
    const start = performance.now();
    await expect(read(database, slow, {}, { deadline: 500 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(1_700);
    await untilEnded();
  });

  test('given up by its signal is a TIMEOUT at once, and ends in the database', async () => {
    const abort = new AbortController();
    const asked = read(database, slow, {}, { signal: abort.signal, deadline: 20_000 });
    await expect.poll(async () => (await read(database, isRunning, {}))[0].n, { timeout: 5_000 }).toBe(1);
    const start = performance.now();
    abort.abort();
    await expect(asked).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(200);
    await untilEnded();
  });

  test('cannot write', async () => {
    await expect(read(database, oneQuery('CREATE (:Probe)'), {})).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await read(database, count, {})).toEqual([{ n: 0 }]);
  });

  test('keeps the database’s own words out of the message', async () => {
    const error = await read(database, oneQuery('MATCH (secret'), {}).catch((e: Error) => e);
    expect(error).toMatchObject({ code: 'INTERNAL', message: 'one failed' });
  });
});

describe('write and transact', () => {
  test('do all or nothing', async () => {
    const work = transact(database, 'two', async (run) => {
      await run(oneQuery('CREATE (:Probe)'), {});
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await read(database, count, {})).toEqual([{ n: 0 }]);
    await write(database, oneQuery('CREATE (:Probe)'), {});
    expect(await read(database, count, {})).toEqual([{ n: 1 }]);
  });

  test('answer CONFLICT when a key is taken', async () => {
    const create = oneQuery(`CREATE (:Topic {name: 'twice'})`);
    await write(database, create, {});
    await expect(write(database, create, {})).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('eachRow', () => {
  const numbers = (last: number) =>
    oneQuery<{ n: number }>(`UNWIND range(1, ${last}) AS n RETURN n`, { n: of('Int') });
  const endless = numbers(100_000_000_000);

  test('shows every row in the query’s order', async () => {
    const seen: number[] = [];
    await eachRow(database, numbers(25_000), {}, ({ n }) => seen.push(n));
    expect(seen).toEqual(Array.from({ length: 25_000 }, (_, place) => place + 1));
  });

  test('ends with what the visitor throws, and the work with it; no row is shown after', async () => {
    const seen: number[] = [];
    const visit = ({ n }: { n: number }) => {
      seen.push(n);
      if (n === 5_000) throw new OnsideError('BAD_USER_INPUT', 'enough');
    };
    await expect(eachRow(database, endless, {}, visit)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'enough',
    });
    await untilEnded();
    expect(seen).toHaveLength(5_000);
  });

  test('refuses a row that breaks the contract, naming where', async () => {
    const broken = oneQuery("UNWIND [1, 'two'] AS n RETURN n", { n: of('Int') });
    await expect(eachRow(database, broken, {}, () => undefined)).rejects.toMatchObject({
      code: 'INTERNAL',
      cause: expect.objectContaining({ message: expect.stringMatching(/n: expected Int!, got string two/) }),
    });
  });

  test('ends when its signal aborts, in the midst of rows and before any; no row is shown after', async () => {
    for (const query of [slow, endless]) {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 300);
      let shown = 0;
      const asked = eachRow(database, query, {}, () => shown++, { signal: abort.signal });
      await expect(asked).rejects.toMatchObject({ code: 'TIMEOUT' });
      const before = shown;
      await untilEnded();
      expect(shown).toBe(before);
    }
  });
});

describe('eachRow past its deadline', () => {
  test('is never done with some of the rows', async () => {
    const rows = 60_000;
    const many = oneQuery<{ n: number }>(`UNWIND range(1, ${rows}) AS n RETURN n`, { n: of('Int') });
    for (let round = 0; round < 12; round++) {
      let shown = 0;
      // Whoever takes long with a row finds the rest there when the time is up.
      const visit = () => {
        shown++;
        if (shown !== 1_000 * round) return;
        for (const since = performance.now(); performance.now() - since < 400; );
      };
      const end = await eachRow(database, many, {}, visit, { deadline: 350 }).then(
        () => 'done',
        ({ code }) => code,
      );
      if (end === 'done') expect(shown).toBe(rows);
      else expect(end).toMatch(/TIMEOUT|DATABASE_UNAVAILABLE/);
    }
  }, 90_000);
});

describe('a connection whose rows were no longer wanted', () => {
  test('answers whoever has it next, however the rows ended', async () => {
    const small = openDatabase({ ...address(), maxConnections: 3 });
    const many = oneQuery<{ n: number }>('UNWIND range(1, 60000) AS n RETURN n', { n: of('Int') });
    const one = oneQuery('RETURN 1 AS n', { n: of('Int') });
    for (let round = 0; round < 30; round++) {
      const end = new AbortController();
      const last = round * 1_999;
      const visit = ({ n }: { n: number }) => {
        if (n !== last) return;
        if (round % 2 === 0) throw new OnsideError('CONFLICT', 'enough');
        end.abort();
      };
      const bounds = round % 3 === 2 ? { deadline: 5 + 4 * round } : { signal: end.signal };
      await eachRow(small, many, {}, visit, bounds).catch(({ code }) =>
        expect(code).toMatch(/CONFLICT|TIMEOUT/),
      );
      expect(await read(small, one, {}, { deadline: 3_000 })).toEqual([{ n: 1 }]);
    }
    await closeDatabase(small);
  });
});

describe('a database that is not there', () => {
  const one = oneQuery('RETURN 1 AS n', { n: of('Int') });

  test.each([
    ['nothing listens', { uri: 'bolt://127.0.0.1:1' }, /does not answer/],
    ['the password is wrong', { password: 'wrong' }, /NEO4J_PASSWORD/],
    ['the database has another name', { database: 'nowhere' }, /NEO4J_DATABASE/],
  ])('is DATABASE_UNAVAILABLE when %s', async (_, wrong, message) => {
    const other = openDatabase({ ...address(), ...wrong });
    const start = performance.now();
    await expect(read(other, one, {})).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringMatching(message),
    });
    expect(performance.now() - start).toBeLessThan(4_500);
    await closeDatabase(other);
  });
});

describe('a frozen database', () => {
  const one = oneQuery('RETURN 1 AS n', { n: of('Int') });
  const signal = (name: NodeJS.Signals) => process.kill(pidOfNeo4j(address().uri), name);
  afterEach(() => signal('SIGCONT'));

  test('is DATABASE_UNAVAILABLE a second after the deadline at the latest, and comes back by itself', async () => {
    await read(database, one, {});
    signal('SIGSTOP');
    const start = performance.now();
    const asked = [
      read(database, one, {}, { deadline: 1_000 }),
      write(database, one, {}, { deadline: 1_000 }),
      eachRow(database, one, {}, () => undefined, { deadline: 1_000 }),
    ];
    for (const answer of asked) await expect(answer).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(performance.now() - start).toBeLessThan(2_300);
    signal('SIGCONT');
    await sleep(100);
    expect(await read(database, one, {})).toEqual([{ n: 1 }]);
  });
});
