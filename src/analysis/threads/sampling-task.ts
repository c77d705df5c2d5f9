import type { InfluenceGraph } from '../kernels/influence-graph.js';
import { addCounts } from '../kernels/reach-of-everyone.js';
import type { Roots } from '../kernels/roots.js';
import { emptySampleSets, forgetSets } from '../kernels/sample-sets.js';
import { prepareSampler, sampleBlock } from '../kernels/sampler.js';
import { type ThroughOfTarget, throughShares } from '../kernels/through.js';

/** What every sampling names. */
interface Sampling {
  readonly roots: Roots;
  readonly randomSeed: number;
  readonly key: string;
}

/** Work for a thread. */
export type SamplingTask =
  /** Counts blocks from the control's next one up to `end`; as many threads as there are share one control. */
  | ({ readonly kind: 'counts'; readonly end: number } & Sampling)
  /** Traces some targets by itself. */
  | ({ readonly kind: 'through'; readonly targets: Uint32Array } & Sampling);

/** What a task gives back: per node the sets that hold it and have another root, or one answer a target. */
export interface SamplingResults {
  readonly counts: Uint32Array;
  readonly through: ThroughOfTarget[];
}

/** Places of the shared control of a task. */
export const control = { nextBlock: 0, setsDone: 1, isCancelled: 2, size: 3 } as const;

/**
 * Does a task. Whoever shares its control does the rest of it: every block is drawn once, by whom does not matter, since a
 * block hangs on seed, key and number alone. Throws when the control says that nobody waits any more.
 */
export async function doTask<Task extends SamplingTask>(
  task: Task,
  graph: InfluenceGraph,
  shared: Int32Array,
): Promise<SamplingResults[Task['kind']]> {
  const goOn = () => {
    if (Atomics.load(shared, control.isCancelled) === 1) throw new Error('Nobody waits for this any more.');
  };
  const { roots, randomSeed, key } = task;
  if (task.kind === 'through') {
    const onBlock = (setsDone: number) => {
      Atomics.store(shared, control.setsDone, setsDone);
      goOn();
    };
    const found = await throughShares({ graph, roots, targets: task.targets, randomSeed, key, onBlock });
    return found as SamplingResults[Task['kind']];
  }
  const sampler = prepareSampler(graph, roots);
  const counts = new Uint32Array(graph.nodes);
  const scratch = emptySampleSets();
  for (let block = next(shared); block < task.end; block = next(shared)) {
    sampleBlock(sampler, randomSeed, key, block, scratch);
    addCounts(scratch, counts);
    forgetSets(scratch);
    Atomics.add(shared, control.setsDone, sampler.setsPerBlock);
    goOn();
  }
  return counts as SamplingResults[Task['kind']];
}

function next(shared: Int32Array): number {
  return Atomics.add(shared, control.nextBlock, 1);
}
