import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OnsideError } from '../../errors.js';
import { hasData, type Neo4jHome, type Neo4jMemory } from './neo4j-home.js';
import { findProcess, isStillRunning, type RunningProcess } from './processes.js';

// The command line alone tells whose Neo4j a JVM is and where it answers: there is no pid file to go stale.
const commandOf = (home: Neo4jHome) =>
  `--home-dir=${home.root} --config-dir=${join(home.root, 'conf')} -c server.bolt.listen_address=127.0.0.1:`;

/** The JVM that runs this home's Neo4j now, whoever started it, and its port; or null. */
export function findNeo4j(home: Neo4jHome): (RunningProcess & { readonly port: number }) | null {
  const command = commandOf(home);
  const found = findProcess(command);
  return found && { ...found, port: Number.parseInt(found.command.split(command)[1], 10) };
}

/**
 * Starts the JVM, in a process group of its own: an interrupt at the terminal must not reach it, others may be
 * using it. Its settings are written before ({@link writeSettings}). What it says goes to `home.console`.
 */
export async function launchNeo4j(home: Neo4jHome, java: string, memory: Neo4jMemory): Promise<void> {
  const jvm = [
    `-Xms${Math.min(256, memory.heap)}m`,
    `-Xmx${memory.heap}m`,
    ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dlog4j2.disable.jmx=true',
    '-cp',
    join(home.jars, '*'),
  ];
  if (!hasData(home)) await leavePassword(home);
  const port = await choosePort(home);
  const output = await open(home.console, 'w');
  try {
    const child = spawn(
      java,
      [...jvm, 'org.neo4j.server.CommunityEntryPoint', ...`${commandOf(home)}${port}`.split(' ')],
      { detached: true, stdio: ['ignore', output.fd, output.fd] },
    );
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
  } finally {
    await output.close();
  }
}

const hashings = 1_024;

/**
 * Leaves Neo4j its password for its first start, as its own tool does, which takes a JVM and four seconds for it: salted
 * and hashed over and over. A second time does no harm.
 */
async function leavePassword(home: Neo4jHome): Promise<void> {
  const password = await readFile(home.password, 'utf8');
  const salt = randomBytes(32);
  let hash = createHash('sha256').update(salt).update(password.trim()).digest();
  for (let time = 1; time < hashings; time++) hash = createHash('sha256').update(hash).digest();
  const folder = join(home.root, 'data', 'dbms');
  await mkdir(folder, { recursive: true });
  const credential = `SHA-256,${hash.toString('hex')},${salt.toString('hex')},${hashings}`;
  await writeFile(join(folder, 'auth.ini'), `neo4j:${credential}:\n`, { mode: 0o600 });
}

/** Asks the JVM to stop, waits a minute for it, then ends it. Each signal goes only to a process that is still that JVM. */
export async function stopNeo4j(jvm: RunningProcess): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', 60_000],
    ['SIGKILL', 10_000],
  ] as const) {
    const giveUp = Date.now() + patience;
    if (isStillRunning(jvm)) process.kill(jvm.pid, signal);
    while (isStillRunning(jvm) && Date.now() < giveUp) await sleep(50);
  }
}

/** Why Neo4j did not start, in words for the one at the keyboard: the last lines it said, or what they mean. */
export async function complaintOf(home: Neo4jHome): Promise<OnsideError> {
  const said = await readFile(home.console, 'utf8').catch(() => '');
  if (/FileLockException|locked by another process/.test(said))
    return new OnsideError(
      'CONFLICT',
      `${home.root} is in use by a Neo4j that onside did not start. Stop that one, or set ONSIDE_HOME to another directory.`,
    );
  const last = said.trimEnd().split('\n').slice(-8).join('\n');
  return new OnsideError('INTERNAL', `Neo4j did not start. Its log is ${home.console}; it ends:\n${last}`);
}

/** The port of last time if it is free (who lost the database finds it there again), else any free one. */
async function choosePort(home: Neo4jHome): Promise<number> {
  const last = Number(await readFile(home.port, 'utf8').catch(() => '0'));
  const port = await freePort(last).catch(() => freePort(0));
  await writeFile(home.port, String(port));
  return port;
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address!.port : 0;
      server.close(() => resolve(port));
    });
  });
}
