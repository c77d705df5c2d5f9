import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, realpath, statfs, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { OnsideError } from '../../errors.js';
import { neo4jVersion } from './fetch-neo4j.js';

/** Where a private Neo4j keeps what it needs; all of it below ONSIDE_HOME. */
export interface Neo4jHome {
  /** Neo4j's own home: conf, data, logs. */
  readonly root: string;
  /** The jars of the pinned version; absent until fetched. */
  readonly jars: string;
  /** A file with the generated password, for its owner only. */
  readonly password: string;
  /** A file with the port, so that a restarted Neo4j is found where it was. */
  readonly port: string;
  /** One small file per process that uses the running Neo4j. */
  readonly users: string;
  /** See {@link withFileLock}: held while Neo4j is started or stopped. */
  readonly lock: string;
  /** What the JVM says before and beside Neo4j's own logs. */
  readonly console: string;
}

/** Megabytes for the JVM's heap and for Neo4j's page cache. */
export interface Neo4jMemory {
  readonly heap: number;
  readonly pageCache: number;
}

const megabyte = 1_048_576;

/**
 * Lays out `home` on disk and looks whether Neo4j can live there. Throws an OnsideError that says what to do when
 * it cannot be written to, or has less than 600 MB free before the first start (100 MB later).
 */
export async function openNeo4jHome(home: string): Promise<Neo4jHome> {
  let base: string;
  try {
    await mkdir(join(home, 'neo4j'), { recursive: true });
    base = await realpath(home);
    await access(join(base, 'neo4j'), constants.W_OK);
  } catch (error) {
    throw new OnsideError(
      'INTERNAL',
      `The directory ${home} cannot be written to (${(error as NodeJS.ErrnoException).code}). Make it writable, or set ONSIDE_HOME to one that is.`,
      { cause: error },
    );
  }
  const root = join(base, 'neo4j');
  const jars = join(base, `neo4j-${await neo4jVersion()}`);
  const needed = existsSync(jars) && existsSync(dataOf(root)) ? 100 : 600;
  const { bavail, bsize } = await statfs(base);
  refuseFullDisk(home, Math.floor((bavail * bsize) / megabyte), needed);
  return {
    root,
    jars,
    password: join(base, 'neo4j.password'),
    port: join(base, 'neo4j.port'),
    users: join(base, 'neo4j.users'),
    lock: join(base, 'neo4j.lock'),
    console: join(root, 'logs', 'console.log'),
  };
}

/** Throws an OnsideError when fewer than `needed` megabytes are free on the disk of `home`. */
export function refuseFullDisk(home: string, free: number, needed: number): void {
  if (free >= needed) return;
  throw new OnsideError(
    'INTERNAL',
    `The disk of ${home} is nearly full: Neo4j needs ${needed} MB there, ${free} MB are free. Make room, or set ONSIDE_HOME to another disk.`,
  );
}

/** Whether a Neo4j has been started in this home before, and so has its password. */
export function hasData(home: Neo4jHome): boolean {
  return existsSync(dataOf(home.root));
}

function dataOf(root: string): string {
  return join(root, 'data', 'databases', 'system');
}

/**
 * The password of this home's Neo4j: the one kept, or a new one when there is no data yet. Throws an OnsideError
 * when there is data but the password is lost.
 */
export async function passwordOf(home: Neo4jHome): Promise<string> {
  const kept = await readFile(home.password, 'utf8').catch(() => null);
  if (kept) return kept.trim();
  if (hasData(home))
    throw new OnsideError(
      'INTERNAL',
      `The password file ${home.password} is gone, and without it the data in ${home.root} cannot be opened. Put the file back, or delete ${home.root} to start with an empty graph.`,
    );
  const password = randomBytes(24).toString('hex');
  await writeFile(home.password, `${password}\n`, { mode: 0o600 });
  return password;
}

/** A quarter of the machine's (or the container's) memory for the heap, an eighth for the page cache, 4 GB at most each. */
export function defaultMemory(): Neo4jMemory {
  const limit = process.constrainedMemory();
  const total = Math.min(totalmem(), limit || Number.POSITIVE_INFINITY) / megabyte;
  const share = (part: number, least: number) => Math.round(Math.min(4_096, Math.max(least, total * part)));
  return { heap: share(1 / 4, 512), pageCache: share(1 / 8, 128) };
}

/** Writes `neo4j.conf`: only Bolt, only for this machine, and `more` settings by Neo4j's own names. */
export async function writeSettings(
  home: Neo4jHome,
  memory: Neo4jMemory,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const settings = {
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    // Logs serve only to recover from a kill here: no more of them than that.
    'db.tx_log.rotation.size': '64m',
    'db.tx_log.rotation.retention_policy': '2 files',
    // Neo4j would wait twice five seconds for more connections before it stops.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'server.memory.pagecache.size': `${memory.pageCache}m`,
    ...more,
  };
  await mkdir(join(home.root, 'conf'), { recursive: true });
  await mkdir(join(home.root, 'logs'), { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(home.root, 'conf', 'neo4j.conf'), lines.join(''));
}
