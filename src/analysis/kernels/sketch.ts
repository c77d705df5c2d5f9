import { begunOnce } from './begun-once.js';
import { indexSets, type OpenSets, openSets, type SetIndex } from './covering.js';
import type { InfluenceGraph } from './influence-graph.js';
import type { OnBlock } from './on-block.js';
import type { Roots } from './roots.js';
import { emptySampleSets, forgetSets, type SampleSets } from './sample-sets.js';
import { prepareSampler, type Sampler, sampleBlock } from './sampler.js';
import type { SplitSets } from './singular-sets.js';

/**
 * Samples of a market for every question about groups of people: one half to choose by, one to judge by what was chosen,
 * each from streams of its own that no list has seen. They are drawn when first asked for and kept; a question sees the
 * same sets whatever was asked before it.
 */
export interface Sketch {
  readonly graph: InfluenceGraph;
  readonly roots: Roots;
  readonly randomSeed: number;
  readonly key: string;
  readonly sampler: Sampler;
  /** A few sets to get to know it by, of streams of their own: of the first round as many, fewer where they are large. */
  readonly pilot: (onBlock?: OnBlock) => Promise<SampleSets>;
  /** The same, ready to choose by. */
  readonly openPilot: (onBlock?: OnBlock) => Promise<OpenSets>;
  /** Where its sets stop; see {@link prepareSampler}. */
  readonly stops: Uint32Array;
  /** The last of its plans' sketches whose sets stop; null before there was one. */
  stopped: Sketch | null;
  /** What its plans draw from: a sketch without singular sets where most are, else itself; null before a plan asked. */
  ofPlans: ((onBlock?: OnBlock) => Promise<Sketch>) | null;
  /** Where its sets are never singular, the `alone` of `splitSets`. */
  readonly alone: Float64Array | null;
  /** Choosing, judging. */
  readonly halves: readonly [SampleSets, SampleSets];
  /** The round to begin with; null while that is not known. */
  firstRound: number | null;
  /** The round plans begin with; null while that is not known. */
  planRound: number | null;
  /** Finds it; null before a plan asked. */
  roundOfPlans: ((onBlock?: OnBlock) => Promise<number>) | null;
  /** The halves as of these two. */
  readonly kept: Map<number, Halves>;
}

/** Either half of a sketch as of a round, drawn and made ready to choose by and to judge by when first asked for. */
export interface Halves {
  choosing(onBlock?: OnBlock): Promise<OpenSets>;
  judging(onBlock?: OnBlock): Promise<SetIndex>;
  both(onBlock?: OnBlock): Promise<OpenSets>;
}

/** Sets of either half in a round: eight blocks (2^11 sets as a rule), half as many again and so on; {@link rounds} of them, to 2^22. */
export function setsOfRound({ sampler }: Pick<Sketch, 'sampler'>, round: number): number {
  return sampler.setsPerBlock * Math.round(2 ** (3 + round / 2));
}

/** How many rounds there are. */
export const rounds = 23;

const names = ['choosing', 'judging'];
/** The round of 2^18 sets. */
export const roundToKeep = 14;
/** Entries of either half of a first round at most: with its index 16 MB. */
const entriesToKeep = 2 ** 21;

/**
 * A sketch without samples yet. `stops`: see {@link prepareSampler}. `firstRound`: the round a question begins with;
 * unless given the last of up to 2^18 sets whose halves hold two million entries at most. With `split`, and its roots, no
 * set is singular. Throws a RangeError when the market does not fit the graph.
 */
export function openSketch(
  graph: InfluenceGraph,
  roots: Roots,
  randomSeed: number,
  key: string,
  { stops = new Uint32Array(), firstRound = null, split = null }: SketchOptions = {},
): Sketch {
  const sampler = prepareSampler(graph, roots, { stops, chances: split?.chances });
  const alone = split?.alone ?? null;
  const pilot = begunOnce((onBlock) => drawPilot(sampler, randomSeed, `${key} (pilot of plans)`, onBlock));
  return {
    ...{ graph, roots, randomSeed, key, sampler, pilot, stops, alone, firstRound, planRound: null },
    ...{ stopped: null, ofPlans: null, roundOfPlans: null, kept: new Map() },
    openPilot: begunOnce(async (onBlock) => {
      return openSets([await indexSets(await pilot(onBlock), graph.nodes, onBlock)], alone, onBlock);
    }),
    halves: [emptySampleSets(), emptySampleSets()],
  };
}

/** Sets of a block of the pilot; the work that is enough, some milliseconds, for so many sets; and what is for fewer. */
const setsPerPilotBlock = 16;
const pilotWork = 2 ** 18;
const usualPilotSets = 32;
const mostPilotWork = 2 ** 21;
/** Sets of a pilot at least, whatever they take: where each is huge, it pays to know at whom to stop all others. */
export const fewestPilotSets = 4;

async function drawPilot(
  sampler: Sampler,
  randomSeed: number,
  key: string,
  onBlock?: OnBlock,
): Promise<SampleSets> {
  const pilot = emptySampleSets();
  if (sampler.members.length === 0) return pilot;
  const finer = { ...sampler, setsPerBlock: Math.min(sampler.setsPerBlock, setsPerPilotBlock) };
  const most = setsOfRound({ sampler }, 0);
  for (let block = 0; ; block++) {
    const { sets, work } = pilot;
    const enough = sets < fewestPilotSets ? Infinity : sets < usualPilotSets ? mostPilotWork : pilotWork;
    if (sets >= most || work >= enough) return pilot;
    sampleBlock(finer, randomSeed, key, block, pilot);
    await onBlock?.();
  }
}

/** See {@link openSketch}. */
interface SketchOptions {
  readonly stops?: Uint32Array;
  readonly firstRound?: number | null;
  readonly split?: Pick<SplitSets, 'chances' | 'alone'> | null;
}

/** Nodes in a set in the mean, by the pilot. */
export async function entriesPerSet(sketch: Sketch, onBlock?: OnBlock): Promise<number> {
  const { size, sets, stopped } = await sketch.pilot(onBlock);
  return size / Math.max(1, sets + stopped);
}

/** The round a question begins with. */
export async function firstRoundOf(sketch: Sketch, onBlock?: OnBlock): Promise<number> {
  sketch.firstRound ??= await roundWithin(sketch, entriesToKeep, roundToKeep, onBlock);
  return sketch.firstRound;
}

/** The last round, up to `most`, either half of which is likely to hold no more than these entries. */
export async function roundWithin(
  sketch: Sketch,
  entries: number,
  most: number,
  onBlock?: OnBlock,
): Promise<number> {
  const perSet = await entriesPerSet(sketch, onBlock);
  let round = most;
  while (round > 0 && setsOfRound(sketch, round) * perSet > entries) round--;
  return round;
}

/** Both halves as of a round; those of the rounds to begin with are kept. A market of nobody has no sets. */
export function halvesOf(sketch: Sketch, round: number): Halves {
  const known = sketch.kept.get(round);
  if (known) return known;
  const choosing = begunOnce((onBlock) => indexHalf(sketch, 0, round, onBlock));
  const judging = begunOnce((onBlock) => indexHalf(sketch, 1, round, onBlock));
  const halves = {
    judging,
    choosing: begunOnce(async (onBlock) => openSets([await choosing(onBlock)], sketch.alone, onBlock)),
    both: begunOnce(async (onBlock) =>
      openSets([await choosing(onBlock), await judging(onBlock)], sketch.alone, onBlock),
    ),
  };
  if (round === sketch.firstRound || round === sketch.planRound) sketch.kept.set(round, halves);
  return halves;
}

async function indexHalf(sketch: Sketch, half: 0 | 1, round: number, onBlock?: OnBlock): Promise<SetIndex> {
  const sets = setsOfRound(sketch, round);
  await draw(sketch, half, sets, onBlock);
  return indexSets(asOf(sketch.halves[half], sets, sketch.sampler), sketch.graph.nodes, onBlock);
}

/** A sketch of the same sets for one question that needs more of them: what it draws is forgotten with it. */
export function forkSketch(sketch: Sketch): Sketch {
  const copy = (half: SampleSets): SampleSets => ({
    ...half,
    works: half.works.slice(),
    ends: half.ends.slice(),
    entries: half.entries.slice(),
  });
  return { ...sketch, halves: [copy(sketch.halves[0]), copy(sketch.halves[1])], kept: new Map() };
}

/** Keeps what a fork of a sketch, or of its sketch whose sets stop, drew up to a round, with the halves as of it. */
export function keepDrawn(sketch: Sketch, drawn: Sketch, round: number, halves: Halves): void {
  if (drawn.stops.length > 0) {
    sketch.stopped = { ...drawn, firstRound: round, kept: new Map([[round, halves]]) };
    return;
  }
  for (const half of [0, 1] as const)
    if (drawn.halves[half].sets > sketch.halves[half].sets)
      Object.assign(sketch.halves[half], drawn.halves[half]);
  sketch.kept.set(round, halves);
}

/** The half that judges, as of the first round. */
export async function judgingHalf(sketch: Sketch, onBlock?: OnBlock): Promise<SetIndex> {
  return halvesOf(sketch, await firstRoundOf(sketch, onBlock)).judging(onBlock);
}

/** Draws a half up to a number of sets. Questions may draw side by side: who comes next draws the next block. */
async function draw(
  { halves, sampler, randomSeed, key }: Sketch,
  half: 0 | 1,
  sets: number,
  onBlock?: OnBlock,
): Promise<void> {
  const into = halves[half];
  if (sampler.members.length === 0) return;
  while (into.sets + into.stopped < sets) {
    sampleBlock(
      sampler,
      randomSeed,
      `${key} (${names[half]})`,
      (into.sets + into.stopped) / sampler.setsPerBlock,
      into,
    );
    await onBlock?.();
  }
}

/**
 * Draws a half once more, block by block, with the live ties of its sets, and forgets each block after `visit`: the same
 * sets, without keeping them.
 */
export async function drawLive(
  { sampler, randomSeed, key }: Sketch,
  half: 0 | 1,
  sets: number,
  visit: (block: SampleSets) => void,
  onBlock?: OnBlock,
): Promise<void> {
  const scratch = emptySampleSets({ liveTies: true });
  for (let block = 0; block < sets / sampler.setsPerBlock; block++) {
    sampleBlock(sampler, randomSeed, `${key} (${names[half]})`, block, scratch);
    visit(scratch);
    forgetSets(scratch);
    await onBlock?.();
  }
}

/** A store as it was when it held fewer sets; stores with stops are asked for in rising rounds only, as they are. */
function asOf(store: SampleSets, sets: number, { setsPerBlock }: Sampler): SampleSets {
  if (store.stopped > 0 || store.sets <= sets) return { ...store };
  return { ...store, sets, size: store.ends[sets - 1], work: store.works[sets / setsPerBlock - 1] };
}
