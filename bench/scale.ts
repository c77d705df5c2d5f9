/**
 * How a graph of a million people is analysed and asked: `npm run bench:scale [-- PEOPLE [TIES_A_PERSON]]` (10,000 and
 * then 1,000,000 people unless told, 10 ties each). For each: rows written by Neo4j's own offline import, setting up the
 * indexes, `onside analyse` as a process of its own (time, peak of its memory), then `onside serve` and each question
 * over HTTP, warm, on a market of 2,000: p50 and p95 of 40, the median of five runs; last, answers while the same process
 * analyses. Takes some 20 minutes and 8 GB of disk.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { closeDatabase, openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { neo4jVersion } from '../src/database/private/fetch-neo4j.js';
import { type PrivateNeo4j, startPrivateNeo4j } from '../src/database/private/private-neo4j.js';
import { silent } from '../src/lib/progress.js';
import { sharedJars } from '../test/support/neo4j.setup.js';
import { plainRandom } from '../test/support/small-markets.js';

const runs = 5;
const asks = 40;
/**
 * How long each question is asked before any is timed (milliseconds), for both processes to compile what they run: Neo4j is
 * at it for the first two thousand or so.
 */
const warmUp = 40_000;
const day = 86_400_000;
const now = Date.UTC(2026, 3, 30);
const memory = { heap: 3_000, pageCache: 3_000 };
const marketSizes = [2_000, 10_000, 50_000];

const people = process.argv[2] ? [Number(process.argv[2])] : [10_000, 1_000_000];
const tiesEach = Number(process.argv[3] ?? 10);
for (const number of people) await measure(number);

async function measure(number: number): Promise<void> {
  console.log(`${grouped(number)} people, ${tiesEach} ties each (page cache 3,000 MB, heap 3,000 MB)`);
  const home = await mkdtemp(join(tmpdir(), 'onside-scale-'));
  let neo4j: PrivateNeo4j | undefined;
  try {
    await symlink(await sharedJars(), join(home, `neo4j-${await neo4jVersion()}`));
    await (await startPrivateNeo4j({ home, progress: silent, memory })).stop(); // Gives it its password.
    await timed('rows made', () => writeRows(join(home, 'rows'), number));
    await timed('rows imported by Neo4j', () => importRows(home));
    await rm(join(home, 'rows'), { recursive: true });
    neo4j = await startPrivateNeo4j({ home, progress: silent, memory });
    const database = openDatabase(neo4j.address);
    await timed('keys and indexes', () => migrate(database));
    await closeDatabase(database);
    const { uri, username, password } = neo4j.address;
    const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    await analyse(environment);
    await askAll(environment);
  } finally {
    await neo4j?.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Files for `neo4j-admin database import`: who is followed or answered is drawn with a few favoured by most. */
async function writeRows(folder: string, number: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = plainRandom(3);
  const below = (limit: number) => Math.floor(limit * random());
  const account = (person: number) => `twitter:p${person}`;
  await file(folder, 'people', 'id:ID(Person),externalId,name,country', function* () {
    for (let person = 0; person < number; person++) yield `x:${person},${person},Person ${person},NL`;
  });
  await file(folder, 'accounts', 'key:ID(Account),network,handle,followers:int', function* () {
    for (let person = 0; person < number; person++)
      yield `${account(person)},twitter,p${person},${below(5_000)}`;
  });
  await file(folder, 'owns', ':START_ID(Person),:END_ID(Account),confidence:double,source', function* () {
    for (let person = 0; person < number; person++) yield `x:${person},${account(person)},1,rows`;
  });
  await file(folder, 'brands', 'slug:ID(Brand),name,relation', () => ['ours,Ours,OWN'].values());
  await file(folder, 'markets', 'slug:ID(Market),name,timezone,rule,ruleVersion:int', function* () {
    for (const size of marketSizes) yield `m${size},Market of ${size},UTC,"{""any"":[]}",1`;
  });
  await file(folder, 'members', ':START_ID(Person),:END_ID(Market),by', function* () {
    for (const size of marketSizes)
      for (let member = 0; member < Math.min(size, number); member++)
        yield `x:${Math.floor((member * number) / Math.min(size, number))},m${size},LIST`;
  });
  const posts = Math.ceil(number / 5);
  const author = Uint32Array.from({ length: posts }, () => Math.floor(number * random() ** 3));
  await file(folder, 'posts', 'key:ID(Post),network,platformId,text,publishedAt:long', function* () {
    for (let post = 0; post < posts; post++)
      yield `twitter:${post},twitter,${post},On phones and their makers,${now - below(300) * day}`;
  });
  await file(folder, 'wrote', ':START_ID(Account),:END_ID(Post)', function* () {
    for (let post = 0; post < posts; post++) yield `${account(author[post])},twitter:${post}`;
  });
  await file(folder, 'about', ':START_ID(Post),:END_ID(Brand),sentiment', function* () {
    for (let post = 0; post < posts; post += 4)
      yield `twitter:${post},ours,${random() < 0.6 ? 'POSITIVE' : 'NEGATIVE'}`;
  });
  const columns =
    ':START_ID(Account),:END_ID(Account),key,source,count:int,older:int,days:int[],firstAt:long,lastAt:long';
  const shares = { follows: 0.5, reposted: 0.4, replied: 0.1 };
  for (const [kind, share] of Object.entries(shares))
    await file(folder, kind, columns, function* () {
      const seen = new Set<number>();
      for (let person = 0; person < number; person++) {
        seen.clear();
        seen.add(person);
        for (let tie = 0; tie < tiesEach * share; tie++) {
          const heard = Math.floor(number * random() ** 3);
          if (seen.has(heard)) continue;
          seen.add(heard);
          const ends = `${account(person)},${account(heard)},${account(person)}|${account(heard)}|rows`;
          const days = [below(150), below(150)].map((ago) => Math.floor(now / day) - ago).sort();
          yield kind === 'follows'
            ? `${ends},rows,1,0,,${now - below(900) * day},`
            : `${ends},posts,2,0,${days.join(';')},${days[0] * day},${days[1] * day}`;
        }
      }
    });
}

/** A CSV file; its name is what is in it. */
async function file(folder: string, name: string, columns: string, rows: () => Iterable<string>) {
  const out = createWriteStream(join(folder, `${name}.csv`), { highWaterMark: 1 << 20 });
  out.write(`${columns}\n`);
  let text = '';
  for (const row of rows()) {
    text += `${row}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

async function importRows(home: string): Promise<void> {
  const root = join(home, 'neo4j');
  const of = (name: string) => join(home, 'rows', `${name}.csv`);
  const nodes = { Person: 'people', Account: 'accounts', Brand: 'brands', Market: 'markets', Post: 'posts' };
  const ties = {
    ...{ OWNS: 'owns', MEMBER_OF: 'members', WROTE: 'wrote', ABOUT: 'about' },
    ...{ FOLLOWS: 'follows', REPOSTED: 'reposted', REPLIED: 'replied' },
  };
  const jars = join(home, `neo4j-${await neo4jVersion()}`, '*');
  await promisify(execFile)(
    'java',
    [
      ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      ...['-Xmx3g', '-cp', jars, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'],
      ...['--overwrite-destination', '--id-type=string'],
      ...Object.entries(nodes).map(([label, name]) => `--nodes=${label}=${of(name)}`),
      ...Object.entries(ties).map(([type, name]) => `--relationships=${type}=${of(name)}`),
    ],
    {
      cwd: home,
      env: { ...process.env, NEO4J_HOME: root, NEO4J_CONF: join(root, 'conf') },
      maxBuffer: 1 << 26,
    },
  );
}

async function analyse(environment: Record<string, string>): Promise<void> {
  const start = performance.now();
  const child = onside(['analyse', '--json'], environment);
  let peak = 0;
  const watching = setInterval(() => {
    peak = Math.max(peak, peakOf(child));
  }, 100);
  const phases: [phase: string, at: number][] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    const { progress } = JSON.parse(line) as { progress?: { phase: string } };
    if (progress && progress.phase !== phases.at(-1)?.[0]) phases.push([progress.phase, performance.now()]);
  }
  clearInterval(watching);
  const end = performance.now();
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`onside analyse ended with ${child.exitCode}`);
  phases.forEach(([phase, at], i) => {
    const ms = (phases[i + 1]?.[1] ?? end) - at;
    if (ms > 1_000) console.log(`    ${phase}: ${(ms / 1_000).toFixed(1)} s`);
  });
  console.log(`  onside analyse: ${((end - start) / 1_000).toFixed(1)} s, at most ${grouped(peak)} MB`);
}

/** What a process has held in memory at most so far, in MB. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

async function askAll(environment: Record<string, string>): Promise<void> {
  const child = onside(['serve', '--json'], { ...environment, PORT: '0' });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error('onside serve ended')));
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const told = JSON.parse(line) as { url?: string };
        if (told.url) resolve(told.url);
      });
    });
    while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 200));
    const market = `market(by: {slug: "m${marketSizes[0]}"})`;
    const ask = async (query: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
      return data;
    };
    const list = (await patiently(() =>
      ask(`{ ${market} { keyInfluencers(first: 50) { nodes { id } } } }`),
    )) as { market: { keyInfluencers: { nodes: { id: string }[] } } };
    const ids = list.market.keyInfluencers.nodes.map(({ id }) => `{id: "${id}"}`);
    const questions: Record<string, string> = {
      keyInfluencers: `{ ${market} { keyInfluencers(first: 20) { answer { sentence } edges { rank rankLow rankHigh reach { expected low high } node { name accounts { handle } } stance { position } through { person { name } shareOfReach } } } } }`,
      'setReach of 50': `{ ${market} { setReach(people: [${ids.join(', ')}]) { reach { expected low high } } } }`,
      'engagementPlan of 50': `{ ${market} { engagementPlan(input: {size: 50}) { atLeastOfBest reach { expected } people { marginal } } } }`,
      'influencePaths of 5': `{ influencePaths(from: ${ids[9]}, to: {market: {slug: "m${marketSizes[0]}"}}, first: 5) { nodes { probability sentence hops { from { name } to { name } probability } } } }`,
      whatIf: `{ ${market} { whatIf(input: {person: ${ids[0]}, change: REMOVE}) { before { expected } lost { expected } substitutes { person { name } marginal } } } }`,
    };
    const cold: Record<string, number> = {};
    for (const [name, query] of Object.entries(questions)) {
      const start = performance.now();
      await patiently(() => ask(query));
      cold[name] = performance.now() - start;
      for (const since = performance.now(); performance.now() - since < warmUp; ) await ask(query);
    }
    for (const [name, query] of Object.entries(questions)) {
      const found = { p50: [] as number[], p95: [] as number[] };
      for (let run = 0; run < runs; run++) {
        const times: number[] = [];
        for (let n = 0; n < asks; n++) {
          const asked = performance.now();
          await ask(query);
          times.push(performance.now() - asked);
        }
        times.sort((a, b) => a - b);
        found.p50.push(times[asks / 2]);
        found.p95.push(times[Math.floor(asks * 0.95)]);
      }
      const median = (values: number[]) => values.sort((a, b) => a - b)[runs >> 1].toFixed(1);
      console.log(
        `  ${name.padEnd(22)} p50 ${median(found.p50)} ms, p95 ${median(found.p95)} ms; the first time ${cold[name].toFixed(0)} ms`,
      );
    }
    console.log(`  onside serve: at most ${grouped(peakOf(child))} MB`);
    await askMeanwhile(ask, questions.keyInfluencers);
    console.log(`  onside serve, analysing too: at most ${grouped(peakOf(child))} MB`);
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

/** What answers take in a process that analyses meanwhile. */
async function askMeanwhile(ask: (query: string) => Promise<unknown>, query: string): Promise<void> {
  const run = `mutation { runAnalysis(input: {requestId: "again", randomSeed: 2}) { isRunning errors { message } } }`;
  let isRunning = true;
  const start = performance.now();
  const running = (async () => {
    while (isRunning) {
      const { runAnalysis } = (await ask(run)) as {
        runAnalysis: { isRunning: boolean; errors: { message: string }[] };
      };
      if (runAnalysis.errors.length > 0) throw new Error(runAnalysis.errors[0].message);
      ({ isRunning } = runAnalysis);
    }
  })();
  const times: number[] = [];
  while (isRunning) {
    const asked = performance.now();
    await ask(query);
    times.push(performance.now() - asked);
  }
  await running;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1].toFixed(0);
  console.log(
    `  keyInfluencers during an analysis of ${((performance.now() - start) / 1_000).toFixed(1)} s: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, the longest ${at(1)} ms`,
  );
}

/** The first questions of a process load the analysis, which may take longer than a question may: asked again. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 10) throw error;
    }
  }
}

function onside(args: string[], environment: Record<string, string>): ChildProcess {
  // As `npm run serve` has it.
  return spawn(process.execPath, ['--max-semi-space-size=64', 'src/onside.js', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`  ${name}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
