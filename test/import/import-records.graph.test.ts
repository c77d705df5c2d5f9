import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { withLease } from '../../src/database/lease.js';
import { migrate } from '../../src/database/migrate.js';
import { read } from '../../src/database/query.js';
import { batchesOf, batchSize } from '../../src/import/batches.js';
import { importRecords } from '../../src/import/import-records.js';
import { importRows } from '../../src/import/import-rows.js';
import type { ImportRun } from '../../src/import/import-run.js';
import type { Receipt } from '../../src/import/receipt.js';
import type { Fields } from '../../src/import/validate.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
const now = Date.UTC(2026, 0, 1);
const runOf = (id: string, kind = 'posts'): ImportRun => ({
  id,
  kind,
  file: 'f',
  sha256: '',
  mapping: '',
  source: 's',
  timezone: 'UTC',
  now,
  total: null,
});

/** 2,500 posts of 20 people who reply, repost and mention; each 50th repeated, each 70th wrong, which leaves 43 and 35. */
const posts: Fields[] = Array.from({ length: 2_500 }, (_, index) => ({
  id: index % 50 === 49 ? String(index - 1) : `${index}`,
  network: 'n',
  author: `u${(index * index + 3 * index) % 31}`,
  publishedAt: index % 70 === 69 ? 'never' : now - index * 3_600_000,
  ...(index % 3 === 1
    ? { inReplyTo: String((index * 13) % 2_500) }
    : index % 3 === 2
      ? { repostOf: String((index * 17) % 2_500) }
      : {}),
  mentions: index % 4 === 0 ? [`u${(index * 3) % 23}`] : [],
}));

async function fingerprint(): Promise<string> {
  const [row] = await read(
    database,
    oneQuery<{ whole: unknown }>(
      `RETURN {
        posts: COLLECT { MATCH (a)-[:WROTE]->(p:Post) WITH a, p ORDER BY p.key RETURN [p.key, a.key, p.stub, p.publishedAt, COUNT { (p)-[:FROM]->() }] },
        ties: COLLECT { MATCH (a:Account)-[t:REPLIED|REPOSTED|MENTIONED|FOLLOWS]->(b:Account) WITH * ORDER BY type(t), t.key RETURN [type(t), t.key, t.count, t.days, t.older, t.firstAt, t.lastAt] },
        threads: COLLECT { MATCH (p:Post)-[:IN]->(c) WITH p, c ORDER BY p.key RETURN [p.key, c.key] },
        people: COLLECT { MATCH (p:Person) WITH p ORDER BY p.id RETURN [p.id, COUNT { (p)-[:OWNS]->() }] }
      } AS whole`,
      { whole: of('JSON') },
    ),
    {},
    { deadline: 60_000 },
  );
  return createHash('sha256').update(JSON.stringify(row.whole)).digest('hex');
}
const version = async () =>
  (
    await read(
      database,
      oneQuery<{ v: number }>("MATCH (s:Setting {name: 'dataVersion'}) RETURN s.value AS v", {
        v: of('Int'),
      }),
      {},
    )
  )[0].v;
const afresh = async () => {
  await emptyGraph(database);
  await migrate(database);
};
const counts = ({ read: rows, added, updated, unchanged, duplicate, rejected }: Receipt) => ({
  rows,
  added,
  updated,
  unchanged,
  duplicate,
  rejected,
});

/** A database whose every write is done and committed twice, as the driver does when an acknowledgement is lost. */
function acknowledgementsLost(real: Database): Database {
  const driver = new Proxy(real.driver, {
    get(target, name) {
      if (name !== 'session') return Reflect.get(target, name) as unknown;
      return (options: object) => {
        const session = target.session(options);
        const once = session.executeWrite.bind(session);
        session.executeWrite = async (work, config) => {
          await once(work, config);
          return once(work, config);
        };
        return session;
      };
    },
  });
  return { ...real, driver };
}

describe('importRecords', () => {
  let whole: string;
  let receipt: Receipt;

  it('writes each row once and counts every one', async () => {
    receipt = await importRecords(database, runOf('a'), batchesOf('posts', posts));
    expect(receipt).toMatchObject({
      read: 2_500,
      duplicate: 43,
      rejected: 35,
      updated: 0,
      unchanged: 0,
      added: 2_422,
      state: 'DONE',
    });
    expect(receipt.rejections[0]).toEqual({
      line: 70,
      column: 'publishedAt',
      reason: 'publishedAt is not a time of the expected format: "never"',
    });
    expect(receipt.warnings).toEqual([
      'rows that repeat an id but say something else; the first one stands (43 times)',
    ]);
    whole = await fingerprint();
  });

  it('derives from the posts the ties that counting them gives', async () => {
    const [row] = await read(
      database,
      oneQuery<{ wrong: number; right: number }>(
        `MATCH (a:Account)-[:WROTE]->(p:Post)-[up:REPLY_TO|REPOST_OF|QUOTE_OF]->(:Post)<-[:WROTE]-(b:Account) WHERE a <> b AND p.stub IS NULL
         RETURN a.key AS actor, b.key AS target, {REPLY_TO: 'REPLIED', REPOST_OF: 'REPOSTED', QUOTE_OF: 'QUOTED'}[type(up)] AS kind, count(p) AS n
         UNION ALL MATCH (a:Account)-[:WROTE]->(p:Post)-[:MENTIONS]->(b:Account) WHERE a <> b
         RETURN a.key AS actor, b.key AS target, 'MENTIONED' AS kind, count(p) AS n`.replace(
          /^/,
          'CALL () {',
        ) +
          `} OPTIONAL MATCH (x:Account {key: actor})-[t:REPLIED|REPOSTED|QUOTED|MENTIONED {source: 'posts'}]->(y:Account {key: target}) WHERE type(t) = kind
         RETURN count(CASE WHEN t IS NULL OR t.count <> n OR size(t.days) + t.older <> n THEN 1 END) AS wrong, count(t) AS right`,
        { wrong: of('Int'), right: of('Int') },
      ),
      {},
      { deadline: 60_000 },
    );
    const stored = await read(
      database,
      oneQuery<{ n: number }>("MATCH ()-[t {source: 'posts'}]->() RETURN count(t) AS n", { n: of('Int') }),
      {},
    );
    expect(row.wrong).toBe(0);
    expect(row.right).toBe(stored[0].n);
    expect(row.right).toBeGreaterThan(200);
  });

  it('changes nothing when the same run comes again', async () => {
    const before = await version();
    const again = await importRecords(database, runOf('a'), batchesOf('posts', posts));
    expect(counts(again)).toEqual({
      rows: 2_500,
      added: 0,
      updated: 0,
      unchanged: 2_422,
      duplicate: 43,
      rejected: 35,
    });
    expect(await version()).toBe(before);
  });

  it('finds the same rows unchanged in another run, and writes none of them', async () => {
    const before = await version();
    const other = await importRecords(database, runOf('b'), batchesOf('posts', posts));
    expect(counts(other)).toEqual({
      rows: 2_500,
      added: 0,
      updated: 0,
      unchanged: 2_422,
      duplicate: 43,
      rejected: 35,
    });
    expect(await version()).toBe(before);
    expect(await fingerprint()).toEqual(whole);
  });

  it('ends with the same graph and receipt when it is stopped after a batch and started again', async () => {
    await afresh();
    const stop = new AbortController();
    const progress = ({ done }: { done: number }) => done === batchSize && stop.abort(new Error('stopped'));
    await expect(
      importRecords(database, runOf('a'), batchesOf('posts', posts), { signal: stop.signal, progress }),
    ).rejects.toThrow();
    const resumed = await importRecords(database, runOf('a'), batchesOf('posts', posts));
    expect(counts(resumed)).toEqual(counts(receipt));
    expect(resumed.rejections).toEqual(receipt.rejections);
    expect(await fingerprint()).toEqual(whole);
  });

  it('writes once when every acknowledgement is lost and every transaction done again', async () => {
    await afresh();
    const lost = await importRecords(acknowledgementsLost(database), runOf('a'), batchesOf('posts', posts));
    expect(counts(lost)).toEqual(counts(receipt));
    expect(await fingerprint()).toEqual(whole);
  });

  it('is one import when two processes do it at once', async () => {
    await afresh();
    const both = await Promise.all(
      [1, 2].map(() => importRecords(database, runOf('a'), batchesOf('posts', posts))),
    );
    for (const each of both) expect(each.read).toBe(2_500);
    expect(await fingerprint()).toEqual(whole);
  });

  it('waits with its next batch while a snapshot holds the lease', async () => {
    let done = false;
    let importing: Promise<unknown> = Promise.resolve();
    await withLease(database, 'data', async () => {
      importing = importRecords(database, runOf('c', 'people'), batchesOf('people', [{ id: 'late' }])).then(
        () => (done = true),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(done).toBe(false);
    });
    await importing;
    expect(done).toBe(true);
  });
});

describe('importRows', () => {
  const call = { kind: 'people', source: 'crm', requestId: 'r1', now };

  it('keeps when a run began and when it ended', async () => {
    const began = Date.now() - 60_000;
    const rows = [{ id: 'timed' }];
    const { run } = await importRows(database, {
      kind: 'people',
      source: 's',
      requestId: 'timed',
      rows,
      now: began,
    });
    const [{ took }] = await read(
      database,
      oneQuery<{ took: number }>(
        `MATCH (r:ImportRun {id: '${run}'}) RETURN toInteger(r.endedAt - r.startedAt) AS took`,
        { took: of('Int') },
      ),
      {},
    );
    expect(took).toBeGreaterThanOrEqual(60_000);
  });

  it('is safe to repeat, and refuses other rows under the same id', async () => {
    const rows = [
      { id: '1', name: 'Ann' },
      { id: '', name: 'Nobody' },
      { id: '1', name: 'Ann' },
      'no object',
      { id: '2', nmae: 'Bob' },
    ];
    const first = await importRows(database, { ...call, rows });
    expect(counts(first)).toEqual({ rows: 5, added: 1, updated: 0, unchanged: 0, duplicate: 1, rejected: 3 });
    expect(first.rejections).toEqual([
      { line: 2, column: 'id', reason: 'id is missing' },
      { line: 4, column: null, reason: 'the row is not an object' },
      { line: 5, column: 'nmae', reason: 'people has no field "nmae"' },
    ]);
    expect((await importRows(database, { ...call, rows })).unchanged).toBe(1);
    await expect(importRows(database, { ...call, rows: [{ id: '3' }] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('refuses too many rows, an unknown kind, no request id and a source that is ours', async () => {
    const many = Array.from({ length: 1_001 }, (_, id) => ({ id: String(id) }));
    await expect(importRows(database, { ...call, rows: many })).rejects.toThrow(/at most 1000/);
    await expect(importRows(database, { ...call, kind: 'teams', rows: [] })).rejects.toThrow(/The kinds are/);
    await expect(importRows(database, { ...call, requestId: ' ', rows: [] })).rejects.toThrow(/requestId/);
    await expect(importRows(database, { ...call, kind: 'ties', source: 'posts', rows: [] })).rejects.toThrow(
      /derive from posts/,
    );
  });
});
