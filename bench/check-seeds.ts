/**
 * Whether the sample's planted truths show, seed by seed, through a real Neo4j: load, analyse, look.
 *
 *   npm run check:seeds [-- SEEDS [FIRST]]     (20 seeds from 1 unless told)
 *
 * A row a seed: the repairer's rank and reach in the city's market, the TV host's rank there and in the world, the
 * moderator's share of the repairer's reach with its interval and the same share by forward cascades with and without
 * him (20,000 each), the reviewer's stance to 9 March and from 10 March to 1 April as the API tells it, and the repairer's
 * rank with his ties rewired outside the market. Ends with 1 when a truth of the design does not hold.
 */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnalysisSummary, analyse } from '../src/analysis/analyse.js';
import type { InfluenceGraph } from '../src/analysis/kernels/influence-graph.js';
import { type LoadedAnalysis, loadAnalysis } from '../src/analysis/loaded-analysis.js';
import { closeDatabase, type Database, openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { neo4jVersion } from '../src/database/private/fetch-neo4j.js';
import { startPrivateNeo4j } from '../src/database/private/private-neo4j.js';
import { silent } from '../src/lib/progress.js';
import type { Omission } from '../src/sample/bonds.js';
import { type LeadName, leads } from '../src/sample/leads.js';
import { loadSample } from '../src/sample/load-sample.js';
import { emptyGraph } from '../test/support/graph.js';
import { sharedJars } from '../test/support/neo4j.setup.js';
import { startOnside } from '../test/support/onside.js';

const city = 'port-maren-mobile';
const cascades = 20_000;
const seeds = Number(process.argv[2] ?? 20);
const first = Number(process.argv[3] ?? 1);

interface Standing {
  readonly rank: number;
  readonly expected: number;
  readonly through: { readonly share: number; readonly low: number; readonly high: number } | null;
}

async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'onside-seeds-'));
  await symlink(await sharedJars(), join(home, `neo4j-${await neo4jVersion()}`));
  const neo4j = await startPrivateNeo4j({ home, progress: silent });
  const database = openDatabase(neo4j.address);
  try {
    await checkSeeds(database);
  } finally {
    await closeDatabase(database);
    await neo4j.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function checkSeeds(database: Database): Promise<void> {
  const tally = { topThree: 0, hostInTopTwenty: 0, hostFirst: 0, outOfFifty: 0, share: 0, turned: 0 };
  console.log(
    'seed  people  rank  reach  host city/world  through [low high]  cascades  reviewer  rewired  load s  analyse s',
  );
  for (let seed = first; seed < first + seeds; seed++) {
    const { loaded, summary, times } = await world(database, seed, null);
    const repairer = await standing(database, summary.id, 'repairer', city);
    const [hostHere, hostInWorld] = [
      await standing(database, summary.id, 'host', city),
      await standing(database, summary.id, 'host', 'everyone'),
    ];
    const forward = shareByCascades(loaded, seed);
    const turn = await reviewersTurn(database);
    const rewired = await world(database, seed, 'repairer-ties');
    const after = await standing(database, rewired.summary.id, 'repairer', city);

    const { through } = repairer;
    if (repairer.rank <= 3) tally.topThree++;
    if (hostHere.rank <= 20) tally.hostInTopTwenty++;
    if (hostInWorld.rank === 1) tally.hostFirst++;
    if (after.rank > 50) tally.outOfFifty++;
    if (turn === 'ONSIDE OFFSIDE') tally.turned++;
    const isRight =
      through !== null &&
      through.share > 0.5 &&
      Math.abs(through.share - forward) <= 0.03 &&
      through.high - through.low <= 0.1;
    if (isRight) tally.share++;
    const size = summary.markets.find(({ slug }) => slug === city)!.size;
    const told = through
      ? `${through.share.toFixed(3)} [${through.low.toFixed(3)} ${through.high.toFixed(3)}]`
      : 'none';
    console.log(
      `${String(seed).padStart(4)}  ${size}  ${repairer.rank}  ${repairer.expected.toFixed(1)}  ` +
        `${hostHere.rank}/${hostInWorld.rank}  ${told}  ${forward.toFixed(3)}  ${turn}  ${after.rank}  ${times.join('  ')}`,
    );
  }
  console.log(
    `repairer in the top 3: ${tally.topThree}; host in the top 20: ${tally.hostInTopTwenty}, first in the world: ` +
      `${tally.hostFirst}; rewired out of the top 50: ${tally.outOfFifty}; through-share above 0.5, right and narrow: ${tally.share}; ` +
      `reviewer turned: ${tally.turned}; of ${seeds}`,
  );
  const almostAll = seeds - Math.floor(seeds / 20);
  if (
    tally.topThree < almostAll ||
    tally.hostInTopTwenty > 0 ||
    tally.outOfFifty < almostAll ||
    tally.share < seeds ||
    tally.turned < seeds
  )
    process.exitCode = 1;
}

async function world(database: Database, seed: number, without: Omission | null) {
  await emptyGraph(database);
  await migrate(database);
  const start = performance.now();
  await loadSample(database, { seed, scale: 1, without });
  const loadedAt = performance.now();
  const summary: AnalysisSummary = await analyse(database, { now: Date.now() });
  const times = [loadedAt - start, performance.now() - loadedAt].map((ms) => (ms / 1_000).toFixed(1));
  return { loaded: await loadAnalysis(database, summary.id), summary, times };
}

/** Where a lead stands in a market's stored list; behind everybody when not in it. */
async function standing(
  database: Database,
  analysis: string,
  lead: LeadName,
  market: string,
): Promise<Standing> {
  const session = database.driver.session({ database: database.name });
  try {
    const { records } = await session.run(
      `MATCH (:Person {id: $person})-[r:REACHES {analysis: $analysis}]->(:Market {slug: $market})
       RETURN r.rank AS rank, r.expected AS expected, r.through AS through, r.throughShare AS shares,
         r.throughLow AS lows, r.throughHigh AS highs`,
      { person: personId(lead), analysis, market },
    );
    if (records.length === 0) return { rank: Number.POSITIVE_INFINITY, expected: 0, through: null };
    const { rank, expected, through, shares, lows, highs } = records[0].toObject();
    const at = (through as string[] | null)?.indexOf(personId('moderator')) ?? -1;
    return {
      rank,
      expected,
      through: at < 0 ? null : { share: shares[at], low: lows[at], high: highs[at] },
    };
  } finally {
    await session.close();
  }
}

/** The reviewer's stance before and after 10 March. */
async function reviewersTurn(database: Database): Promise<string> {
  const onside = await startOnside(database);
  try {
    const window = (from: string, to: string) =>
      `stance(window: {between: {from: "${from}T00:00:00Z", to: "${to}T00:00:00Z"}}) { position }`;
    const { data, errors } = await onside.ask(
      `{ person(by: {account: "twitter:${leads.reviewer.accounts[0].handle}"}) {
        before: ${window('2025-05-01', '2026-03-10')} after: ${window('2026-03-10', '2026-04-02')} } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const { before, after } = data!.person as Record<'before' | 'after', { position: string }>;
    return `${before.position} ${after.position}`;
  } finally {
    await onside.stop();
  }
}

/** The moderator's share of the repairer's reach: cascades with everybody, and others without the moderator. */
function shareByCascades({ graph, indexOf, markets }: LoadedAnalysis, seed: number): number {
  const members = new Set(markets.get(city)!.members);
  const repairer = indexOf.get(personId('repairer'))!;
  const random = mulberry32(seed);
  const all = reachByCascades(graph, members, repairer, null, random);
  const less = reachByCascades(graph, members, repairer, indexOf.get(personId('moderator'))!, random);
  return 1 - less / all;
}

/** Mean members who act after `start`, each tie tried once a cascade; nothing of the engine's sampler is in it. */
function reachByCascades(
  { nodes, offsets, sources, probabilities }: InfluenceGraph,
  members: ReadonlySet<number>,
  start: number,
  absent: number | null,
  random: () => number,
): number {
  const heard: [to: number, probability: number][][] = Array.from({ length: nodes }, () => []);
  for (let to = 0; to < nodes; to++)
    for (let slot = offsets[to]; slot < offsets[to + 1]; slot++)
      heard[sources[slot]].push([to, probabilities[slot]]);
  let reached = 0;
  for (let cascade = 0; cascade < cascades; cascade++) {
    const acted = new Set([start]);
    for (const node of acted)
      for (const [to, probability] of heard[node])
        if (to !== absent && !acted.has(to) && random() < probability) acted.add(to);
    for (const node of acted) if (node !== start && members.has(node)) reached++;
  }
  return reached / cascades;
}

/** A small generator of its own, so that the check shares no random numbers with what it checks (T. Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function personId(lead: LeadName): string {
  return `x:${leads[lead].id}`;
}

await main();
