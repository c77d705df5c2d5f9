import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OnsideError } from '../../errors.js';
import type { Progress } from '../../lib/progress.js';
import { closeDatabase, type DatabaseAddress, openDatabase } from '../database.js';
import { fetchNeo4j } from './fetch-neo4j.js';
import { withFileLock } from './file-lock.js';
import { findJava } from './find-java.js';
import {
  defaultMemory,
  type Neo4jHome,
  type Neo4jMemory,
  openNeo4jHome,
  passwordOf,
  writeSettings,
} from './neo4j-home.js';
import { complaintOf, findNeo4j, launchNeo4j, stopNeo4j } from './neo4j-process.js';
import { isStillRunning } from './processes.js';
import { enter } from './users.js';

/** Where a private Neo4j lives and how it runs. */
export interface PrivateNeo4jOptions {
  /** ONSIDE_HOME: jars, data and logs are kept here. */
  readonly home: string;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** JAVA_HOME; without it the `java` on the PATH. */
  readonly javaHome?: string;
  readonly memory?: Neo4jMemory;
  /** Neo4j settings by their own names, over ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A Neo4j of this machine's own, answering. */
export interface PrivateNeo4j {
  readonly address: DatabaseAddress;
  /** Leaves it; the last process to leave stops it. Safe to call twice. */
  stop(): Promise<void>;
}

const patience = 120_000;

/**
 * Brings up Neo4j 5.26 Community in `home`, or joins the one that already runs there: fetches it by Maven the
 * first time, starts it on a free port of 127.0.0.1 with a password of its own, waits until it answers. Should it
 * die while in use (`kill -9`), one of its users starts it again at the same address. Throws an OnsideError that
 * says what to do when Java or Maven is missing or too old, the directory cannot be used, or the disk is full.
 */
export async function startPrivateNeo4j(options: PrivateNeo4jOptions): Promise<PrivateNeo4j> {
  const { progress, signal } = options;
  const home = await openNeo4jHome(options.home);
  const onWait = () => progress({ phase: 'Waiting for another onside command', done: 0, total: null });
  const { address, leave } = await withFileLock(
    home.lock,
    async () => {
      const giveBack = await enter(home.users);
      const leave = async () => {
        const { last } = await giveBack();
        const jvm = last ? findNeo4j(home) : null;
        if (jvm) await stopNeo4j(jvm);
      };
      try {
        return { address: await bringUp(home, options), leave };
      } catch (error) {
        await leave();
        throw error;
      }
    },
    { signal, onWait },
  );

  const stopped = new AbortController();
  const watching = watch(home, options, stopped.signal);
  let stopping: Promise<void> | undefined;
  return {
    address,
    stop: () =>
      (stopping ??= (async () => {
        stopped.abort();
        await watching;
        await withFileLock(home.lock, leave);
      })()),
  };
}

/** Joins the running JVM or starts one. To be called under the lock. */
async function bringUp(home: Neo4jHome, options: PrivateNeo4jOptions): Promise<DatabaseAddress> {
  const password = await passwordOf(home);
  const addressOf = (port: number) => ({
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password,
    database: 'neo4j',
  });
  const running = findNeo4j(home);
  if (running) {
    const address = addressOf(running.port);
    if (await untilItAnswers(running, address, options)) return address;
  }
  const java = await findJava(options.javaHome);
  await fetchNeo4j(home.jars, options.progress, options.signal);
  const memory = options.memory ?? defaultMemory();
  await writeSettings(home, memory, options.settings);
  await launchNeo4j(home, java, memory);
  const started = findNeo4j(home);
  if (!started) throw await complaintOf(home);
  const address = addressOf(started.port);
  if (await untilItAnswers(started, address, options)) return address;
  throw await complaintOf(home);
}

/** True once a query is answered, false when the JVM has ended before; throws when it does neither for two minutes. */
async function untilItAnswers(
  jvm: NonNullable<ReturnType<typeof findNeo4j>>,
  address: DatabaseAddress,
  { progress, signal }: PrivateNeo4jOptions,
): Promise<boolean> {
  const giveUp = Date.now() + patience;
  while (isStillRunning(jvm)) {
    signal?.throwIfAborted();
    progress({ phase: 'Starting Neo4j', done: 0, total: null });
    if ((await isListening(jvm.port)) && (await answers(address))) return true;
    if (Date.now() > giveUp)
      throw new OnsideError(
        'DATABASE_UNAVAILABLE',
        `Neo4j (process ${jvm.pid}) runs but does not answer. End it with "kill -9 ${jvm.pid}" and try again; its data stay.`,
      );
    await sleep(100, undefined, { signal });
  }
  return false;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const end = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false));
  });
}

async function answers(address: DatabaseAddress): Promise<boolean> {
  const database = openDatabase(address);
  try {
    const asked = database.driver.executeQuery('RETURN 1', {}, { database: database.name });
    return await Promise.race([asked.then(() => true), sleep(5_000, false, { ref: false })]);
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Neo.ClientError.Security.Unauthorized'))
      throw new OnsideError(
        'INTERNAL',
        'The private Neo4j refuses the password kept beside it: its data are of another. Delete ONSIDE_HOME to start with an empty graph.',
      );
    return false;
  } finally {
    await closeDatabase(database);
  }
}

/** Looks each second whether the JVM still runs; when it does not, the first of its users to see that starts it again. */
async function watch(home: Neo4jHome, options: PrivateNeo4jOptions, signal: AbortSignal): Promise<void> {
  const quiet = { ...options, progress: () => undefined, signal };
  let jvm = findNeo4j(home);
  try {
    for (;;) {
      await sleep(1_000, undefined, { signal, ref: false });
      if (jvm && isStillRunning(jvm)) continue;
      // What stopped it from coming back may pass (a full disk): try again each second, calls meanwhile say it is down.
      await withFileLock(home.lock, () => bringUp(home, quiet), { signal }).catch(() => undefined);
      jvm = findNeo4j(home);
    }
  } catch {
    // Aborted: nobody needs it any more.
  }
}
