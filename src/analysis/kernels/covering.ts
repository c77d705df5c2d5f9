import { type OnBlock, stepsAPiece } from './on-block.js';
import type { SampleSets } from './sample-sets.js';
import { queueByScore, type ScoreQueue } from './score-queue.js';

/** Sets, and which of them each node stands in: those of node v are `holders[starts[v]]` to before `holders[starts[v + 1]]`. */
export interface SetIndex {
  readonly samples: SampleSets;
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
}

/** Sets of one or more indexes over the same nodes, as every covering of them begins. */
export interface OpenSets {
  readonly indexes: readonly SetIndex[];
  /** Per node the sets it stands in. */
  readonly counts: Uint32Array;
  /** Per node the singular sets it makes up besides, none of them drawn; null where those are among the sets. */
  readonly alone: Float64Array | null;
  /** Who stands in any, or makes any up. */
  readonly byCount: ScoreQueue;
}

/** Sets being covered node by node. */
export interface Covering {
  /** Per node the sets it stands in that hold none of those taken. */
  readonly gains: Uint32Array;
  /** See {@link OpenSets}; 0 of those taken. */
  readonly alone: Float64Array | null;
  /** Sets that hold any of those taken, the stopped ones among them. */
  covered: number;
  /** Singular sets, none of them drawn, of those taken. */
  coveredAlone: number;
  /** Of each index, per set 1 where it holds any of those taken. */
  readonly marks: readonly Uint8Array[];
  /** Takes a node: its sets are covered, and whoever else stands in them gains less. */
  take(node: number): Promise<void>;
}

/** Indexes sets by the nodes in them, rising by set, by counting. */
export async function indexSets(samples: SampleSets, nodes: number, onBlock?: OnBlock): Promise<SetIndex> {
  const { sets, ends, entries, size } = samples;
  const starts = new Uint32Array(nodes + 1);
  for (let entry = 0; entry < size; await onBlock?.())
    for (const end = Math.min(size, entry + stepsAPiece); entry < end; entry++) starts[entries[entry] + 1]++;
  for (let node = 0; node < nodes; node++) starts[node + 1] += starts[node];
  const holders = new Uint32Array(size);
  const next = starts.slice();
  for (let set = 0, entry = 0; set < sets; await onBlock?.())
    for (const end = entry + stepsAPiece; set < sets && entry < end; set++)
      for (; entry < ends[set]; entry++) holders[next[entries[entry]]++] = set;
  return { samples, starts, holders };
}

/** The root of a set. */
export function rootOf({ ends, entries }: SampleSets, set: number): number {
  return entries[set === 0 ? 0 : ends[set - 1]];
}

/**
 * Counts the sets of indexes: once, for as many coverings as are begun on them. `alone`: where they hold no singular sets, how
 * many of those each node makes up for each of them (see `splitSets`).
 */
export async function openSets(
  indexes: readonly SetIndex[],
  alone: Float64Array | null = null,
  onBlock?: OnBlock,
): Promise<OpenSets> {
  const counts = new Uint32Array(indexes[0].starts.length - 1);
  for (const { starts } of indexes)
    for (let node = 0; node < counts.length; node++) counts[node] += starts[node + 1] - starts[node];
  await onBlock?.();
  const sets = indexes.reduce((sum, { samples }) => sum + samples.sets, 0);
  const singular = alone?.map((each) => each * sets) ?? null;
  const scoreOf =
    singular === null ? (node: number) => counts[node] : (node: number) => counts[node] + singular[node];
  return {
    ...{ indexes, counts, alone: singular },
    byCount: await queueByScore(counts.length, scoreOf, onBlock),
  };
}

/** None of the sets covered but the stopped. */
export function startCovering({ indexes, counts, alone }: OpenSets, onBlock?: OnBlock): Covering {
  const gains = counts.slice();
  const covered = indexes.reduce((sum, { samples }) => sum + samples.stopped, 0);
  const marks = indexes.map(({ samples }) => new Uint8Array(samples.sets));
  const covering: Covering = {
    ...{ gains, alone: alone?.slice() ?? null, covered, coveredAlone: 0, marks },
    async take(node) {
      covering.covered += gains[node];
      if (covering.alone !== null) {
        covering.coveredAlone += covering.alone[node];
        covering.alone[node] = 0;
      }
      for (let i = 0; i < indexes.length; i++) await coverSetsOf(node, indexes[i], marks[i], gains, onBlock);
    },
  };
  return covering;
}

async function coverSetsOf(
  taken: number,
  { samples: { ends, entries }, starts, holders }: SetIndex,
  isCovered: Uint8Array,
  gains: Uint32Array,
  onBlock?: OnBlock,
): Promise<void> {
  let steps = 0;
  for (let place = starts[taken]; place < starts[taken + 1]; place++) {
    const set = holders[place];
    if (isCovered[set] === 1) continue;
    isCovered[set] = 1;
    const first = set === 0 ? 0 : ends[set - 1];
    for (let entry = first; entry < ends[set]; entry++) gains[entries[entry]]--;
    steps += ends[set] - first;
    if (steps < stepsAPiece) continue;
    steps = 0;
    await onBlock?.();
  }
}
