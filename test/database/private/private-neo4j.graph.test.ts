import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, type DatabaseAddress, openDatabase } from '../../../src/database/database.js';
import { neo4jVersion } from '../../../src/database/private/fetch-neo4j.js';
import { type PrivateNeo4j, startPrivateNeo4j } from '../../../src/database/private/private-neo4j.js';
import { findProcess } from '../../../src/database/private/processes.js';
import { read, write } from '../../../src/database/query.js';
import { composeSettings } from '../../support/compose.js';
import { sharedJars } from '../../support/neo4j.setup.js';
import { pidOfNeo4j } from '../../support/neo4j-process.js';
import { of, oneQuery } from '../../support/one-query.js';

// A JVM starts in each of these several times over, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 240_000 });

let home: string;
const started: { child?: ChildProcess; here: PrivateNeo4j[] } = { here: [] };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'onside-private-'));
  await symlink(await sharedJars(), join(home, `neo4j-${await neo4jVersion()}`));
});
afterEach(async () => {
  started.child?.kill('SIGKILL');
  await Promise.all(started.here.splice(0).map((neo4j) => neo4j.stop()));
});
afterAll(async () => {
  const left = jvm();
  if (left) process.kill(left.pid, 'SIGKILL');
  await rm(home, { recursive: true, force: true });
});

const jvm = () => findProcess(`--home-dir=${home}/neo4j `);

async function startHere(settings: Record<string, string> = {}): Promise<PrivateNeo4j> {
  const memory = { heap: 512, pageCache: 128 };
  const neo4j = await startPrivateNeo4j({ home, progress: () => undefined, memory, settings });
  started.here.push(neo4j);
  return neo4j;
}

/** The same in another process; answers the address it got. */
async function startElsewhere(): Promise<string> {
  const program = join(import.meta.dirname, '../../support/hold-neo4j.ts');
  started.child = spawn(process.execPath, ['--import', 'tsx', program, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [uri] = await once(started.child.stdout!, 'data');
  return String(uri).trim();
}

async function endElsewhere(signal: NodeJS.Signals): Promise<void> {
  const ended = once(started.child!, 'exit');
  started.child!.kill(signal);
  await ended;
}

/** How many probes the graph holds, after adding `more`. */
async function probes(address: DatabaseAddress, more: number): Promise<number> {
  const database = openDatabase(address);
  try {
    const add = oneQuery('UNWIND range(1, $more) AS i CREATE (:Probe)', {}, { more: of('Int') });
    if (more > 0) await write(database, add, { more });
    const count = oneQuery<{ n: number }>('MATCH (p:Probe) RETURN count(p) AS n', { n: of('Int') });
    return (await read(database, count, {}))[0].n;
  } finally {
    await closeDatabase(database);
  }
}

test('is shared between processes, and outlives the one that started it while another uses it', async () => {
  const uri = await startElsewhere();
  const pid = jvm()!.pid;
  const here = await startHere();
  expect(here.address.uri).toBe(uri);
  const before = await probes(here.address, 0);
  await endElsewhere('SIGTERM');
  expect(await probes(here.address, 2)).toBe(before + 2);
  expect(jvm()!.pid).toBe(pid);
  await here.stop();
  expect(jvm()).toBeNull();
  expect(await readdir(join(home, 'neo4j.users'))).toEqual([]);
});

test('keeps its data and its password, which only its owner can read, and takes the settings of docker-compose.yml', async () => {
  const once = await startHere();
  const before = await probes(once.address, 1);
  await once.stop();
  expect(jvm()).toBeNull();
  const settings = await composeSettings();
  const [first, second] = await Promise.all([startHere(settings), startHere(settings)]);
  expect(second.address).toEqual(first.address);
  expect(await probes(first.address, 0)).toBe(before);
  expect((await stat(join(home, 'neo4j.password'))).mode & 0o777).toBe(0o600);
  expect(jvm()!.command).not.toContain(first.address.password);
  // The settings of docker-compose.yml are ones this Neo4j knows: it has started with them.
  expect(await readFile(join(home, 'neo4j/conf/neo4j.conf'), 'utf8')).toContain(
    `server.memory.heap.max_size=${settings['server.memory.heap.max_size']}`,
  );
  const intruder = openDatabase({ ...first.address, password: 'neo4j' });
  await expect(read(intruder, oneQuery('RETURN 1'), {})).rejects.toMatchObject({
    message: expect.stringMatching(/refused the login/),
  });
  await closeDatabase(intruder);
  await Promise.all([first.stop(), first.stop(), second.stop()]);
  expect(jvm()).toBeNull();
});

test('is adopted after its program was killed, and stopped by the last to leave', async () => {
  const uri = await startElsewhere();
  const pid = jvm()!.pid;
  await endElsewhere('SIGKILL');
  expect(jvm()!.pid).toBe(pid);
  const here = await startHere();
  expect(here.address.uri).toBe(uri);
  expect(jvm()!.pid).toBe(pid);
  await here.stop();
  expect(jvm()).toBeNull();
});

test('comes back at the same address when it is killed under its users', async () => {
  const here = await startHere();
  const before = await probes(here.address, 1);
  const killed = performance.now();
  const pid = pidOfNeo4j(here.address.uri);
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => probes(here.address, 0).catch(() => 'down'), { timeout: 120_000, interval: 500 })
    .toBe(before);
  console.log(`back after a kill in ${((performance.now() - killed) / 1_000).toFixed(1)} s`);
  expect(jvm()!.pid).not.toBe(pid);
  await here.stop();
  expect(jvm()).toBeNull();
});
