import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { feeds } from '../../src/feeds/feeds.js';
import { openFeed } from '../../src/feeds/open-feed.js';
import type { RunningServer } from '../../src/http/serve.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { log } from '../../src/log.js';
import { startServer } from '../../src/server.js';
import { useGraph } from '../support/graph.js';
import { run } from '../support/program.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();
const earlierAsOf = townAsOf - 15 * 86_400_000;
const names = feeds.map(({ name }) => name);
let server: RunningServer;
let newest: string;
let earlier: string;
beforeAll(async () => {
  newest = toGlobalId('Analysis', (await loadSmallTown(database)).id);
  earlier = toGlobalId('Analysis', (await analyse(database, { asOf: earlierAsOf, now: townAsOf })).id);
  server = await startServer({ database, host: '127.0.0.1', port: 0, apiKey: 'secret', log });
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = { 'x-api-key': 'secret' }) =>
  fetch(server.url + path, { headers });
const textOf = async (path: string) => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return response.text();
};
const cypher = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });

describe('the index', () => {
  it('describes every feed to programs', async () => {
    const response = await get('/feeds');
    expect(response.headers.get('content-type')).toMatch('application/json');
    const index = (await response.json()) as {
      analysis: object;
      feeds: { name: string; rows: number | null }[];
    };
    expect(index.analysis).toEqual({ id: newest, asOf: new Date(townAsOf).toISOString() });
    expect(index.feeds.map(({ name }) => name)).toEqual(names);
    expect(index.feeds[0]).toMatchObject({
      name: 'markets',
      rows: 2,
      key: ['analysis_id', 'market'],
      addresses: { csv: '/feeds/markets.csv', ndjson: '/feeds/markets.ndjson' },
    });
    const columns = index.feeds.flatMap((feed) => (feed as unknown as { columns: object[] }).columns);
    for (const column of columns as {
      type: string;
      unit: string | null;
      description: string;
      name: string;
    }[]) {
      expect(column.description, column.name).toMatch(/\.$/);
      if (/INTEGER|NUMBER/.test(column.type)) expect(column.unit, column.name).toMatch(/\w/);
    }
  });

  it('is a page to browsers', async () => {
    const response = await get('/feeds', {
      'x-api-key': 'secret',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    });
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('content-security-policy')).toMatch("default-src 'none'");
    const page = await response.text();
    for (const name of names) expect(page).toContain(`href="/feeds/${name}.csv"`);
    expect(page).toContain('model&#39;s parameters');
  });
});

describe('who may read', () => {
  it('is let in by the key as Basic password, as BI tools send it', async () => {
    const login = (password: string) => `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
    expect((await get('/feeds/markets.csv', { authorization: login('secret') })).status).toBe(200);
    expect((await get('/feeds/markets.csv', { authorization: 'Bearer secret' })).status).toBe(200);
    const refused = await get('/feeds/markets.csv', { authorization: login('wrong') });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Basic/);
    expect((await get('/feeds', {})).status).toBe(401);
  });
});

describe('as of when', () => {
  it.each([
    ['the newest unless told', '', () => newest],
    ['an id', () => `?at=${earlier}`, () => earlier],
    ['a day, to its end', '?at=2026-04-15', () => earlier],
    ['an instant', () => `?at=${new Date(townAsOf - 1).toISOString()}`, () => earlier],
    ['the newest for a day to come', '?at=2031-01-01', () => newest],
  ])('%s', async (_, at, expected) => {
    const ending = typeof at === 'string' ? at : at();
    for (const name of ['markets', 'market_reach', 'stance_daily']) {
      const lines = (await textOf(`/feeds/${name}.ndjson${ending}`)).trim().split('\n');
      expect(new Set(lines.map((line) => JSON.parse(line).analysis_id)), name).toEqual(new Set([expected()]));
    }
  });

  it('says nothing of what came later', async () => {
    const days = (await textOf('/feeds/stance_daily.ndjson?at=2026-04-15')).match(/"day":"[^"]*"/g)!;
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day <= '"day":"2026-04-15"')).toBe(true);
    expect(
      (await textOf('/feeds/stance_daily.ndjson')).match(/"day":"2026-04-2\d"/g)!.length,
    ).toBeGreaterThan(0);
  });

  it.each([
    ['a feed there is not', '/feeds/nothing.csv', 404, 'NOT_FOUND'],
    ['a format there is not', '/feeds/markets.xls', 404, 'NOT_FOUND'],
    ['no format', '/feeds/markets', 404, 'NOT_FOUND'],
    ['a name of every object', '/feeds/markets.constructor', 404, 'NOT_FOUND'],
    ['a day before the first analysis', '/feeds/markets.csv?at=2020-01-01', 404, 'NOT_FOUND'],
    ['an analysis there is not', `/feeds/markets.csv?at=${toGlobalId('Analysis', 'no')}`, 404, 'NOT_FOUND'],
    [
      'the id of something else',
      `/feeds/markets.csv?at=${toGlobalId('Market', 'town')}`,
      400,
      'BAD_USER_INPUT',
    ],
    ['a day there is not', '/feeds/markets.csv?at=2026-02-31', 400, 'BAD_USER_INPUT'],
    ['an empty at', '/feeds/markets.csv?at=', 400, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ message: /./, extensions: { code } }] });
  });

  it.each([
    ['/feeds/markets', 'There is no feed "markets". There is markets.csv and markets.ndjson.'],
    ['/feeds/markets.xls', 'There is no feed "markets.xls". There is markets.csv and markets.ndjson.'],
    ['/feeds/moods', /^There is no feed "moods"\. There are markets, .*, as \.csv and \.ndjson\.$/],
  ])('names what there is in the place of %s', async (path, message) => {
    const told = (await (await get(path)).json()) as { errors: { message: string }[] };
    expect(told.errors[0].message).toMatch(message);
  });
});

it('is told unchanged until something changes', async () => {
  const first = await get('/feeds/market_reach.csv');
  const tag = first.headers.get('etag')!;
  const again = () => get('/feeds/market_reach.csv', { 'x-api-key': 'secret', 'if-none-match': tag });
  expect((await again()).status).toBe(304);
  await fetch(`${server.url}/import/people`, {
    method: 'POST',
    headers: { 'x-api-key': 'secret', 'content-type': 'text/csv' },
    body: 'id,name\n4,Dov the second\n',
  });
  const changed = await again();
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('Dov the second');
});

it('holds no contact data, and nobody who objected or was excluded after the analysis', async () => {
  const everything = async () =>
    (await Promise.all(names.map((name) => textOf(`/feeds/${name}.ndjson`)))).join('');
  const before = await everything();
  expect(before).toContain('"name":"Ada"');
  expect(before).toContain('"name":"Ben"');
  expect(before).not.toMatch(/@example\.test/);
  const curveOf = (text: string) => text.match(/"k":1,[^}]*/)![0];
  expect(curveOf(before)).toContain('Ada');
  try {
    await cypher("MATCH (a:Person {name: 'Ada'}) SET a.optOut = true");
    await cypher(
      "MATCH (p:Person {name: 'Ben'})-[:OWNS]->(b:Account) SET b.excluded = true, p.excludedWhy = 'A shop.'",
    );
    const after = await everything();
    expect(after).not.toMatch(/Ada|Ben\b/);
    expect(after).not.toContain(toGlobalId('Person', 'x:1'));
    expect(after).not.toContain(toGlobalId('Person', 'x:2'));
    expect(curveOf(after)).toMatch(/Dov|Eli/);
  } finally {
    await cypher("MATCH (a:Person {name: 'Ada'}) SET a.optOut = null");
    await cypher("MATCH (p:Person {name: 'Ben'})-[:OWNS]->(b:Account) REMOVE b.excluded, p.excludedWhy");
  }
});

it('does not end as if it were whole when its analysis is dropped meanwhile', async () => {
  const signal = new AbortController().signal;
  const feed = await openFeed(database, { name: 'market_reach', format: 'csv', at: earlier }, { signal });
  const drop = (state: string) =>
    cypher(`MATCH (a:Analysis) WHERE a.asOf = ${earlierAsOf} SET a.state = '${state}'`);
  await drop('DROPPED');
  try {
    await expect(feed.text().next()).rejects.toMatchObject({ code: 'CONFLICT' });
  } finally {
    await drop('DONE');
  }
});

describe('onside export', () => {
  let folder: string;
  let environment: Record<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onside-export-'));
    const servers = inject('neo4j');
    const address = servers[Number(process.env.VITEST_POOL_ID) % servers.length];
    environment = { NEO4J_URI: address.uri, NEO4J_PASSWORD: address.password };
  });
  afterAll(() => rm(folder, { recursive: true }));
  const onside = (...args: string[]) => run(['export', ...args], environment);

  it('writes what the server serves, in place of what was there', async () => {
    const file = join(folder, 'reach.csv');
    await writeFile(file, 'old');
    const { code, out, err } = await onside('market_reach', '-o', file);
    expect([code, out]).toEqual([0, expect.stringMatching(/reach\.csv: \d+ rows as of 2026-04-30T/)]);
    expect(err).toMatch(/exporting market_reach/);
    expect(await readFile(file, 'utf8')).toBe(await textOf('/feeds/market_reach.csv'));
    expect(await readdir(folder)).toEqual(['reach.csv']);
  });

  it('tells machines what it wrote', async () => {
    const file = join(folder, 'old.ndjson');
    const { code, json } = await onside('analyses', '-o', file, '--at', '2026-04-15', '--json');
    expect(code).toBe(0);
    expect(json.at(-1)).toEqual({
      ...{ feed: 'analyses', format: 'ndjson', file, rows: 1, analysis: earlier },
      asOf: new Date(earlierAsOf).toISOString(),
    });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ analysis_id: earlier });
  });

  it('writes rows and nothing else to standard output', async () => {
    const { code, out } = await onside('brands', '-o', '-', '--format', 'csv');
    expect(code).toBe(0);
    expect(`${out}\n`.replaceAll('\n', '\r\n')).toBe(await textOf('/feeds/brands.csv'));
  });

  it('leaves the file that was there when it fails', async () => {
    const file = join(folder, 'kept.csv');
    await writeFile(file, 'old');
    const { code, err } = await onside('markets', '-o', file, '--at', '2020-01-01');
    expect([code, err]).toEqual([1, expect.stringMatching(/No kept analysis looks from 2020-01-01/)]);
    expect(await readFile(file, 'utf8')).toBe('old');
    const away = await onside('markets', '-o', join(folder, 'no', 'such.csv'));
    expect([away.code, away.err]).toEqual([
      1,
      expect.stringMatching(/such\.csv cannot be written: there is no folder \S+\/no\.$/m),
    ]);
  });

  it.each([
    ['a feed there is not', ['nothing', '-o', 'a.csv']],
    ['no file', ['markets']],
    ['a file of no known format', ['markets', '-o', 'a.xls']],
    ['a format there is not', ['markets', '-o', 'a.csv', '--format', 'xls']],
    ['no format for standard output', ['markets', '-o', '-']],
    ['rows and JSON on one standard output', ['markets', '-o', '-', '--format', 'csv', '--json']],
  ])('takes %s for wrong use', async (_, args) => {
    const { code, err } = await onside(...args);
    expect([code, err]).toEqual([2, expect.stringMatching(/error: /)]);
  });
});
