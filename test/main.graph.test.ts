import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { DatabaseAddress } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { read } from '../src/database/query.js';
import { sampleAnalyses } from '../src/sample/clock.js';
import { describeSample } from '../src/sample/describe-sample.js';
import { emptyGraph, useGraph } from './support/graph.js';
import { of, oneQuery } from './support/one-query.js';
import { type Running, run, start } from './support/program.js';

vi.setConfig({ testTimeout: 180_000 });

const database = useGraph();
const people = oneQuery<{ n: number }>('MATCH (p:Person) RETURN count(p) AS n', { n: of('Int') });
let address: DatabaseAddress;
let environment: Record<string, string>;
let folder: string;

beforeAll(async () => {
  const servers = inject('neo4j');
  address = servers[Number(process.env.VITEST_POOL_ID) % servers.length];
  environment = { NEO4J_URI: address.uri, NEO4J_PASSWORD: address.password, PORT: '0', HOST: '' };
  folder = await mkdtemp(join(tmpdir(), 'onside-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

describe('wrong use', () => {
  test.each([
    ['no command', []],
    ['a command there is not', ['nonsense']],
    ['an option there is not', ['serve', '--fast']],
    ['no file', ['import']],
    ['neither kind nor mapping', ['import', 'file.csv']],
    ['a kind there is not', ['import', 'file.csv', '--as', 'constructor']],
    ['a day there is not', ['analyse', '--as-of', '2026-02-31']],
    ['an instant without a zone', ['analyse', '--as-of', '2026-02-01T10:00:00']],
    ['a seed that is no number', ['demo', '--seed', 'one']],
  ])('%s ends with 2 and words', async (_, args) => {
    const { code, err } = await run(args, { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(code).toBe(2);
    expect(err).toMatch(/error: |Usage: onside/);
  });

  test('says its version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  test.each(['serve', 'demo', 'import', 'analyse', 'export'])(
    '%s explains itself on --help',
    async (command) => {
      const { code, out } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`Usage: onside ${command} .*--json`, 's'));
    },
  );
});

describe('a failure', () => {
  test('of the environment names every wrong variable, without a stack', async () => {
    const { code, err } = await run(['serve'], { PORT: 'x', ONSIDE_AUTH: 'y' });
    expect(code).toBe(1);
    expect(err).toMatch(/^The environment is wrong\.\n {2}PORT .*\n {2}ONSIDE_AUTH .*\n$/);
  });

  test('of a missing Java says what to install', async () => {
    const variables = { NEO4J_URI: '', ONSIDE_HOME: folder, PATH: '', JAVA_HOME: '' };
    const { code, err } = await run(['analyse'], variables);
    expect(code).toBe(1);
    expect(err).toMatch(/There is no Java on the PATH.*install one/);
  });

  test('is one JSON object for machines', async () => {
    const { code, json, err } = await run(['analyse', '--json'], { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(json.at(-1)).toEqual({
      error: { code: 'DATABASE_UNAVAILABLE', message: expect.stringMatching(/does not answer/) },
    });
    expect(err).toBe('');
  });
});

describe('import and analyse', () => {
  const csv = 'id,name\n1,Ann\n2,Bo\n,Nobody\n2,Bo\n';

  test('a dry run reads every row and writes nothing', async () => {
    const path = await file('dry.csv', csv);
    const { code, json } = await run(['import', path, '--as', 'people', '--dry-run', '--json'], environment);
    expect(code).toBe(0);
    expect(json.at(-1)).toMatchObject({ read: 4, added: 2, duplicate: 1, rejected: 1, state: 'DRY_RUN' });
    expect(await read(database, people, {})).toEqual([{ n: 0 }]);
  });

  test('good rows come in, refused ones stand beside the file, and the exit code is 0', async () => {
    const path = await file('people.csv', csv);
    const first = await run(['import', path, '--as', 'people'], environment);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/4 rows read: 2 added, 0 updated, 0 unchanged, 1 duplicate, 1 refused/);
    expect(JSON.parse(await readFile(`${path}.rejected.ndjson`, 'utf8'))).toMatchObject({ line: 4 });
    expect(await read(database, people, {})).toEqual([{ n: 2 }]);
  });

  test('a file that is not there fails with 1 and its name', async () => {
    const { code, err } = await run(['import', join(folder, 'no.csv'), '--as', 'people'], environment);
    expect(code).toBe(1);
    expect(err).toMatch(/There is no file .*no\.csv/);
  });

  test('of several files a refused one is named, the others come in, and the exit code is 1', async () => {
    const bad = await file('bad.csv', 'id,name\n3,"Cy\n');
    const good = await file('good.csv', 'id,name\n3,Cy\n');
    const { code, out, err } = await run(['import', bad, good, '--as', 'people'], environment);
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.csv: A quote opened on line 2 is never closed/);
    expect(out).toMatch(/good\.csv: 1 rows read: 1 added/);
    expect(await read(database, people, {})).toEqual([{ n: 3 }]);
  });

  test('an analysis ends with its summary, the same one when nothing has changed', async () => {
    const first = await run(['analyse', '--as-of', '2026-03-09', '--json'], environment);
    expect(first.code).toBe(0);
    expect(first.json.slice(0, -1).every((line) => 'progress' in line)).toBe(true);
    expect(first.json.at(-1)).toMatchObject({ asOf: Date.UTC(2026, 2, 10) - 1, isUnchanged: false });
    const second = await run(['analyse', '--as-of', '2026-03-09T23:59:59.999Z', '--json'], environment);
    expect(second.json.at(-1)).toMatchObject({ id: first.json.at(-1)!.id, isUnchanged: true });
  });
});

describe('demo', () => {
  test('refuses a graph that holds something else, and changes nothing', async () => {
    const before = await read(database, people, {});
    const { code, err } = await run(['demo', '--scale', '0.1'], environment);
    expect(code).toBe(1);
    expect(err).toMatch(/not empty/);
    expect(await read(database, people, {})).toEqual(before);
  });

  test('says what is planted, needing no database', async () => {
    const told = await run(['demo', '--describe'], { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(told.code).toBe(0);
    expect(told.out).toContain('twitter:tideline_repairs');
    const { json } = await run(['demo', '--describe', '--json'], {});
    expect(json.at(-1)).toEqual(describeSample());
  });

  test('loads and analyses the sample once', async () => {
    await emptyGraph(database);
    await migrate(database);
    const first = await run(['demo', '--scale', '0.1', '--json'], environment);
    expect(first.json.at(-1)).toMatchObject({
      ...{ loaded: true, analyses: sampleAnalyses.map((asOf) => ({ asOf, isUnchanged: false })) },
    });
    expect(first.code).toBe(0);
    const again = await run(['demo', '--scale', '0.1', '--json'], environment);
    expect(again.json.at(-1)).toMatchObject({ loaded: false, analyses: [] });
    expect(again.code).toBe(0);
    const other = await run(['demo', '--scale', '0.1', '--seed', '2'], environment);
    expect(other).toMatchObject({ code: 1, err: expect.stringMatching(/Another sample/) });

    await database.driver.executeQuery("CREATE (:ImportRun {id: 'mine', source: 's', kind: 'posts'})");
    await database.driver.executeQuery("MATCH (run:Analysis) SET run.state = 'FAILED'");
    const beside = await run(['demo', '--scale', '0.1'], environment);
    expect(beside).toMatchObject({ code: 1, err: expect.stringMatching(/other data \(1 import\)/) });
    const { records } = await database.driver.executeQuery("MATCH (run:Analysis {state: 'DONE'}) RETURN run");
    expect(records).toEqual([]);
  });
});

describe('serve', () => {
  let server: Running | undefined;
  beforeEach(() => {
    server = undefined;
  });
  afterEach(() => server?.child.kill('SIGKILL'));

  const urlOf = async (running: Running) => JSON.parse(await running.line(/"url"/)).url as string;

  test('answers until it is told to stop, and then ends with 0', async () => {
    server = start(['serve', '--json'], environment);
    const url = await urlOf(server);
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 20_000 }).toBe(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  test('refuses to serve others without a key', async () => {
    const { code, err } = await run(['serve'], { ...environment, HOST: '0.0.0.0' });
    expect(code).toBe(1);
    expect(err).toMatch(/ONSIDE_API_KEY should be set before others are served/);
  });

  test('starts before its database, says what is missing, and is ready once that answers', async () => {
    const gate = createServer((socket) => {
      const { hostname, port } = new URL(address.uri);
      const onward = connect(Number(port), hostname);
      socket.pipe(onward).pipe(socket);
      for (const end of [socket, onward]) end.on('error', () => undefined);
    });
    const port = await new Promise<number>((resolve) =>
      gate.listen(0, '127.0.0.1', () => resolve((gate.address() as { port: number }).port)),
    );
    await new Promise((resolve) => gate.close(resolve));

    server = start(['serve', '--json'], { ...environment, NEO4J_URI: `bolt://127.0.0.1:${port}` });
    const url = await urlOf(server);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const notReady = await fetch(`${url}/readyz`);
    expect(notReady.status).toBe(503);
    expect(await notReady.text()).toMatch(/does not answer/);

    await new Promise<void>((resolve) => gate.listen(port, '127.0.0.1', resolve));
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    gate.close();
  });
});
