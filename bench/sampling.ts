/**
 * How fast sets are sampled on NetHEPT: the least of several runs of one thread, by model. `npm run bench:sampling [sets]`.
 * Needs ../shared/data/nethept/graph.txt.
 */
import { buildInfluenceGraph } from '../src/analysis/kernels/influence-graph.js';
import { reachOfEveryone } from '../src/analysis/kernels/reach-of-everyone.js';
import { emptySampleSets, forgetSets } from '../src/analysis/kernels/sample-sets.js';
import { prepareSampler, sampleBlock, usualSetsPerBlock } from '../src/analysis/kernels/sampler.js';
import { throughShares } from '../src/analysis/kernels/through.js';
import { readNetHept, weightedCascade } from '../test/support/nethept.js';

const runs = 7;
const netHept = readNetHept();
if (netHept === null) throw new Error('NetHEPT is not at hand: ../shared/data/nethept/graph.txt is needed.');
const { nodes, from, to } = netHept;
const sets = Number(process.argv[2] ?? 2 ** 17);
const uniform = (p: number) => ({ from, to, probability: new Float32Array(to.length).fill(p) });
const models = {
  'weighted cascade': weightedCascade(nodes, from, to),
  'p = 0.01': uniform(0.01),
  'p = 0.1': uniform(0.1),
};

async function leastMs(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

for (const [name, ties] of Object.entries(models)) {
  const { graph } = buildInfluenceGraph(nodes, ties);
  const roots = { members: Uint32Array.from({ length: nodes }, (_, node) => node), weights: null };
  const store = emptySampleSets();
  const sampling = await leastMs(() => {
    forgetSets(store);
    const sampler = prepareSampler(graph, roots);
    for (let block = 0; store.sets < sets; block++) sampleBlock(sampler, 42, 'everyone', block, store);
  });
  const market = { graph, roots, randomSeed: 42, key: 'everyone' };
  const reach = await reachOfEveryone(market);
  const top = [...reach.expected.keys()].sort((a, b) => reach.expected[b] - reach.expected[a]).slice(0, 100);
  const figures = {
    sets: store.sets,
    'sampling ms': Math.round(sampling),
    'ns a set': Math.round((sampling * 1e6) / store.sets),
    'million entries a second': Number((store.size / sampling / 1e3).toFixed(1)),
    'entries a set': Number((store.size / store.sets).toFixed(2)),
    'sets for everyone': reach.sets,
    'reach of everyone ms': Math.round(await leastMs(() => reachOfEveryone(market))),
    'through of 100 ms': Math.round(
      await leastMs(() => throughShares({ ...market, targets: Uint32Array.from(top) })),
    ),
  };
  console.log(`${name} (blocks of ${usualSetsPerBlock})`, figures);
}
