import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import { batchSize } from '../../src/import/batches.js';
import { importFile } from '../../src/import/import-file.js';
import { importStream } from '../../src/import/import-stream.js';
import { useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const database = useGraph();
const now = Date.UTC(2026, 0, 1);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onside-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const count = async (what: string) =>
  (
    await read(database, oneQuery<{ n: number }>(`MATCH ${what} RETURN count(*) AS n`, { n: of('Int') }), {})
  )[0].n;
const refusedLines = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; column: string | null; reason: string; row: unknown });

const mapping = {
  kind: 'posts',
  timezone: 'Europe/Amsterdam',
  fields: {
    id: 'tweet_id',
    network: { value: 'twitter' },
    author: 'name',
    text: 'text',
    publishedAt: { column: 'created', format: 'M/d/yyyy H:mm' },
    sentiment: { column: 'label', values: { good: 'POSITIVE' } },
  },
};
const header = 'tweet_id;name;text;created;label\n';

describe('importFile', () => {
  it('takes the good rows, and names the line, column and reason of the others beside the file', async () => {
    const path = await file(
      'a.csv',
      `${header}1;ann;"two\nlines";7/1/2025 12:00;good\n2;bob;x;30/1/2025 1:00;\n\n${header}3;;no author;1/1/2025 1:00;\n4;cy;wide;1/1/2025 1:00;;\n1;ann;"two\nlines";7/1/2025 12:00;good\n5;dan;fine;;bad\n`,
    );
    const receipt = await importFile(database, { file: path, mapping, now });
    expect(receipt).toMatchObject({
      file: 'a.csv',
      kind: 'posts',
      source: 'a.csv',
      timezone: 'Europe/Amsterdam',
      state: 'DONE',
      read: 6,
      added: 2,
      updated: 0,
      unchanged: 0,
      duplicate: 1,
      rejected: 3,
      rejectedFile: `${path}.rejected.ndjson`,
    });
    expect(await refusedLines(receipt.rejectedFile!)).toEqual([
      {
        line: 4,
        column: 'created',
        reason: 'created is not a time of the expected format: "30/1/2025 1:00"',
        row: ['2', 'bob', 'x', '30/1/2025 1:00', ''],
      },
      {
        line: 7,
        column: 'name',
        reason: 'name is missing',
        row: ['3', '', 'no author', '1/1/2025 1:00', ''],
      },
      {
        line: 8,
        column: null,
        reason: 'the row has 6 columns, the first line 5',
        row: ['4', 'cy', 'wide', '1/1/2025 1:00', '', ''],
      },
    ]);
    expect(
      await count(
        `(:Account {key: 'twitter:ann'})-[:WROTE]->(p:Post {key: 'twitter:1', publishedAt: ${Date.UTC(2025, 6, 1, 10)}})-[:FROM {line: 2}]->(:ImportRun {id: '${receipt.run}'})`,
      ),
    ).toBe(1);
  });

  it('is the same import under the same source, whatever the file is called; and another with another mapping', async () => {
    await copyFile(join(folder, 'a.csv'), join(folder, 'copy.csv'));
    const again = await importFile(database, {
      file: join(folder, 'copy.csv'),
      source: 'a.csv',
      mapping,
      now: now + 1,
    });
    expect(again).toMatchObject({ read: 6, added: 0, updated: 0, unchanged: 2, duplicate: 1, rejected: 3 });
    const other = await importFile(database, {
      file: join(folder, 'a.csv'),
      mapping: { ...mapping, timezone: 'UTC' },
      now,
    });
    expect(other).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
    expect(other.run).not.toBe(again.run);
  });

  it('checks a file without writing anything', async () => {
    const before = await count('(n)');
    const path = await file('dry.csv', `${header}8;eve;x;1/1/2025 1:00;good\n9;;x;1/1/2025 1:00;\n`);
    const receipt = await importFile(database, { file: path, mapping, dryRun: true, now });
    expect(receipt).toMatchObject({
      state: 'DRY_RUN',
      read: 2,
      added: 1,
      rejected: 1,
      rejectedFile: null,
      rejections: [{ line: 3, column: 'name' }],
    });
    expect(await count('(n)')).toBe(before);
    await expect(readFile(`${path}.rejected.ndjson`)).rejects.toThrow();
  });

  it('reads gzip, NDJSON and JSON alike', async () => {
    const rows = [
      { id: 'p1', name: 'One' },
      { id: 'p2', name: 'Two' },
    ];
    const first = await importFile(database, {
      file: await file('p.json', JSON.stringify(rows)),
      kind: 'people',
      source: 'p',
      now,
    });
    expect(first).toMatchObject({ read: 2, added: 2 });
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    const packed = await importFile(database, {
      file: await file('p.ndjson.gz', gzipSync(lines)),
      kind: 'people',
      source: 'p',
      now,
    });
    expect(packed).toMatchObject({ read: 2, unchanged: 2 });
    const stream = await importStream(database, {
      body: Readable.from([Buffer.from('id,name\n'), Buffer.from('p1,One\np3,Three\n')]),
      name: '../p.csv',
      kind: 'people',
      source: 'p',
      now,
    });
    expect(stream).toMatchObject({ read: 2, unchanged: 1, added: 1, file: 'p.csv' });
  });

  it('says which columns it left alone, unless a mapping chose', async () => {
    const path = await file('extra.csv', 'id,nmae,shoe size,\nq1,Quin,38,\n');
    const asked = { file: path, kind: 'people', dryRun: true, now };
    expect((await importFile(database, asked)).warnings).toEqual([
      'columns that are no field of people were left alone: nmae, shoe size',
    ]);
    const chosen = { ...asked, mapping: { fields: { id: 'id', name: 'nmae' } } };
    expect((await importFile(database, chosen)).warnings).toEqual([]);
  });

  it('resumes where it was stopped, refused rows included', async () => {
    const line = (index: number) =>
      index % 400 === 0 ? `${index};;no author;1/1/2025 1:00;` : `${index};u${index % 7};x;1/1/2025 1:00;`;
    const path = await file(
      'long.csv',
      header + Array.from({ length: 2_600 }, (_, index) => line(index + 10_000)).join('\n'),
    );
    const stop = new AbortController();
    await expect(
      importFile(
        database,
        { file: path, mapping, now },
        {
          signal: stop.signal,
          progress: ({ phase, done }) => {
            if (phase === 'importing' && done === batchSize) stop.abort(new Error('stopped'));
          },
        },
      ),
    ).rejects.toThrow();
    const half = await count("(p:Post) WHERE p.platformId >= '10000'");
    expect(half).toBeLessThan(2_593);
    const receipt = await importFile(database, { file: path, mapping, now });
    expect(receipt).toMatchObject({ read: 2_600, added: 2_593, rejected: 7 });
    expect((await refusedLines(receipt.rejectedFile!)).map((row) => row.line)).toEqual([
      2, 402, 802, 1_202, 1_602, 2_002, 2_402,
    ]);
    expect(await count('(p:Post) WHERE toInteger(p.platformId) >= 10000')).toBe(2_593);
  });
});

describe('a file that cannot be trusted', () => {
  const posts = (rows: string) => `id,network,author,text\n${rows}`;
  const many = (row: (index: number) => string) =>
    posts(Array.from({ length: 1_500 }, (_, index) => row(index)).join('\n'));

  it.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'rounded ids',
      'r.csv',
      many((index) => `${index === 1_400 ? '5.70306E+17' : `x${index}`},n,u,t`),
      /Line 1402: the id 5.70306E\+17 is a rounded number/,
    ],
    [
      'collapsed ids',
      'c.csv',
      many((index) => `${index % 3},n,u${index},t${index}`),
      /1500 different rows share 3 ids/,
    ],
    [
      'rounded JSON numbers',
      'n.json',
      '[{"id": 886800940346609700, "network": "n", "author": "u"}]',
      /rounded number/,
    ],
    [
      'another encoding in the last line',
      'e.csv',
      Buffer.from(
        many((index) => `${index},n,u,${index === 1_499 ? 'caf\u00e9' : 't'}`),
        'latin1',
      ),
      /line 1501 in the middle of a character.*encoding/,
    ],
    [
      'half a gzip',
      'g.csv.gz',
      gzipSync(many((index) => `${index},n,u,${Math.sin(index)}`)).subarray(0, 9_000),
      /cut off/,
    ],
    [
      'half a last line',
      'h.csv',
      many((index) => (index === 1_499 ? '1499,n' : `${index},n,u,t`)),
      /last line \(1501\) is cut short/,
    ],
    ['half an array', 'a.json', '[{"id": "1", "network": "n", "author": "u"}, {"id"', /half there/],
    ['nothing in it', 'z.csv', '', /The file is empty/],
    ['no column that posts need', 'k.csv', 'id,who\n1,ann\n', /no column "network".*It has: id, who/],
    [
      'no value that posts need',
      'v.ndjson',
      '{"id":"1","network":"n"}\n{"id":"2","network":"n"}\n',
      /No row has a value for author/,
    ],
  ])('with %s is refused and leaves nothing behind', async (_, name, content, message) => {
    const before = await count('(n)');
    const path = await file(name, content);
    await expect(importFile(database, { file: path, kind: 'posts', now })).rejects.toThrow(message);
    await expect(importFile(database, { file: path, kind: 'posts', now })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await count('(n)')).toBe(before);
  });

  it('is refused when it is no file, of no kind, or its mapping is wrong', async () => {
    await mkdir(join(folder, 'inner'), { recursive: true });
    const path = await file('ok.csv', posts('1,n,u,t\n'));
    const wrong = (asked: Partial<Parameters<typeof importFile>[1]>) =>
      importFile(database, { file: path, kind: 'posts', now, ...asked });
    await expect(wrong({ file: join(folder, 'inner') })).rejects.toThrow(/is a folder/);
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(wrong({ file: join(folder, 'pipe') })).rejects.toThrow(/no file but a pipe.*Save it first/);
    await expect(wrong({ file: join(folder, 'none.csv') })).rejects.toThrow(/There is no file/);
    await expect(wrong({ kind: 'tweets' })).rejects.toThrow(/The kinds are .*twitter-v1/);
    await expect(wrong({ kind: undefined })).rejects.toThrow(/The kinds are/);
    await expect(wrong({ mapping: { fields: {} } })).rejects.toThrow(/fields.id: posts needs it/);
    await expect(wrong({ mapping: { ...mapping, kind: 'people' } })).rejects.toThrow(
      /kind: the mapping is for people/,
    );
    await expect(wrong({ mapping })).rejects.toThrow(
      /no column "tweet_id". It has: id, network, author, text/,
    );
    await expect(wrong({ kind: 'twitter-v1', mapping })).rejects.toThrow(/leave the mapping out/);
    await expect(wrong({ source: 'a|b' })).rejects.toThrow(/source holds/);
  });
});
