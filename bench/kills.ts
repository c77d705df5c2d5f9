/**
 * Kills the program and Neo4j (SIGKILL) in the middle of imports and analyses, and counts what was lost or doubled.
 *
 *   npm run check:kills [-- KILLS]     (20 unless told; needs a build)
 *
 * Each kill: a command is started on a private Neo4j, killed (or its JVM is) at a moment drawn from a fixed seed, `serve` is
 * started and timed until /readyz answers, then the same command is run again and the graph is counted. Rows that the
 * command had told as done before the kill must be there before it is run again. Exit code 1 when anything is missing, doubled or late.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from '../src/database/connect.js';
import { neo4jVersion } from '../src/database/private/fetch-neo4j.js';
import { silent } from '../src/lib/progress.js';
import { sharedJars } from '../test/support/neo4j.setup.js';

const kills = Number(process.argv[2] ?? 20);
const rows = 6_000;
const readyWithin = 40_000;
const home = await mkdtemp(join(tmpdir(), 'onside-kills-'));
const environment = { ...process.env, ONSIDE_HOME: home, NEO4J_URI: undefined };

/** A sequence that is the same in every run (multiplicative congruence, Lehmer 1951). */
let state = 20260430;
function random(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

interface Trial {
  readonly command: readonly string[];
  readonly victim: 'program' | 'Neo4j';
  /** What the graph must hold once the command is done; `seen` before it is run again. */
  readonly check: (afterwards: boolean, told: number) => Promise<string[]>;
}

async function main(): Promise<number> {
  await symlink(await sharedJars(), join(home, `neo4j-${await neo4jVersion()}`));
  let faults = 0;
  try {
    for (let kill = 0; kill < kills; kill++)
      faults += await tryOne(kill, kill % 2 === 0 ? await importTrial(kill) : analysisTrial(kill));
  } finally {
    for (const pid of neo4js()) process.kill(pid, 'SIGTERM');
    await rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
  }
  console.log(faults === 0 ? `${kills} kills, nothing missing, nothing doubled` : `${faults} faults`);
  return faults === 0 ? 0 : 1;
}

async function tryOne(kill: number, { command, victim, check }: Trial): Promise<number> {
  const told = await runAndKill(command, victim);
  const before = await check(false, told);
  const ready = await timeToReady();
  const [code, seconds] = await runToEnd(command);
  const faults = [...before, ...(await check(true, rows))];
  if (ready > readyWithin) faults.push(`ready only after ${Math.round(ready / 1000)} s`);
  if (code !== 0) faults.push(`the second run ended with ${code}`);
  console.log(
    `${String(kill + 1).padStart(2)} ${command[0].padEnd(8)} ${victim.padEnd(8)} told ${String(told).padStart(5)}, ready after ${(ready / 1000).toFixed(1)} s, again in ${seconds.toFixed(1)} s: ${faults.join('; ') || 'whole'}`,
  );
  return faults.length;
}

/** Posts in a chain of replies by forty people: every post but the first makes a tie as well. */
async function importTrial(kill: number): Promise<Trial> {
  const file = join(home, `posts-${kill}.ndjson`);
  const lines = Array.from({ length: rows }, (_, row) =>
    JSON.stringify({
      id: `${kill}-${row}`,
      network: `net${kill}`,
      author: `person${row % 40}`,
      text: `post ${row}`,
      publishedAt: new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString(),
      ...(row > 0 && { inReplyTo: `${kill}-${row - 1}`, inReplyToAuthor: `person${(row - 1) % 40}` }),
    }),
  );
  await writeFile(file, `${lines.join('\n')}\n`);
  return {
    command: ['import', file, '--as', 'posts', '--json'],
    victim: kill % 4 === 0 ? 'program' : 'Neo4j',
    check: (afterwards, told) =>
      ask(
        `MATCH (p:Post {network: $network}) WITH count(p) AS posts, count(DISTINCT p.platformId) AS ids
         OPTIONAL MATCH (:Account {network: $network})-[r:REPLIED]->() RETURN posts, ids, coalesce(sum(r.count), 0) AS replies`,
        { network: `net${kill}` },
        ({ posts, ids, replies }) => [
          ...(posts < told ? [`${told - posts} acknowledged posts missing`] : []),
          ...(posts !== ids ? [`${posts - ids} posts doubled`] : []),
          ...(afterwards && posts !== rows ? [`${posts} posts instead of ${rows}`] : []),
          ...(afterwards && replies !== rows - 1
            ? [`${replies} replies counted instead of ${rows - 1}`]
            : []),
        ],
      ),
  };
}

function analysisTrial(kill: number): Trial {
  const asOf = new Date(Date.UTC(2026, 0, 5, 0, kill)).toISOString();
  return {
    command: ['analyse', '--as-of', asOf, '--json'],
    victim: kill % 4 === 1 ? 'program' : 'Neo4j',
    check: (afterwards) =>
      afterwards
        ? ask(
            `OPTIONAL MATCH (a:Analysis {asOf: $asOf}) WITH count(a) AS analyses, head(collect(a)) AS one
             OPTIONAL MATCH ()-[r:REACHES {analysis: one.id}]->(:Market {slug: 'everyone'})
             WITH analyses, one, count(r) AS listed, count(DISTINCT r.rank) AS ranks, max(r.rank) AS last
             RETURN analyses, coalesce(one.state = 'DONE', false) AS done, listed, ranks, coalesce(last, 0) AS last,
               COUNT { (:Analysis WHERE true) } AS all, COUNT { MATCH (b:Analysis) WHERE b.state <> 'DONE' } AS open,
               COUNT { MATCH (p:AnalysisPart) WHERE NOT EXISTS { (p)<-[:HAS_PART]-(:Analysis) } } AS strays`,
            { asOf: Date.parse(asOf) },
            ({ analyses, done, listed, ranks, last, open, strays }) => [
              ...(analyses !== 1 || !done ? [`${analyses} analyses, done: ${done}`] : []),
              ...(listed !== ranks || listed !== last
                ? [`${listed} rows with ${ranks} ranks up to ${last}`]
                : []),
              ...(open > 0 ? [`${open} analyses left open`] : []),
              ...(strays > 0 ? [`${strays} parts without an analysis`] : []),
            ],
          )
        : Promise.resolve([]),
  };
}

/** Starts a command, lets it work for a while after its first progress, and kills the victim. Answers the rows it told as done. */
async function runAndKill(command: readonly string[], victim: Trial['victim']): Promise<number> {
  const child = onside(command);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let told = 0;
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { progress } = JSON.parse(line) as { progress?: { phase: string; done: number } };
      // A file is read through before anything of it is written: rows are acknowledged while importing alone.
      if (!progress || /Neo4j|reading$/.test(progress.phase)) return;
      if (progress.phase === 'importing') told = progress.done;
      resolve();
    });
    child.once('exit', () => resolve());
  });
  await sleep(random() * 2_500);
  if (victim === 'program') child.kill('SIGKILL');
  else for (const pid of neo4js()) process.kill(pid, 'SIGKILL');
  await ended;
  return told;
}

async function runToEnd(command: readonly string[]): Promise<[number | null, number]> {
  const start = performance.now();
  const child = onside(command);
  child.stdout!.resume();
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return [code, (performance.now() - start) / 1000];
}

/** Milliseconds from starting `serve` until it is ready; it is stopped again. */
async function timeToReady(): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = onside(['serve'], { PORT: String(port) });
  child.stdout!.resume();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  while (performance.now() - start < 2 * readyWithin && !(await ready())) await sleep(100);
  const time = performance.now() - start;
  child.kill('SIGTERM');
  await ended;
  return time;
}

function onside(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['src/onside.js', ...args], {
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The JVMs of this bench's own home. */
function neo4js(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split(
    '\n',
  );
  return lines
    .filter((line) => line.includes('java') && line.includes(home))
    .map((line) => Number.parseInt(line, 10));
}

type Row = Record<string, number> & Record<'done', number>;

async function ask(
  text: string,
  params: Record<string, unknown>,
  judge: (row: Row) => string[],
): Promise<string[]> {
  const { database, close } = await connect({ address: null, home, progress: silent });
  const session = database.driver.session({ database: database.name });
  try {
    const { records } = await session.run(text, params);
    return judge(records[0].toObject() as Row);
  } finally {
    await session.close();
    await close();
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

process.exit(await main());
