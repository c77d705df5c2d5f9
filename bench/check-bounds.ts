/**
 * How often the joint bounds of reach hold the truth, over 100 seeds (or as many as told): the demands of the design on
 * NetHEPT, where it is at hand, and on a generated town. `npm run check:bounds [-- SEEDS]`. Ends with 1 when one is missed.
 */
import { buildInfluenceGraph } from '../src/analysis/kernels/influence-graph.js';
import { type BoundsCase, boundsCoverage, boundsMissed } from '../test/support/bounds-coverage.js';
import { hubTown } from '../test/support/hub-town.js';
import { readNetHept, weightedCascade } from '../test/support/nethept.js';

const seeds = Number(process.argv[2] ?? 100);
const cases = new Map<string, BoundsCase>([['a town of 20,000, a market of every third', hubTown(20_000)]]);
const netHept = readNetHept();
if (netHept === null) console.log('NetHEPT is not at hand (../shared/data/nethept/graph.txt): left out.');
else {
  const { nodes, from, to } = netHept;
  const { graph } = buildInfluenceGraph(nodes, weightedCascade(nodes, from, to));
  const everyone = Uint32Array.from({ length: nodes }, (_, node) => node);
  const segment = everyone.slice(0, 1_000);
  cases.set('NetHEPT, weighted cascade, everyone', { graph, roots: { members: everyone, weights: null } });
  cases.set('NetHEPT, weighted cascade, the first 1,000', {
    graph,
    roots: { members: segment, weights: null },
  });
}

for (const [name, market] of cases) {
  const start = performance.now();
  const coverage = await boundsCoverage(market, seeds);
  const missed = boundsMissed(coverage);
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(name, { ...coverage, missed, seconds });
  if (missed.length > 0) process.exitCode = 1;
}
