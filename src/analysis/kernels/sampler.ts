import { insideSteps, rareExponential, stepWidths } from './exponential.js';
import type { InfluenceGraph } from './influence-graph.js';
import type { OnBlock } from './on-block.js';
import { fillUniform, nextWord, openStream, type RandomStream } from './random.js';
import { type AliasTable, drawableRoots, type Roots } from './roots.js';
import { emptySampleSets, type SampleSets, withRoom } from './sample-sets.js';

/** Sets in a block where they are of the usual size; see {@link Sampler.setsPerBlock}. */
export const usualSetsPerBlock = 256;
/** Nodes met and ties followed while a block is drawn, in the mean: some tens of milliseconds, and 4 MB at most. */
const workPerBlock = 2 ** 20;
/** Sets drawn to learn how many a block takes. */
const setsToLearn = 64;
/** Nodes in a set above which a block takes one, and it is not learnt how many more there are; and work to learn by. */
const hugeSet = 2 ** 18;
const workToLearn = 2 ** 16;

/** Rows of a graph that are made when a set first meets their node: of most nodes a few sets ask nothing. */
export interface LateRows {
  /** Per node 1 once its row is there. */
  readonly isMade: Uint8Array;
  /** Makes the row of a node: its sources, probabilities and {@link Sampler.jumps}, in the order of an `InfluenceGraph`. */
  make(node: number): void;
  readonly jumps: Float32Array;
}

/** A graph and a market made ready for sampling, with scratch space: one for each thread. */
export interface Sampler {
  readonly graph: InfluenceGraph;
  /** Members of weight above 0. */
  readonly members: Uint32Array;
  readonly alias: AliasTable | null;
  /**
   * Per slot -1 / ln(1 - p): an exponential variate times this, rounded down, is how many ties of that p fail
   * first.
   */
  readonly jumps: Float32Array;
  /** Per node 1 while it stands in the set being drawn, 2 where a set stops. */
  readonly met: Uint8Array;
  /** Null where every row is there. */
  readonly late: LateRows | null;
  /** In the order of `members`, the chance that any in-tie is live; null where sets may hold nobody but their root. */
  readonly chances: Float64Array | null;
  /**
   * Sets in a block: {@link usualSetsPerBlock}, fewer where sets are huge. It hangs on graph and market alone, and a block is the unit of
   * determinism: its sets depend on seed, key and block number besides.
   */
  readonly setsPerBlock: number;
}

const isMet = 1;
const isStop = 2;
/** Where in the market the roots of the block at hand lie. */
const places = new Float64Array(usualSetsPerBlock);

/**
 * Makes a graph ready to be sampled for a market. A set that meets one of `stops` is given up there and only counted:
 * whoever covers them asks no more of it (the sentinels of HIST, Guo et al. 2020). With `chances`, see `splitSets`, every
 * set holds somebody besides its root. Throws a RangeError when the market does not fit the graph.
 */
export function prepareSampler(
  graph: InfluenceGraph,
  roots: Roots,
  { stops = new Uint32Array(), late = null, chances = null }: SamplerOptions = {},
): Sampler {
  const met = new Uint8Array(graph.nodes);
  for (const node of stops) met[node] = isStop;
  const jumps = late === null ? jumpsOf(graph) : late.jumps;
  const sampler = { graph, ...drawableRoots(graph.nodes, roots), jumps, met, late, chances };
  return { ...sampler, setsPerBlock: setsForBlock(sampler) };
}

/** A power of two, by sets with a stream of their own: in a market where nearly everybody hears of nearly everything one set may be all. */
function setsForBlock(sampler: Omit<Sampler, 'setsPerBlock'>): number {
  const { graph, members } = sampler;
  const most = graph.nodes + graph.sources.length;
  if (most * usualSetsPerBlock <= workPerBlock || members.length === 0) return usualSetsPerBlock;
  const store = emptySampleSets({ maxEntries: hugeSet });
  let sets = 0;
  try {
    while (sets < setsToLearn && store.work < workToLearn) {
      drawSets(sampler, openStream(0, 'sets in a block', sets++), store, 1);
      store.size = store.sets = 0;
    }
  } catch (error) {
    forgetMet(sampler);
    if (error instanceof RangeError) return 1;
    throw error;
  }
  const fit = Math.max(1, (workPerBlock * sets) / store.work);
  return Math.min(usualSetsPerBlock, 2 ** Math.floor(Math.log2(fit)));
}

/** After a set that was not finished: whoever stood in it is still marked. */
function forgetMet({ met }: Pick<Sampler, 'met'>): void {
  for (let node = 0; node < met.length; node++) met[node] &= isStop;
}

/** See {@link prepareSampler}. */
export interface SamplerOptions {
  readonly stops?: Uint32Array;
  readonly late?: LateRows | null;
  readonly chances?: Float64Array | null;
}

const logarithmsAPiece = 2 ** 17;
const knownJumps = new WeakMap<InfluenceGraph, Float32Array>();

/** Has a graph in shared memory sampled by jumps that another thread computed. */
export function adoptJumps(graph: InfluenceGraph, jumps: Float32Array): void {
  knownJumps.set(graph, jumps);
}

/** {@link Sampler.jumps}, computed once a graph: a logarithm for each tie takes longer than many a question. */
export function jumpsOf(graph: InfluenceGraph): Float32Array {
  const known = knownJumps.get(graph);
  if (known) return known;
  const { probabilities } = graph;
  const jumps = new Float32Array(probabilities.length);
  fillJumps(jumps, probabilities, 0, jumps.length);
  knownJumps.set(graph, jumps);
  return jumps;
}

/** Has {@link jumpsOf} ready for a graph of any size, computed piece by piece. */
export async function prepareJumps(graph: InfluenceGraph, onBlock?: OnBlock): Promise<void> {
  if (knownJumps.has(graph)) return;
  const { probabilities } = graph;
  const jumps = new Float32Array(probabilities.length);
  for (let slot = 0; slot < jumps.length; slot += logarithmsAPiece) {
    fillJumps(jumps, probabilities, slot, Math.min(jumps.length, slot + logarithmsAPiece));
    await onBlock?.();
  }
  knownJumps.set(graph, jumps);
}

/** {@link Sampler.jumps} of the slots `start` to before `end`. */
export function fillJumps(
  jumps: Float32Array,
  probabilities: Float32Array,
  start: number,
  end: number,
): void {
  for (let slot = start; slot < end; slot++)
    jumps[slot] =
      slot > start && probabilities[slot] === probabilities[slot - 1]
        ? jumps[slot - 1]
        : -1 / Math.log1p(-probabilities[slot]);
}

/**
 * Appends the sets of one block to `into`; none when the market has nobody to draw.
 * Whether live ties are kept changes no set. Throws a RangeError when the store would pass its `maxEntries`;
 * the store is then to be forgotten.
 *
 * A set is everyone from whom a random member of the market is reached when each tie is live with its
 * probability (C. Borgs et al., Maximizing social influence in nearly optimal time, 2014). A row of in-ties
 * is not tossed tie by tie: by the probability at hand, an upper bound for the rest of the row, a geometric
 * skip finds the next tie that might be live, and it is live with its own probability over that bound (Q. Guo
 * et al., Influence maximization revisited: efficient reverse reachable set generation with bound tightened,
 * 2020).
 */
export function sampleBlock(
  sampler: Sampler,
  randomSeed: number,
  key: string,
  block: number,
  into: SampleSets,
): void {
  try {
    drawSets(sampler, openStream(randomSeed, key, block), into, sampler.setsPerBlock);
    into.works.push(into.work);
  } catch (error) {
    forgetMet(sampler);
    throw error;
  }
}

/** Appends some sets. */
function drawSets(
  sampler: Omit<Sampler, 'setsPerBlock'>,
  stream: RandomStream,
  into: SampleSets,
  sets: number,
): void {
  const { graph, members, alias, jumps, met, late, chances } = sampler;
  const { offsets, sources, probabilities } = graph;
  const { live } = into;
  if (members.length === 0) return;

  fillUniform(stream, places.subarray(0, sets));
  // The generator of `random.ts` written out: most of the time goes into its words, and in locals they cost a fifth.
  let [a, b, c, counter] = [nextWord(stream) | 0, nextWord(stream) | 0, nextWord(stream) | 0, 1];

  into.ends = withRoom(into.ends, into.sets + sets, into.maxEntries);
  let { entries, size } = into;
  for (let drawn = 0; drawn < sets; drawn++) {
    const place = places[drawn] * members.length;
    const column = Math.floor(place);
    const member = alias === null || place - column < alias.keep[column] ? column : alias.other[column];
    const root = members[member];
    if (met[root] === isStop) {
      into.stopped++;
      continue;
    }
    const first = size;
    let isStopped = false;
    let followed = 0;
    if (size === entries.length) entries = into.entries = withRoom(entries, size + 1, into.maxEntries);
    entries[size++] = root;
    met[root] = isMet;
    for (let entry = first; entry < size && !isStopped; entry++) {
      const node = entries[entry];
      if (late !== null && late.isMade[node] === 0) late.make(node);
      const end = offsets[node + 1];
      let slot = offsets[node];
      // Of a root that is not alone, the first of its ties that are live.
      let tie =
        chances !== null && entry === first
          ? firstLive(probabilities, slot, nextWord(stream) * 2 ** -32 * chances[member])
          : -1;
      while (slot < end) {
        if (tie < slot) {
          const word = (((a + b) | 0) + counter) | 0;
          counter = (counter + 1) | 0;
          a = b ^ (b >>> 9);
          b = (c + (c << 3)) | 0;
          c = (((c << 21) | (c >>> 11)) + word) | 0;
          const layer = word & 255;
          const step = word >>> 8;
          const exponential =
            step < insideSteps[layer]
              ? (step + 0.5) * stepWidths[layer]
              : rareExponential(layer, step, stream);
          const jump = jumps[slot];
          const landing = slot + exponential * jump;
          if (landing >= end) break;
          const bound = slot;
          tie = landing | 0;
          slot = tie + 1;
          if (jumps[tie] !== jump && nextWord(stream) * 2 ** -32 * probabilities[bound] >= probabilities[tie])
            continue;
        } else slot = tie + 1;
        const source = sources[tie];
        followed++;
        if (live !== null) {
          if (live.size === live.sources.length)
            live.sources = withRoom(live.sources, live.size + 1, into.maxEntries);
          live.sources[live.size++] = source;
        }
        if (met[source] !== 0) {
          if (met[source] === isMet) continue;
          isStopped = true;
          break;
        }
        met[source] = isMet;
        if (size === entries.length) entries = into.entries = withRoom(entries, size + 1, into.maxEntries);
        entries[size++] = source;
      }
      if (live !== null) {
        live.ends = withRoom(live.ends, entry + 1, into.maxEntries);
        live.ends[entry] = live.size;
      }
    }
    for (let entry = first; entry < size; entry++) met[entries[entry]] = 0;
    into.work += size - first + followed;
    if (isStopped) {
      into.stopped++;
      size = first;
      if (live !== null) live.size = first === 0 ? 0 : live.ends[first - 1];
    } else into.ends[into.sets++] = size;
    into.size = size;
  }
}

/** The first slot, from `start` on, up to which ties are live with a probability above `level`: less than that of the row. */
function firstLive(probabilities: Float32Array, start: number, level: number): number {
  let none = 1;
  for (let slot = start; ; slot++) {
    none *= 1 - probabilities[slot];
    if (1 - none > level) return slot;
  }
}
