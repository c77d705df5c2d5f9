/**
 * How fast the best people are found, and how well: `npm run bench:engine [-- --gds]`. On NetHEPT by three models and on a
 * generated graph of 1,000,000 people and 20,000,000 ties, 50 people each. Times are of one thread, warm, the median of
 * interleaved runs. The spread is by forward cascades that share nothing with the sampler. With `--gds` the peer, CELF of
 * Neo4j's Graph Data Science, chooses on the same graph by the same model in the same run (minutes). Then sampling on
 * two threads beside one. Needs ../shared/data/nethept/graph.txt.
 */
import { bestPlan, type PlanOptions } from '../src/analysis/kernels/best-plan.js';
import {
  buildInfluenceGraph,
  type InfluenceGraph,
  type InfluenceTies,
} from '../src/analysis/kernels/influence-graph.js';
import { reachOfEveryone } from '../src/analysis/kernels/reach-of-everyone.js';
import { openSketch } from '../src/analysis/kernels/sketch.js';
import { openSamplingThreads } from '../src/analysis/threads/sampling-threads.js';
import { type CascadeMean, forwardCascades } from '../test/support/forward-cascades.js';
import { readNetHept, weightedCascade } from '../test/support/nethept.js';
import { plainRandom } from '../test/support/small-markets.js';
import { openGds } from './peers/gds.js';

const size = 50;
const cascades = 10_000;
const netHept = readNetHept();
if (netHept === null) throw new Error('NetHEPT is not at hand: ../shared/data/nethept/graph.txt is needed.');

interface Case {
  readonly name: string;
  readonly nodes: number;
  readonly ties: InfluenceTies;
  /** Where it is the same for all ties: what the peer can be asked. */
  readonly p?: number;
  readonly runs: number;
}

const { nodes, from, to } = netHept;
const uniform = (p: number) => ({ from, to, probability: new Float32Array(to.length).fill(p) });
const small: Case[] = [
  { name: 'NetHEPT, weighted cascade', nodes, ties: weightedCascade(nodes, from, to), runs: 15 },
  { name: 'NetHEPT, p = 0.01', nodes, ties: uniform(0.01), p: 0.01, runs: 15 },
  { name: 'NetHEPT, p = 0.1', nodes, ties: uniform(0.1), p: 0.1, runs: 15 },
];

/** A graph whose people are heard the more, the earlier they came: degrees fall off as a power. */
function large(people: number, perPerson: number): Case {
  const random = plainRandom(3);
  const ties = people * perPerson;
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  let kept = 0;
  const seen = new Uint32Array(people);
  for (let person = 0; person < people; person++)
    for (let tie = 0; tie < perPerson; tie++) {
      const heard = Math.floor(people * random() ** 3);
      if (heard === person || seen[heard] === person + 1) continue;
      seen[heard] = person + 1;
      source[kept] = heard;
      target[kept++] = person;
    }
  const made = weightedCascade(people, source.subarray(0, kept), target.subarray(0, kept));
  return {
    name: `generated, ${people} people, ${kept} ties, weighted cascade`,
    nodes: people,
    ties: made,
    runs: 5,
  };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];
const everybody = (graph: InfluenceGraph) => ({
  members: Uint32Array.from({ length: graph.nodes }, (_, node) => node),
  weights: null,
});

/** What the peers promise, and what Onside asks of itself. */
const levels = [
  { name: 'at 1 - 1/e - 0.1, as the peers', options: { enough: 1 - 1 / Math.E - 0.1, kept: 0 } },
  { name: 'as Onside does', options: {} },
];

async function choose(graph: InfluenceGraph, seed: number, options: PlanOptions) {
  const start = performance.now();
  const sketch = openSketch(graph, everybody(graph), seed, 'bench', { firstRound: 0 });
  const plan = await bestPlan(sketch, { allowed: new Uint8Array(graph.nodes).fill(1), size }, options);
  return { ...plan, ms: performance.now() - start };
}

const gds = process.argv.includes('--gds') ? await openGds() : null;
await gds?.load(nodes, from, to);
for (const { name, nodes, ties, p, runs } of [...small, large(1_000_000, 20)]) {
  const { graph } = buildInfluenceGraph(nodes, ties);
  console.log(`${name}: ${size} people`);
  // Forward cascades hold an object a tie: too many for the large graph.
  const spreadOf = nodes > 100_000 ? null : forwardCascades(nodes, ties, plainRandom(11));
  const found = levels.map(() => [] as Awaited<ReturnType<typeof choose>>[]);
  await choose(graph, 0, levels[0].options);
  for (let run = 1; run <= runs; run++)
    for (const [i, { options }] of levels.entries()) found[i].push(await choose(graph, run, options));
  for (const [i, { name }] of levels.entries()) {
    const times = found[i].map(({ ms }) => ms);
    const last = found[i][0];
    const spread = spreadOf === null ? '' : `, spread ${told(spreadOf([...last.chosen], cascades))}`;
    console.log(
      `  ${name}: ${median(times).toFixed(1)} ms (${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)}), certificate ${last.atLeastOfBest.toFixed(3)}, 2 x ${last.sets} sets${spread}`,
    );
  }
  if (gds && p !== undefined) {
    const { chosen, ms } = await gds.celf(p, size);
    const times = ms / median(found[1].map((plan) => plan.ms));
    console.log(
      `  CELF of GDS: ${ms.toFixed(0)} ms, spread ${told(spreadOf!(chosen, cascades))}: ${times.toFixed(0)} times as long as Onside`,
    );
  }
  if (nodes > 100_000) await threadsBesideOne(graph);
}
await gds?.close();
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function told({ mean, error }: CascadeMean): string {
  return `${(mean + size).toFixed(1)} ± ${(2 * error).toFixed(1)}`;
}

async function threadsBesideOne(graph: InfluenceGraph): Promise<void> {
  const sampling = { roots: everybody(graph), randomSeed: 1, key: 'threads' };
  const threads = openSamplingThreads(2);
  const end = 2 ** 10;
  const count = () => threads.countBlocks(graph, { ...sampling, end }, 0, () => undefined);
  await count();
  const ratios: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await reachOfEveryone({ graph, ...sampling, sets: end * 256 });
    const middle = performance.now();
    await count();
    ratios.push((middle - start) / (performance.now() - middle));
  }
  console.log(`  sampling on two threads: ${median(ratios).toFixed(2)} times as fast as on one`);
  await threads.close();
}
