import type { InfluenceGraph } from '../../src/analysis/kernels/influence-graph.js';
import { ranksByReach } from '../../src/analysis/kernels/ranks.js';
import { ableToReach } from '../../src/analysis/kernels/reach-bounds.js';
import { type ReachOfEveryone, reachOfEveryone } from '../../src/analysis/kernels/reach-of-everyone.js';
import { type Roots, totalWeight } from '../../src/analysis/kernels/roots.js';
import { fixedPeople } from './fixed-people.js';

/** How often the bounds of a market's reach hold the truth, over many seeds. */
export interface BoundsCoverage {
  /** Sets of one seed; the truth is drawn with {@link truthSets} times as many. */
  readonly sets: number;
  readonly people: { readonly fixed: number; readonly reachingOnePercent: number };
  /** Of the people watched, over all seeds, the share whose bounds hold their true reach. */
  readonly pointwise: number;
  /** The least {@link pointwise} may be: 0.95 less three standard errors of that many people. */
  readonly leastPointwise: number;
  /** Seeds whose own top 20 all have bounds that hold. */
  readonly jointly: number;
  readonly seeds: number;
  /** Median over seeds and people who reach 2 % of the market: width of the bounds over reach; null: nobody does. */
  readonly medianWidth: number | null;
}

/** A graph with a market in it. */
export interface BoundsCase {
  readonly graph: InfluenceGraph;
  readonly roots: Roots;
  /** Sampled for the truth instead: a control. */
  readonly trueGraph?: InfluenceGraph;
}

/** How many times the sets of a seed make the truth. */
export const truthSets = 100;
const watched = 500;
const top = 20;

/** Samples a market once for each seed and once, from a stream of its own, for the truth. */
export async function boundsCoverage(
  { graph, roots, trueGraph = graph }: BoundsCase,
  seeds: number,
): Promise<BoundsCoverage> {
  const able = ableToReach(graph, roots);
  const fixed = fixedPeople(
    [...able.keys()].filter((node) => able[node] === 1),
    watched,
  );
  const runs: ReachOfEveryone[] = [];
  for (let randomSeed = 1; randomSeed <= seeds; randomSeed++)
    runs.push(await reachOfEveryone({ graph, roots, randomSeed, key: 'market' }));
  const [{ sets }] = runs;
  const truth = await reachOfEveryone({
    graph: trueGraph,
    roots,
    randomSeed: 1,
    key: 'truth',
    sets: sets * truthSets,
    maxEntries: Infinity,
  });
  const weight = totalWeight(roots);
  const reaching = (share: number) =>
    [...truth.expected.keys()].filter((node) => truth.expected[node] >= share * weight);
  const people = [...new Set([...fixed, ...reaching(0.01)])];
  const everyone = Uint32Array.from({ length: graph.nodes }, (_, node) => node);
  const holds = ({ low, high }: ReachOfEveryone, node: number) =>
    low[node] <= truth.expected[node] && truth.expected[node] <= high[node];
  const count = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;

  const held = runs.reduce((sum, run) => sum + count(people, (node) => holds(run, node)), 0);
  const jointly = count(runs, (run) =>
    ranksByReach(everyone, run)
      .order.subarray(0, top)
      .every((node) => holds(run, node)),
  );
  const widths = runs
    .flatMap((run) => reaching(0.02).map((node) => (run.high[node] - run.low[node]) / run.expected[node]))
    .sort((a, b) => a - b);
  return {
    sets,
    people: { fixed: fixed.length, reachingOnePercent: reaching(0.01).length },
    pointwise: held / (people.length * seeds),
    leastPointwise: 0.95 - 3 * Math.sqrt((0.95 * 0.05) / people.length),
    jointly,
    seeds,
    medianWidth: widths.length === 0 ? null : widths[widths.length >> 1],
  };
}

/** The demands of the design that a coverage does not meet, in words. */
export function boundsMissed({
  pointwise,
  leastPointwise,
  jointly,
  seeds,
  medianWidth,
}: BoundsCoverage): string[] {
  return [
    pointwise < leastPointwise ? `pointwise ${pointwise} < ${leastPointwise}` : '',
    jointly < 0.95 * seeds ? `the top ${top} jointly in ${jointly} of ${seeds} seeds` : '',
    medianWidth !== null && medianWidth > 0.15 ? `median width ${medianWidth} > 0.15` : '',
  ].filter(Boolean);
}
