import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import { importFile } from '../../src/import/import-file.js';
import type { Receipt } from '../../src/import/receipt.js';
import { useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const data = '../shared/data';
const present = existsSync(`${data}/congress-accounts`) && existsSync(`${data}/ldbc-snb-tiny/merged`);
if (!present) console.log(`skipped: the real files are not there (${data})`);

describe.skipIf(!present)('import of real files', () => {
  const database = useGraph();
  const now = Date.UTC(2026, 0, 1);
  let folder: string;
  // Copies, because refused rows are written beside a file.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onside-test-'));
    await cp(`${data}/congress-accounts`, folder, { recursive: true });
    await cp(`${data}/ldbc-snb-tiny/merged`, folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const take = (name: string, how: string) => {
    const preset = how === 'twitter-v1';
    const mapping = preset
      ? undefined
      : (JSON.parse(readFileSync(`test/fixtures/mappings/${how}.json`, 'utf8')) as unknown);
    return importFile(database, { file: join(folder, name), kind: preset ? how : undefined, mapping, now });
  };
  const count = async (what: string) =>
    (
      await read(
        database,
        oneQuery<{ n: number }>(`MATCH ${what} RETURN count(*) AS n`, { n: of('Int') }),
        {},
      )
    )[0].n;
  const counts = ({ read: rows, added, updated, unchanged, duplicate, rejected }: Receipt) => {
    expect(rows).toBe(added + updated + unchanged + duplicate + rejected);
    return { rows, added, updated, unchanged, duplicate, rejected };
  };

  it('takes the congress files with balanced receipts', { timeout: 300_000 }, async () => {
    // 76 of the 614 are committees, caucuses and parties, which have no person's id.
    const people = await take('users.json', 'congress-people');
    expect(counts(people)).toEqual({
      rows: 614,
      added: 538,
      updated: 0,
      unchanged: 0,
      duplicate: 0,
      rejected: 76,
    });
    expect(people.rejections[0]).toMatchObject({ column: 'id.bioguide', reason: 'id.bioguide is missing' });
    const accounts = await take('users.json', 'congress-accounts');
    expect(counts(accounts)).toEqual({
      rows: 1_225,
      added: 1_225,
      updated: 0,
      unchanged: 0,
      duplicate: 0,
      rejected: 0,
    });
    const members = await take('list-members.json', 'twitter-v1');
    expect(counts(members)).toMatchObject({ rows: 1_063, duplicate: 0, rejected: 0 });
    const statuses = await take('statuses.ndjson', 'twitter-v1');
    expect(counts(statuses)).toMatchObject({ rows: 1_057, added: 0, duplicate: 0, rejected: 0 });

    expect(await count('(p:Post) WHERE p.stub IS NULL')).toBe(expectedPosts());
    expect(await count('(:Account)-[t:REPOSTED]->(:Account)')).toBeGreaterThan(150);
    expect(await count('(a:Account) WHERE COUNT { (a)<-[:OWNS]-() } <> 1')).toBe(0);
    expect(await count("(a:Account {platformId: '878301212025782272'})")).toBe(1);
    expect(await count("(p:Person {`attr.state`: 'NY'})")).toBeGreaterThan(20);
    expect(counts(await take('statuses.ndjson', 'twitter-v1'))).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1_057,
    });
  });

  it('takes the LDBC files with balanced receipts', { timeout: 300_000 }, async () => {
    const all = (rows: number) => ({
      rows,
      added: rows,
      updated: 0,
      unchanged: 0,
      duplicate: 0,
      rejected: 0,
    });
    expect(counts(await take('people.csv', 'snb-people'))).toEqual(all(222));
    expect(counts(await take('people.csv', 'snb-accounts'))).toEqual(all(222));
    expect(counts(await take('knows.csv', 'snb-knows'))).toEqual(all(825));
    expect(counts(await take('messages.csv', 'snb-messages'))).toEqual(all(8_142));
    expect(await count("(:Account {network: 'person'})-[t:KNOWS]->(:Account {network: 'person'})")).toBe(825);
    expect(await count("(p:Post {network: 'snb'})-[:REPLY_TO]->(:Post {network: 'snb'})")).toBe(
      readFileSync(join(folder, 'messages.csv'), 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line.split('|')[6]).length,
    );
    expect(await count("(p:Post {network: 'snb', stub: true})")).toBe(0);
  });

  /** Statuses and the originals inside them, by id, straight from the file. */
  function expectedPosts(): number {
    const ids = new Set<string>();
    for (const line of readFileSync(join(folder, 'statuses.ndjson'), 'utf8').trim().split('\n')) {
      const status = JSON.parse(line) as { id_str: string; retweeted_status?: { id_str: string } };
      ids.add(status.id_str);
      if (status.retweeted_status) ids.add(status.retweeted_status.id_str);
    }
    return ids.size;
  }
});
