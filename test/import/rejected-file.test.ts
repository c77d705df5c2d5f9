import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejectedFile } from '../../src/import/rejected-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onside-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const row = (line: number) => ({ line, column: 'id', reason: 'id is missing', raw: { nr: line } });
const linesOf = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { line: number }).line);

it('makes no file while nothing is refused, and removes one of an earlier import', async () => {
  const path = join(folder, 'a.csv.rejected.ndjson');
  await writeFile(path, 'old\n');
  const rejected = await rejectedFile(join(folder, 'a.csv'));
  await rejected.write(0, []);
  expect(rejected.path()).toBeNull();
  await expect(readFile(path)).rejects.toThrow();
});

it('writes each refused row once, also when a batch is written again', async () => {
  const rejected = await rejectedFile(join(folder, 'a.csv'));
  await rejected.write(0, [row(2), row(5)]);
  await rejected.write(2, [row(9)]);
  await rejected.write(2, [row(9)]);
  await rejected.write(3, []);
  expect(await linesOf(rejected.path()!)).toEqual([2, 5, 9]);
  expect((await readFile(rejected.path()!, 'utf8')).split('\n')[0]).toBe(
    '{"line":2,"column":"id","reason":"id is missing","row":{"nr":2}}',
  );
});

it('goes on after a kill where the graph stands, dropping what was not acknowledged', async () => {
  const first = await rejectedFile(join(folder, 'a.csv'));
  await first.write(0, [row(2)]);
  await first.write(1, [row(4), row(6)]);
  const resumed = await rejectedFile(join(folder, 'a.csv'));
  await resumed.write(1, [row(4), row(6), row(7)]);
  expect(await linesOf(resumed.path()!)).toEqual([2, 4, 6, 7]);
});
