import { clopperPearson } from './clopper-pearson.js';
import type { InfluenceGraph } from './influence-graph.js';
import { ableToReach, missedByJointBounds, ones, reachBounds } from './reach-bounds.js';
import { type Roots, totalWeight } from './roots.js';
import { emptySampleSets, forgetSets, type SampleSets } from './sample-sets.js';
import { type LateRows, prepareSampler, type Sampler, sampleBlock } from './sampler.js';

/**
 * Everyone's reach in one market: the expected number of its members (by weight) who act on what a node says,
 * the node left out.
 */
export interface ReachOfEveryone {
  /**
   * How many sets were sampled, and per node how many of them hold it and have another root: all else follows
   * from these.
   */
  readonly sets: number;
  readonly counts: Uint32Array;
  readonly expected: Float64Array;
  /** Joint 95 % bounds, see {@link reachBounds}. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Mean of `expected` over the members, those without reach included. */
  readonly averageReach: number;
}

/** What to sample, and how far to go. */
export interface ReachOptions {
  readonly graph: InfluenceGraph;
  readonly roots: Roots;
  readonly randomSeed: number;
  /** Names the market: markets of one seed have streams of their own. */
  readonly key: string;
  /** Rounded up to whole blocks; without it a pilot decides, see {@link setsWorthDrawing}. */
  readonly sets?: number;
  /** Where rows of the graph are still to be made; `sets` are then to be told. */
  readonly late?: LateRows;
  /** Nodes met at most, all sets together: the bound of the work. Default 2^30, some ten seconds or more. */
  readonly maxEntries?: number;
  /**
   * Counts blocks elsewhere: per node the sets of the blocks `from` to before `end` that hold it and have another root; tells
   * how many sets are done. Asked when what is left is worth it; unless given all is done here.
   */
  readonly countElsewhere?: (
    from: number,
    end: number,
    onProgress: (setsDone: number) => void | Promise<void>,
  ) => Promise<Uint32Array>;
  /** Awaited between blocks: show progress, let the event loop breathe, or throw to give up. */
  readonly onBlock?: (setsDone: number, setsInAll: number) => void | Promise<void>;
}

/** After so many blocks it is judged whether other threads are worth their start… */
const blocksToJudge = 8;
/** …which they are for so many entries, some tenths of a second. */
export const worthThreads = 2 ** 22;

/**
 * Samples a market and answers for everyone in it at once (C. Borgs et al. 2014): a node's reach is the
 * market's weight times the share of sets that hold it and have another root. Memory does not grow with the
 * sets: a block is counted and forgotten. A market without members, or where all weigh 0, has no sets and no
 * reach.
 */
export async function reachOfEveryone(options: ReachOptions): Promise<ReachOfEveryone> {
  const { counts, sets } = await countSets(options);
  return reachFromCounts(options.graph, options.roots, counts, sets);
}

/** What {@link reachOfEveryone} rests on, and all that it takes to put people in order. */
export async function countSets(options: ReachOptions): Promise<Pick<ReachOfEveryone, 'counts' | 'sets'>> {
  const { graph, roots, randomSeed, key, late, countElsewhere, onBlock } = options;
  const sampler = prepareSampler(graph, roots, { late });
  let counts = new Uint32Array(graph.nodes);
  if (sampler.members.length === 0) return { counts, sets: 0 };
  const { setsPerBlock } = sampler;
  const blocks = Math.ceil((options.sets ?? setsWorthDrawing(sampler, options)) / setsPerBlock);
  const tell = (setsDone: number) => onBlock?.(setsDone, blocks * setsPerBlock);
  const scratch = emptySampleSets();
  let entries = 0;
  for (let block = 0; block < blocks; block++) {
    if (countElsewhere && block === blocksToJudge && (entries / block) * (blocks - block) > worthThreads) {
      const others = await countElsewhere(block, blocks, (sets) => tell(block * setsPerBlock + sets));
      counts = counts.map((count, node) => count + others[node]);
      break;
    }
    sampleBlock(sampler, randomSeed, key, block, scratch);
    addCounts(scratch, counts);
    entries += scratch.size;
    forgetSets(scratch);
    await tell((block + 1) * setsPerBlock);
  }
  return { counts, sets: blocks * setsPerBlock };
}

/**
 * The answer that sampled counts give; they may be added up from any number of threads, or read back from a
 * store.
 */
export function reachFromCounts(
  graph: InfluenceGraph,
  roots: Roots,
  counts: Uint32Array,
  sets: number,
): ReachOfEveryone {
  const weight = totalWeight(roots);
  const perSet = sets === 0 ? 0 : weight / sets;
  let membersCount = 0;
  for (const member of roots.members) membersCount += counts[member];
  return {
    sets,
    counts,
    expected: Float64Array.from(counts, (count) => count * perSet),
    ...reachBounds(counts, sets, ableToReach(graph, roots), weight),
    averageReach: (membersCount * perSet) / Math.max(1, roots.members.length),
  };
}

/** Adds to `counts[node]` the sets that hold the node and have another root. */
export function addCounts({ sets, ends, entries }: SampleSets, counts: Uint32Array): void {
  let entry = 0;
  for (let set = 0; set < sets; set++) for (entry++; entry < ends[set]; entry++) counts[entries[entry]]++;
}

const fewestSets = 2 ** 12;
/** Where those would pass `maxEntries`. */
const fewestBlocks = 16;
const mostSets = 2 ** 20;
const pilotEntries = 2 ** 18;
const worthwhileShare = 0.02;
const widthWanted = 0.15;

/**
 * How many sets make the joint bounds of a typical node that reaches 2 % of the market or more (of the
 * farthest reaching one, when none does) at most 15 % of its reach wide: doubled from 4,096 (fewer where sets are
 * huge) until they do, or until 2^20, or until `maxEntries` are likely to be met. Judged by a pilot of at most 4,096 sets with a
 * stream of its own, whose sets are used for nothing else: a number of sets that hung on the sets themselves
 * would take the bounds their warrant.
 */
export function setsWorthDrawing(sampler: Sampler, options: ReachOptions): number {
  const { graph, randomSeed, key, roots, maxEntries = 2 ** 30 } = options;
  const pilot = emptySampleSets();
  for (let block = 0; pilot.sets < fewestSets && pilot.size < pilotEntries; block++)
    sampleBlock(sampler, randomSeed, `${key} (pilot)`, block, pilot);
  const counts = new Uint32Array(graph.nodes);
  addCounts(pilot, counts);

  const share = typicalShare(counts, pilot.sets);
  const missed = missedByJointBounds / Math.max(1, ones(ableToReach(graph, roots)));
  const entriesPerSet = pilot.size / pilot.sets;
  let sets = fewestSets;
  while (sets > fewestBlocks * sampler.setsPerBlock && sets * entriesPerSet > maxEntries) sets /= 2;
  while (sets < mostSets && sets * 2 * entriesPerSet <= maxEntries && share < 1) {
    const { low, high } = clopperPearson(Math.round(share * sets), sets, missed);
    if (high - low <= widthWanted * share) break;
    sets *= 2;
  }
  return sets;
}

function typicalShare(counts: Uint32Array, sets: number): number {
  const worthwhile = counts.filter((count) => count >= worthwhileShare * sets).sort();
  if (worthwhile.length > 0) return worthwhile[worthwhile.length >> 1] / sets;
  return counts.reduce((most, count) => Math.max(most, count), 0) / sets;
}
