import { bestSpread } from './best-spread.js';
import { clopperPearson } from './clopper-pearson.js';
import type { InfluenceGraph } from './influence-graph.js';
import type { BoundedReach } from './reach-of-set.js';
import { type Roots, totalWeight } from './roots.js';
import { emptySampleSets, forgetSets, type SampleSets } from './sample-sets.js';
import { prepareSampler, sampleBlock, setsPerBlock } from './sampler.js';

/** The k-th of the best, and what the first k reach together. */
export interface CurvePoint {
  readonly node: number;
  /** None of the k counted; each k with a 95 % interval of its own. */
  readonly together: BoundedReach;
}

/** What to choose from, by which samples, and by which others to judge. */
export interface ReachCurveOptions {
  readonly graph: InfluenceGraph;
  readonly roots: Roots;
  /** Per node 1 where it may be chosen. */
  readonly allowed: Uint8Array;
  /** The longest curve. */
  readonly most: number;
  readonly randomSeed: number;
  /** Names the samples that choose. */
  readonly choosing: string;
  /** Names those that judge. */
  readonly judging: string;
  /** Of each; rounded up to whole blocks. */
  readonly sets: number;
  /** Nodes met at most by either, all sets together; default 2^25. */
  readonly maxEntries?: number;
  /** Awaited between blocks: let the event loop breathe, or throw to give up. */
  readonly onBlock?: () => void | Promise<void>;
}

/**
 * How far the best 1, 2, … of a market reach together: chosen by one half of the samples ({@link bestSpread}) and judged
 * by the other, which the choice did not see, so that the curve does not flatter. As `reachOfSet` judges the same nodes
 * by the same samples. None of the chosen is counted, so a step may add less than nothing where somebody reached joins.
 * Empty for a market of nobody.
 */
export async function reachCurve(options: ReachCurveOptions): Promise<CurvePoint[]> {
  const { graph, roots, allowed, most, choosing, judging } = options;
  if (prepareSampler(graph, roots).members.length === 0) return [];
  const seen = emptySampleSets();
  await drawBlocks(options, choosing, seen, () => undefined);
  const chosen = bestSpread(seen, allowed, most);

  const placeOf = new Uint32Array(graph.nodes);
  chosen.forEach((node, i) => {
    placeOf[node] = i + 1;
  });
  // A set is reached by the first k from where the first of its holders is chosen to where its own root is.
  const changes = new Int32Array(chosen.length + 2);
  let sets = 0;
  const scratch = emptySampleSets();
  await drawBlocks(options, judging, scratch, () => {
    addChanges(scratch, placeOf, changes);
    sets += scratch.sets;
    forgetSets(scratch);
  });

  const weight = totalWeight(roots);
  let hits = 0;
  return Array.from(chosen, (node, i) => {
    hits += changes[i + 1];
    const { low, high } = clopperPearson(hits, sets, 0.05);
    return { node, together: { expected: (weight * hits) / sets, low: weight * low, high: weight * high } };
  });
}

/** Draws block after block into a store; `onDrawn` may empty it. */
async function drawBlocks(
  { graph, roots, randomSeed, sets, maxEntries = 2 ** 25, onBlock }: ReachCurveOptions,
  key: string,
  into: SampleSets,
  onDrawn: () => void,
): Promise<void> {
  const sampler = prepareSampler(graph, roots);
  const blocks = Math.ceil(sets / setsPerBlock);
  for (let block = 0, entries = 0; block < blocks && entries < maxEntries; block++) {
    const before = into.size;
    sampleBlock(sampler, randomSeed, key, block, into);
    entries += into.size - before;
    onDrawn();
    await onBlock?.();
  }
}

function addChanges({ sets, ends, entries }: SampleSets, placeOf: Uint32Array, changes: Int32Array): void {
  const never = changes.length - 1;
  for (let set = 0, first = 0; set < sets; first = ends[set++]) {
    const rootChosen = placeOf[entries[first]] || never;
    let reached = never;
    for (let entry = first + 1; entry < ends[set]; entry++) {
      const place = placeOf[entries[entry]];
      if (place > 0 && place < reached) reached = place;
    }
    if (reached >= rootChosen) continue;
    changes[reached]++;
    changes[rootChosen]--;
  }
}
