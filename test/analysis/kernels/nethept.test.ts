import { expect, it } from 'vitest';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { reachOfEveryone } from '../../../src/analysis/kernels/reach-of-everyone.js';
import { fixedPeople } from '../../support/fixed-people.js';
import { forwardCascades } from '../../support/forward-cascades.js';
import { readNetHept, weightedCascade } from '../../support/nethept.js';
import { plainRandom } from '../../support/small-markets.js';

/** `npm run check:nethept` asks for all 500. */
const people = Number(process.env.NETHEPT_PEOPLE ?? 50);
const cascades = 10_000;
const netHept = readNetHept();
if (netHept === null)
  console.log('NetHEPT is not at hand (../shared/data/nethept/graph.txt): its test is skipped.');

it.skipIf(netHept === null)(
  `agrees with ${cascades} forward cascades of each of ${people} people of NetHEPT, weighted cascade`,
  { timeout: 600_000 },
  async () => {
    const { nodes, from, to } = netHept!;
    const ties = weightedCascade(nodes, from, to);
    const { graph } = buildInfluenceGraph(nodes, ties);
    const members = Uint32Array.from({ length: nodes }, (_, node) => node);
    const reach = await reachOfEveryone({
      graph,
      roots: { members, weights: null },
      randomSeed: 42,
      key: 'everyone',
    });
    const meanFrom = forwardCascades(nodes, ties, plainRandom(42));
    const misses = fixedPeople(members, people)
      .map((node) => ({ node, ...meanFrom(node, cascades), low: reach.low[node], high: reach.high[node] }))
      .filter(({ mean, error, low, high }) => mean < low - 4 * error || mean > high + 4 * error);
    expect(misses).toEqual([]);
  },
);
