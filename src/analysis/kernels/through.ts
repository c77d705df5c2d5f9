import { clopperPearson } from './clopper-pearson.js';
import { immediateDominators } from './dominators.js';
import type { InfluenceGraph } from './influence-graph.js';
import type { Roots } from './roots.js';
import { emptySampleSets, forgetSets, type SampleSets } from './sample-sets.js';
import { prepareSampler, sampleBlock } from './sampler.js';

/**
 * A node without whom a target would lose the share `share` of its reach; `low` to `high` is its own 95 %
 * interval.
 */
export interface Intermediary {
  readonly node: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Through whom one target's reach runs: `sets` is how many sampled sets hold it, and with it how sure the
 * shares are.
 */
export interface ThroughOfTarget {
  readonly target: number;
  readonly sets: number;
  /** By falling share, equals by rising node. */
  readonly intermediaries: readonly Intermediary[];
}

/** What to sample, for whom, and how far to go. */
export interface ThroughOptions {
  readonly graph: InfluenceGraph;
  readonly roots: Roots;
  /** Nodes, each once. */
  readonly targets: Uint32Array;
  readonly randomSeed: number;
  /** Names the market; the sets are those {@link reachOfEveryone} draws under it. */
  readonly key: string;
  /** Intermediaries told for a target, the weightiest; default 10. */
  readonly most?: number;
  /** Default {@link mostTracedSets}. */
  readonly maxSets?: number;
  /** Nodes met at most, all sets together; default 2^26. */
  readonly maxEntries?: number;
  /** Awaited between blocks: show progress, let the event loop breathe, or throw to give up. */
  readonly onBlock?: (setsDone: number, setsAtMost: number) => void | Promise<void>;
}

/**
 * A share seen in so many sets has an interval at most 0.04 wide, wherever it lies; a tenth would do for
 * 0.10.
 */
const setsForNarrowShares = 4096;
/** Sets at most, unless told. */
export const mostTracedSets = 2 ** 18;
/** Whether a target has been seen enough is asked after every so many blocks, on one thread or many. */
const blocksPerRound = 16;

/**
 * The share of each target's reach that is lost without a node Y: of the sampled sets that hold the target,
 * those where Y stands on every live way from it to the root, or is the root. That is: where Y dominates it
 * in the tree of live ties; one tree a set serves all targets and every Y. Removing Y from the graph takes
 * the same share. Sets are drawn for a target until it is in 4,096 of them, or until `maxSets` or
 * `maxEntries` is reached, whoever else is asked about. One answer a target, in the order given.
 */
export async function throughShares(options: ThroughOptions): Promise<ThroughOfTarget[]> {
  const { graph, roots, targets, randomSeed, key, most = 10, onBlock } = options;
  const { maxSets = mostTracedSets, maxEntries = 2 ** 26 } = options;
  const sampler = prepareSampler(graph, roots);
  const tally = emptyTally(graph.nodes, targets);
  const scratch = emptySampleSets({ liveTies: true });
  const { setsPerBlock } = sampler;
  const blocks = sampler.members.length === 0 ? 0 : Math.ceil(maxSets / setsPerBlock);
  let entries = 0;
  for (let block = 0; block < blocks && entries < maxEntries; block++) {
    if (block % blocksPerRound === 0 && retireKnown(tally, targets) === targets.length) break;
    sampleBlock(sampler, randomSeed, key, block, scratch);
    entries += scratch.size;
    addToTally(scratch, tally);
    forgetSets(scratch);
    await onBlock?.((block + 1) * setsPerBlock, blocks * setsPerBlock);
  }
  return Array.from(targets, (target, i) => ({
    target,
    sets: tally.sets[i],
    intermediaries: weightiest(tally.lost[i], tally.sets[i], most),
  }));
}

/**
 * Tallies no more for targets seen enough, so that an answer hangs on its own target alone; returns how many
 * those are.
 */
function retireKnown({ sets, targetAt }: Tally, targets: Uint32Array): number {
  let retired = 0;
  for (let i = 0; i < targets.length; i++) {
    if (sets[i] < setsForNarrowShares) continue;
    targetAt[targets[i]] = 0;
    retired++;
  }
  return retired;
}

interface Tally {
  /** Per target the sets that hold it and have another root. */
  readonly sets: Uint32Array;
  /** Per target and node, the sets that are lost without the node. */
  readonly lost: readonly Map<number, number>[];
  /** Per node 1 + its place among the targets still tallied, or 0. */
  readonly targetAt: Uint32Array;
  /** Scratch of {@link immediateDominators}. */
  readonly placeOf: Uint32Array;
  readonly idom: Uint32Array;
}

function emptyTally(nodes: number, targets: Uint32Array): Tally {
  const targetAt = new Uint32Array(nodes);
  for (let i = 0; i < targets.length; i++) targetAt[targets[i]] = i + 1;
  return {
    sets: new Uint32Array(targets.length),
    lost: Array.from(targets, () => new Map()),
    targetAt,
    placeOf: new Uint32Array(nodes),
    idom: new Uint32Array(nodes),
  };
}

function addToTally(store: SampleSets, { sets, lost, targetAt, placeOf, idom }: Tally): void {
  const { ends, entries } = store;
  for (let set = 0, first = 0; set < store.sets; first = ends[set++]) {
    let treeIsBuilt = false;
    for (let entry = first + 1; entry < ends[set]; entry++) {
      const target = targetAt[entries[entry]] - 1;
      if (target < 0) continue;
      if (!treeIsBuilt) immediateDominators(store, set, placeOf, idom);
      treeIsBuilt = true;
      sets[target]++;
      const lostOfTarget = lost[target];
      for (let place = entry - first; place !== 0; ) {
        place = idom[place];
        const node = entries[first + place];
        lostOfTarget.set(node, (lostOfTarget.get(node) ?? 0) + 1);
      }
    }
  }
}

function weightiest(lost: ReadonlyMap<number, number>, sets: number, most: number): Intermediary[] {
  return [...lost]
    .sort(([nodeA, lostA], [nodeB, lostB]) => lostB - lostA || nodeA - nodeB)
    .slice(0, most)
    .map(([node, times]) => ({ node, share: times / sets, ...clopperPearson(times, sets, 0.05) }));
}
