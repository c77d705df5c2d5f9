/**
 * What the API adds to the database's own time, and how it compares with `@neo4j/graphql` on the same graph.
 *
 *   npm run bench:api [-- ROUNDS [SCALE]]     (200 rounds at scale 1 unless told)
 *
 * A private Neo4j with the sample market and its three analyses; Onside and the peer each in a process of their own. Every round asks
 * each question over HTTP, sends the very same Cypher by the bare driver and asks the peer, one after the other: in each of the
 * six orders in turn, for whoever comes second finds the database's pages and the processor's caches warm. 900 rounds
 * before them, not counted, let three processes compile what they run. Prints a row a question: p50 and p95 of both, and of the time added.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { analyse } from '../src/analysis/analyse.js';
import {
  closeDatabase,
  type Database,
  type DatabaseAddress,
  openDatabase,
} from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { neo4jVersion } from '../src/database/private/fetch-neo4j.js';
import { startPrivateNeo4j } from '../src/database/private/private-neo4j.js';
import { silent } from '../src/lib/progress.js';
import { loadSample } from '../src/sample/load-sample.js';
import { sharedJars } from '../test/support/neo4j.setup.js';
import { startOnside } from '../test/support/onside.js';
import { type Recorded, recordQueries, replay } from '../test/support/record-queries.js';

const rounds = Number(process.argv[2] ?? 200);
const scale = Number(process.argv[3] ?? 1);
const warmUp = 900;
/** As of when the analyses are that the sample is looked at with. */
const asOfs = ['2026-02-28', '2026-03-31', '2026-04-30'].map((day) => Date.parse(day) + 86_399_999);
const children: ChildProcess[] = [];

const market = 'market(by: {slug: "port-maren-mobile"})';
const rowFields = 'rank rankLow rankHigh globalRank reach { expected low high } multiple';
const questions: Record<string, string> = {
  'nothing (HTTP and Apollo)': '{ __typename }',
  keyInfluencers: `{ ${market} { keyInfluencers(first: 20) { answer { sentence } edges { ${rowFields} node { name accounts { handle followers } } stance { position posts } through { person { name } shareOfReach } } } } }`,
  'influencePaths PROBABILITY': paths('PROBABILITY'),
  'influencePaths HOPS': paths('HOPS'),
  'influencePaths INTERACTIONS': paths('INTERACTIONS'),
  stance: `{ PERSON { stance { position net posts confidence answer { sentence } } } } }`,
  explainReach: `{ PERSON { explainReach(market: {slug: "port-maren-mobile"}) { reach { expected } ties { to { name } probability acts exposures rate } through { person { name } shareOfReach } } } } }`,
  'nested, three levels':
    '{ conversations(first: 50) { nodes { title posts(first: 10) { nodes { text author { handle } } } } } }',
};

function paths(rankBy: string): string {
  return `{ influencePaths(from: {id: "TOPID"}, to: {market: {slug: "port-maren-mobile"}}, rankBy: ${rankBy}) { nodes { probability sentence hops { from { name } to { name } probability evidence { kind count posts { text } } } } } }`;
}

/** What the peer is asked for the same answer, and what next: it gives ids where ours names people. */
const peerQuestions: Record<string, string> = {
  keyInfluencers: `{ markets(where: {slug: {eq: "port-maren-mobile"}}) { name reachedByConnection(first: 20, where: {edge: {analysis: {eq: "ANALYSIS"}}}, sort: [{edge: {rank: ASC}}]) { edges { properties { rank rankLow rankHigh globalRank expected low high multiple through throughShare } node { name accounts { handle followers } stancesConnection(where: {edge: {analysis: {eq: "ANALYSIS"}}}) { edges { properties { position posts } node { slug } } } } } } } }`,
  'nested, three levels':
    '{ conversations(limit: 50, sort: [{key: ASC}]) { title posts(limit: 10, sort: [{publishedAt: ASC}]) { text author { handle } } } }',
};

const peerAsksNext: Record<string, (answer: unknown) => string> = {
  keyInfluencers: (answer) => {
    const { markets } = answer as {
      markets: { reachedByConnection: { edges: { properties: { through: string[] | null } }[] } }[];
    };
    const ids = markets[0].reachedByConnection.edges.flatMap(({ properties }) => properties.through ?? []);
    return `{ people(where: {id: {in: ${JSON.stringify([...new Set(ids)])}}}) { id name } }`;
  },
};

async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'onside-bench-'));
  await symlink(await sharedJars(), join(home, `neo4j-${await neo4jVersion()}`));
  const neo4j = await startPrivateNeo4j({ home, progress: silent });
  const database = openDatabase(neo4j.address);
  try {
    await measure(database, neo4j.address);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await closeDatabase(database);
    await neo4j.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(database: Database, address: DatabaseAddress): Promise<void> {
  await migrate(database);
  await loadSample(database, { seed: 1, scale }, { progress: silent });
  let analysis = '';
  for (const asOf of asOfs)
    analysis = (await analyse(database, { asOf, now: Date.now() }, { progress: silent })).id;
  const recorder = recordQueries(database);
  const local = await startOnside(recorder.database);
  const top = await local.ask(`{ ${market} { keyInfluencers(first: 1) { nodes { id } } } }`);
  const topId = (top.data as { market: { keyInfluencers: { nodes: { id: string }[] } } }).market
    .keyInfluencers.nodes[0].id;
  const onside = await serveOnside(address);
  const peer = await servePeer(address);
  console.log(
    `sample at scale ${scale}, ${rounds} rounds; milliseconds over HTTP, by the bare driver with the same Cypher, and added\n`,
  );
  console.log(
    'question                      trips   p50    p95   bare p50  p95   added p50  p95   peer p50  ratio',
  );
  for (const [name, template] of Object.entries(questions)) {
    const query = template.replace('PERSON', 'node(id: "TOPID") { ... on Person').replace('TOPID', topId);
    await local.ask(query); // The first question of an analysis loads it.
    recorder.queries.length = 0;
    await local.ask(query);
    const recorded = [...recorder.queries];
    const peerQuery = peerQuestions[name]?.replaceAll('ANALYSIS', analysis);
    const times = await race(
      database,
      onside,
      query,
      recorded,
      peerQuery ? { url: peer, query: peerQuery, next: peerAsksNext[name] } : null,
    );
    report(name, recorded.length, times);
  }
  await local.stop();
}

interface Times {
  ours: number[];
  bare: number[];
  peers: number[];
}

const orders: readonly (readonly (keyof Times)[])[] = [
  ['ours', 'bare', 'peers'],
  ['bare', 'ours', 'peers'],
  ['peers', 'ours', 'bare'],
  ['ours', 'peers', 'bare'],
  ['bare', 'peers', 'ours'],
  ['peers', 'bare', 'ours'],
];

async function race(
  database: Database,
  url: string,
  query: string,
  recorded: readonly Recorded[],
  peer: { url: string; query: string; next?: (answer: unknown) => string } | null,
): Promise<Times> {
  const askPeer = async ({ url, query, next }: NonNullable<typeof peer>) => {
    const answer = await post(url, query);
    if (next) await post(url, next(answer));
  };
  const times: Times = { ours: [], bare: [], peers: [] };
  const asks: Record<keyof Times, () => Promise<unknown>> = {
    ours: () => post(url, query),
    bare: () => replay(database, recorded),
    peers: async () => peer && askPeer(peer),
  };
  for (let round = 0; round < warmUp + rounds; round++)
    for (const who of orders[round % orders.length]) {
      const time = await timed(asks[who]);
      if (round >= warmUp) times[who].push(time);
    }
  return times;
}

function report(name: string, trips: number, { ours, bare, peers }: Times): void {
  const added = ours.map((time, round) => time - bare[round]);
  const number = (value: number) => value.toFixed(1).padStart(7);
  const peer =
    name in peerQuestions ? `${number(at(peers, 0.5))}   ${(at(ours, 0.5) / at(peers, 0.5)).toFixed(2)}` : '';
  console.log(
    `${name.padEnd(30)}${String(trips).padStart(5)}${[at(ours, 0.5), at(ours, 0.95), at(bare, 0.5), at(bare, 0.95), at(added, 0.5), at(added, 0.95)].map(number).join('')}   ${peer}`,
  );
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const agent = new Agent({ keepAlive: true });

/** Over a kept connection, by the leanest client there is: what it costs counts as added. */
async function post(url: string, query: string): Promise<unknown> {
  const body = Buffer.from(JSON.stringify({ query }));
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method: 'POST', agent, headers }, resolve).once('error', reject).end(body);
  });
  const answer = (await json(response)) as { data?: unknown; errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
  return answer.data;
}

async function serveOnside(address: DatabaseAddress): Promise<string> {
  const port = await freePort();
  start(['src/onside.js', 'serve'], { ...environment(address), PORT: String(port) });
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return `http://127.0.0.1:${port}/graphql`;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Onside did not become ready in 20 s. Is it built (npm run build)?');
}

function servePeer(address: DatabaseAddress): Promise<string> {
  const child = start(['bench/peers/neo4j-graphql.mjs'], environment(address));
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', () => reject(new Error('The peer did not start. Run npm ci --prefix bench.')));
  });
}

function start(args: string[], env: Record<string, string>): ChildProcess {
  // As `npm start` has it, for both alike.
  const child = spawn(process.execPath, ['--max-semi-space-size=64', ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

function environment(address: DatabaseAddress): Record<string, string> {
  return { NEO4J_URI: address.uri, NEO4J_USERNAME: address.username, NEO4J_PASSWORD: address.password };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

await main();
