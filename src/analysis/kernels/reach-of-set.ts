import { clopperPearson } from './clopper-pearson.js';
import type { InfluenceGraph } from './influence-graph.js';
import { type Roots, totalWeight } from './roots.js';
import { emptySampleSets, forgetSets, type SampleSets } from './sample-sets.js';
import { prepareSampler, sampleBlock, setsPerBlock } from './sampler.js';

/** An expected number of a market's members (by weight), with its own 95 % interval. */
export interface BoundedReach {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** What one of a set reaches. */
export interface MemberOfSet {
  readonly node: number;
  /** As if the others were not in the set: those of them who are reached are counted. */
  readonly alone: BoundedReach;
  /** Whom none of the others reaches, nobody of the set counted: what the set would lose. */
  readonly unique: BoundedReach;
  /** Share of what they reach outside the set that another of the set reaches too; 0 when they reach nobody there. */
  readonly overlap: number;
}

/** The reach of several people at once, nobody counted twice and none of them counted. */
export interface ReachOfSet {
  readonly together: BoundedReach;
  /** In the order given. */
  readonly members: readonly MemberOfSet[];
}

/** What to sample, for whom, and how far to go. */
export interface ReachOfSetOptions {
  readonly graph: InfluenceGraph;
  readonly roots: Roots;
  /** Nodes, each once. */
  readonly set: Uint32Array;
  readonly randomSeed: number;
  /** Names the stream. People picked from a list must be judged by other sets than the list: give it another key. */
  readonly key: string;
  /** Rounded up to whole blocks. */
  readonly sets: number;
  /** Nodes met at most, all sets together; default 2^25. */
  readonly maxEntries?: number;
  /** Awaited between blocks: let the event loop breathe, or throw to give up. */
  readonly onBlock?: () => void | Promise<void>;
}

/**
 * The reach of a set of nodes in a market: its weight times the share of sampled reverse-reachable sets that hold any
 * of them and have another root (C. Borgs et al. 2014); of the same sets, what each contributes. A market of nobody, or
 * where all weigh 0, is reached by nobody.
 */
export async function reachOfSet(options: ReachOfSetOptions): Promise<ReachOfSet> {
  const { graph, roots, set, randomSeed, key, maxEntries = 2 ** 25, onBlock } = options;
  const sampler = prepareSampler(graph, roots);
  const tally = emptyTally(graph.nodes, set);
  const scratch = emptySampleSets();
  const blocks = sampler.members.length === 0 ? 0 : Math.ceil(options.sets / setsPerBlock);
  let [sets, entries] = [0, 0];
  for (let block = 0; block < blocks && entries < maxEntries; block++) {
    sampleBlock(sampler, randomSeed, key, block, scratch);
    addToTally(scratch, tally);
    sets += scratch.sets;
    entries += scratch.size;
    forgetSets(scratch);
    await onBlock?.();
  }
  const weight = totalWeight(roots);
  const bounded = (hits: number): BoundedReach => {
    if (sets === 0) return { expected: 0, low: 0, high: 0 };
    const { low, high } = clopperPearson(hits, sets, 0.05);
    return { expected: (weight * hits) / sets, low: weight * low, high: weight * high };
  };
  return {
    together: bounded(tally.together),
    members: Array.from(set, (node, i) => ({
      node,
      alone: bounded(tally.alone[i]),
      unique: bounded(tally.unique[i]),
      overlap: tally.outside[i] > 0 ? 1 - tally.unique[i] / tally.outside[i] : 0,
    })),
  };
}

/** Counts of sampled sets; those with a root of the set itself are in `alone` only. */
interface Tally {
  together: number;
  readonly alone: Uint32Array;
  readonly outside: Uint32Array;
  readonly unique: Uint32Array;
  /** Per node 1 + its place in the set, or 0. */
  readonly placeOf: Uint32Array;
}

function emptyTally(nodes: number, set: Uint32Array): Tally {
  const placeOf = new Uint32Array(nodes);
  set.forEach((node, i) => {
    placeOf[node] = i + 1;
  });
  const column = () => new Uint32Array(set.length);
  return { together: 0, alone: column(), outside: column(), unique: column(), placeOf };
}

function addToTally({ sets, ends, entries }: SampleSets, tally: Tally): void {
  const { alone, outside, unique, placeOf } = tally;
  for (let set = 0, first = 0; set < sets; first = ends[set++]) {
    const rootIsOutside = placeOf[entries[first]] === 0;
    let met = 0;
    let last = 0;
    for (let entry = first + 1; entry < ends[set]; entry++) {
      const place = placeOf[entries[entry]];
      if (place === 0) continue;
      alone[place - 1]++;
      if (!rootIsOutside) continue;
      outside[place - 1]++;
      met++;
      last = place;
    }
    if (met > 0) tally.together++;
    if (met === 1) unique[last - 1]++;
  }
}
