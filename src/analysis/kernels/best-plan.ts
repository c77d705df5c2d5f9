import { begunOnce } from './begun-once.js';
import { bestCover, type Cover, type CoverLimits, totalOf } from './best-cover.js';
import { clopperPearson } from './clopper-pearson.js';
import { type OpenSets, type SetIndex, startCovering } from './covering.js';
import type { InfluenceGraph } from './influence-graph.js';
import { mostCovered, rounding } from './most-covered.js';
import { type OnBlock, stepsAPiece } from './on-block.js';
import { ableToReach, ones } from './reach-bounds.js';
import { queueByScore } from './score-queue.js';
import { splitSets } from './singular-sets.js';
import {
  entriesPerSet,
  fewestPilotSets,
  firstRoundOf,
  forkSketch,
  type Halves,
  halvesOf,
  keepDrawn,
  openSketch,
  rounds,
  roundToKeep,
  roundWithin,
  type Sketch,
  setsOfRound,
} from './sketch.js';

/** How sure to be, and how far to go for it. */
export interface PlanOptions {
  /** The certificate to stop at; default 0.65. */
  readonly enough?: number;
  /** The share of what a choice covers where it was chosen that it must cover elsewhere, too; default 0.95. */
  readonly kept?: number;
  /** Nodes met and ties followed for either half of the samples at most; default 2^23. With it the certificate may stay below `enough`. */
  readonly maxWork?: number;
  /** The round to begin with, see {@link planRoundOf}; the sketch's first unless given. */
  readonly firstRound?: number;
  readonly onBlock?: OnBlock;
}

/** People to engage, and how good a choice they are. */
export interface BestPlan {
  /** Best first, each for what it adds to those before. */
  readonly chosen: Uint32Array;
  /**
   * They cover at least this share of what the best choice within the limits covers in the mean, chosen members
   * counted; wrong with a probability of at most 1 / nodes, or 0.01 where that is less.
   */
  readonly atLeastOfBest: number;
  /** Sets of either half, and the round that makes it so many. */
  readonly sets: number;
  readonly round: number;
}

const usuallyEnough = 0.65;

/**
 * What a choice loses where it is judged is usually this part of itself a round later, and this share of what it loses is
 * gained by the certificate: rounds that are not likely to do are passed over.
 */
const usualFall = 0.75;
const usualGain = 0.75;
/** Of a choice that loses more what the certificate will be cannot be told well: half the rounds are passed over. */
const muchLost = 0.1;
/** Where samples are sure and a round brings less, the bound itself is what is loose, and further rounds bring no more. */
const leastRise = 0.005;
const sure = 0.9;

/**
 * The best people to engage in a market: chosen greedily on one half of a sketch and certified by the other, both
 * enlarged until the certificate is enough (J. Tang, X. Tang, X. Xiao, J. Yuan, Online processing algorithms for influence
 * maximization, OPIM-C, 2018) and the choice keeps what it promised: by the certificate alone its spread may lie a
 * twentieth below what simulated greedy finds. Unlike there, bounds are exact binomial ones, sets being independent draws,
 * and the best choice is bounded by both halves together, it hangs on neither, and by their linear programme (see
 * {@link mostCovered}). Where sets are large they stop at a few nodes chosen beforehand (HIST, Guo et al. 2020); where
 * most are singular, only the others are drawn (H. Nguyen et al. 2017). Nobody, and sure of it, where there is nobody to choose or to reach.
 */
export async function bestPlan(
  sketch: Sketch,
  limits: CoverLimits,
  options: PlanOptions = {},
): Promise<BestPlan> {
  const { plan } = await findPlan(sketch, limits, options);
  return plan;
}

/** A plan, and the sketch and halves of its round that it was found in; null where none were needed. */
interface FoundPlan {
  readonly plan: BestPlan;
  readonly drawing: { readonly drawn: Sketch; readonly halves: Halves } | null;
}

async function findPlan(sketch: Sketch, limits: CoverLimits, options: PlanOptions): Promise<FoundPlan> {
  const { onBlock } = options;
  if (ones(limits.allowed) === 0 || limits.size === 0 || sketch.sampler.members.length === 0)
    return certain({ chosen: new Uint32Array(), atLeastOfBest: 1 });
  const all = await sketchOfPlans(sketch, onBlock);
  if (all.sampler.members.length === 0) return certain(await bestOfSingular(all.alone!, limits, onBlock));
  const firstRound = options.firstRound ?? (await firstRoundOf(all, onBlock));
  const stops = await sentinels(all, limits, onBlock);
  const missed = Math.min(0.01, 1 / sketch.graph.nodes) / (stops.length === 0 ? 1 : 2);
  const settled = (shared: Sketch) =>
    settle(shared, limits, () => isAnyAble(sketch, limits), { ...options, firstRound, missed });
  if (stops.length === 0) return settled(all);
  const found = await settled(stoppedAt(all, stops, firstRound));
  if (found.plan.atLeastOfBest >= (options.enough ?? usuallyEnough)) return found;
  // The pilot was too small to tell that others cover as much as those who were chosen beforehand.
  const whole = await settled(all);
  return whole.plan.atLeastOfBest > found.plan.atLeastOfBest ? whole : found;
}

/** A plan that no samples were needed for. */
function certain(plan: Pick<BestPlan, 'chosen' | 'atLeastOfBest'>): FoundPlan {
  return { plan: { ...plan, sets: 0, round: 0 }, drawing: null };
}

/** Where nobody moves anybody a choice is worth what it weighs itself, and of that nothing has to be guessed. */
async function bestOfSingular(alone: Float64Array, limits: CoverLimits, onBlock?: OnBlock) {
  const byCount = await queueByScore(alone.length, (node) => alone[node], onBlock);
  const sets = { indexes: [], counts: new Uint32Array(alone.length), alone, byCount };
  const cover = await bestCover(sets, limits, { onBlock });
  const { most } = await mostCovered(sets, limits, cover.chosen, { onBlock });
  const total = totalOf(cover);
  return { chosen: cover.chosen, atLeastOfBest: total >= most * (1 - rounding) ? 1 : total / most };
}

/**
 * Enlarges a sketch, that of a market or where its sets stop, until a plan chosen from it is good enough. The certificate
 * is wrong with a probability of `missed` at most.
 */
async function settle(
  shared: Sketch,
  limits: CoverLimits,
  isAble: () => boolean,
  {
    enough = usuallyEnough,
    kept = 0.95,
    maxWork = 2 ** 23,
    onBlock,
    firstRound,
    missed: missedAtMost,
  }: PlanOptions & { readonly firstRound: number; readonly missed: number },
): Promise<FoundPlan> {
  const { stops: first } = shared;
  const candidates = ones(limits.allowed);
  let round = firstRound;
  let drawn = shared;

  const missed = missedAtMost / (2 * rounds);
  for (let before = 0; ; ) {
    const sets = setsOfRound(drawn, round);
    const halves = halvesOf(drawn, round);
    const cover = await bestCover(await halves.choosing(onBlock), limits, { first, onBlock });
    const { chosen } = cover;
    const samples = await halves.both(onBlock);
    const both = await mostCovered(samples, limits, chosen, { first, onBlock });
    const { judged, lost, lostDrawn, low, high } = judge(cover, both, sets, missed, drawn.alone !== null);
    const isCertain = chosen.length === candidates || (both.most === 0 && !isAble());
    const atLeastOfBest = isCertain ? 1 : Math.min(1, low(1) / high(1));
    const isLoose = (2 * judged * (1 + usualGain * lost)) / both.most < enough;
    const found = { plan: { chosen, atLeastOfBest, sets, round }, drawing: { drawn, halves } };
    const isSettled = isLoose && low(1) * sets > sure * judged && atLeastOfBest < before + leastRise;
    if (isSettled || (atLeastOfBest >= enough && lostDrawn <= 1 - kept)) return found;
    before = atLeastOfBest;
    const toRise = roundsToRise(round, enough, lost, (later) => {
      const more = setsOfRound(drawn, round + later) / sets;
      return low(more) / high(more);
    });
    const toFall =
      lostDrawn > 1 - kept ? Math.floor(Math.log((1 - kept) / lostDrawn) / Math.log(usualFall)) : 0;
    const work = Math.max(1, ...samples.indexes.map(({ samples }) => samples.work));
    let next = Math.min(rounds - 1, round + Math.max(toRise, toFall));
    while (next > round && (setsOfRound(drawn, next) / sets) * work > maxWork) next--;
    if (next === round) return found;
    round = next;
    if (drawn === shared) drawn = forkSketch(shared);
  }
}

/** A choice where it did not choose. */
interface Judgement {
  /** What it covers there, and the share of what it covered where it was chosen that is lost; that share of the drawn sets alone. */
  readonly judged: number;
  readonly lost: number;
  readonly lostDrawn: number;
  /**
   * Share of the market it covers at least, and the best choice at most, each wrong with a probability of `missed` at most: by the
   * samples there are, or by `more` times as many that are covered alike.
   */
  low(more: number): number;
  high(more: number): number;
}

/** Judges a choice by what it covers in one half of `sets` and what it, and any at most, cover in both together. */
function judge(
  cover: Cover,
  both: Awaited<ReturnType<typeof mostCovered>>,
  sets: number,
  missed: number,
  isSplit: boolean,
): Judgement {
  const judged = totalOf(both) - totalOf(cover);
  // Of singular sets a choice keeps all: what it may have lost is of those drawn.
  const judgedDrawn = both.covered - cover.covered;
  // How many of what the best choice covers were drawn is not known: the bound is widest, to a ten-thousandth, where half
  // of all were.
  const uncertain = Math.min(isSplit ? sets : 2 * sets, both.most);
  const known = isSplit ? (both.most - uncertain) / (2 * sets) : 0;
  return {
    judged,
    lost: totalOf(cover) === 0 ? 0 : 1 - judged / totalOf(cover),
    lostDrawn: cover.covered === 0 ? 0 : 1 - judgedDrawn / cover.covered,
    low: (more) =>
      clopperPearson(judgedDrawn * more, sets * more, 2 * missed).low + cover.coveredAlone / sets,
    high: (more) => clopperPearson(uncertain * more, 2 * sets * more, 2 * missed).high + known,
  };
}

/** How many rounds later a certificate is likely to be enough, by what it would be then of sets that are covered alike. */
function roundsToRise(
  round: number,
  enough: number,
  lost: number,
  certificate: (later: number) => number,
): number {
  for (let later = 1; round + later < rounds; later++) {
    const gain = 1 + usualGain * lost * (1 - usualFall ** later);
    if (gain * certificate(later) < enough) continue;
    return lost > muchLost ? Math.ceil(later / 2) : later;
  }
  return 1;
}

const usualPlan = 50;
/** Entries of either half that plans begin with at least, where there are so many, and at most: with their index 4 and 32 MB. */
const fewestEntries = 2 ** 19;
const mostEntries = 2 ** 22;

/**
 * The round to begin plans with: where one of fifty of anybody settles. To begin there spares the rounds on the way, whose
 * samples would be drawn anew for every question. It hangs on the sketch alone, not on what was asked before.
 */
export function planRoundOf(sketch: Sketch, onBlock?: OnBlock): Promise<number> {
  sketch.roundOfPlans ??= begunOnce((onBlock) => findPlanRound(sketch, onBlock));
  return sketch.roundOfPlans(onBlock);
}

async function findPlanRound(sketch: Sketch, onBlock?: OnBlock): Promise<number> {
  const all = await sketchOfPlans(sketch, onBlock);
  const least = await roundWithin(all, fewestEntries, roundToKeep, onBlock);
  const allowed = new Uint8Array(all.graph.nodes).fill(1);
  const usual = { allowed, size: usualPlan };
  const { plan, drawing } = await findPlan(sketch, usual, { firstRound: least, onBlock });
  const round = Math.max(least, await roundWithin(all, mostEntries, plan.round, onBlock));
  if (drawing !== null && plan.round === round) keepDrawn(all, drawing.drawn, round, drawing.halves);
  all.planRound = round;
  return round;
}

/** The sketch of a question whose sets stop at these nodes; of the last such nodes it is kept, like the sketch's own sets. */
function stoppedAt(sketch: Sketch, stops: Uint32Array, firstRound: number): Sketch {
  const { graph, roots, randomSeed, key, stopped } = sketch;
  if (stopped?.firstRound === firstRound && `${stopped.stops}` === `${stops}`) return stopped;
  sketch.stopped = openSketch(graph, roots, randomSeed, `${key} (stopped)`, { stops, firstRound });
  return sketch.stopped;
}

/** Nodes in a set in the mean: above, few sets are singular. */
const smallSet = 2;

/** See {@link Sketch.ofPlans}. It hangs on the sketch alone, not on what was asked before. */
function sketchOfPlans(sketch: Sketch, onBlock?: OnBlock): Promise<Sketch> {
  sketch.ofPlans ??= begunOnce((onBlock) => withoutSingular(sketch, onBlock));
  return sketch.ofPlans(onBlock);
}

async function withoutSingular(sketch: Sketch, onBlock?: OnBlock): Promise<Sketch> {
  const { graph, roots, randomSeed, key } = sketch;
  if ((await entriesPerSet(sketch, onBlock)) > smallSet) return sketch;
  const split = await splitSets(graph, roots, onBlock);
  const others = openSketch(graph, split.roots, randomSeed, `${key} (not singular)`, { split });
  // A few that listen to each other among many who listen to nobody: their sets are large, and best drawn among all.
  return (await entriesPerSet(others, onBlock)) < largeSet ? others : sketch;
}

/** Whether anybody within the limits reaches anybody, or is a member: samples may have met none of them. */
function isAnyAble({ graph, roots }: Sketch, { allowed, spend }: CoverLimits): boolean {
  const able = ableToReach(graph, roots).slice();
  roots.members.forEach((member, i) => {
    if (roots.weights === null || roots.weights[i] > 0) able[member] = 1;
  });
  return able.some(
    (isAble, node) => isAble * allowed[node] === 1 && (!spend || spend.costs[node] <= spend.budget),
  );
}

/** Nodes in a set in the mean: below, sets are drawn as fast as stopped. */
const largeSet = 16;
/** A node is chosen beforehand for this share of the pilot's sets, within these bounds, at least: fewer would be chance. */
const shareForSentinel = 1 / 16;
const [fewestForSentinel, mostForSentinel] = [fewestPilotSets, 16];
/** Of a choice at most this share is chosen beforehand: the pilot is too small to choose all. */
const shareOfStops = 1 / 2;
/** The bound of the best choice may lie this share higher for sets that stop: who else stands in them is not known. */
const loosened = 0.1;

/**
 * Where sets are large, the nodes to stop them at: the greedy choice of the sketch's pilot, as far as that can tell, and
 * as far as those left out do not cover as much: whoever stops at one of two equals cannot tell that both are not twice as
 * good. Of those who may be the best by so few sets, the one whom most listen to: there sets stop soonest. None where sets
 * are small, where nodes cost, or for a choice of one.
 */
async function sentinels(sketch: Sketch, limits: CoverLimits, onBlock?: OnBlock): Promise<Uint32Array> {
  const mostStops = Math.floor(shareOfStops * limits.size);
  if (limits.spend || mostStops === 0) return new Uint32Array();
  if ((await entriesPerSet(sketch, onBlock)) < largeSet) return new Uint32Array();
  const { allowed, size } = limits;
  const pilot = await sketch.openPilot(onBlock);
  const [index] = pilot.indexes;
  const share = shareForSentinel * index.samples.sets;
  const fewest = Math.min(mostForSentinel, Math.max(fewestForSentinel, share));
  const listeners = await listenersOf(sketch.graph, pilot, onBlock);
  const covering = startCovering(pilot, onBlock);
  const { nodes, scores } = pilot.byCount;
  const chosen: number[] = [];
  /** What so many of those chosen cover. */
  const covered = [0];
  while (chosen.length < 2 * size) {
    const { gains } = covering;
    let top = -1;
    let most = 0;
    for (let place = 0; place < nodes.length && scores[place] > most; place++) {
      const gain = gains[nodes[place]] * allowed[nodes[place]];
      if (gain <= most) continue;
      top = nodes[place];
      most = gain;
    }
    if (most < fewest) break;
    const shared = sharedWith(top, index, covering.marks[0]);
    let best = top;
    for (let place = 0; place < nodes.length && scores[place] >= fewest; place++) {
      const node = nodes[place];
      if (allowed[node] === 0 || listeners[node] <= listeners[best]) continue;
      // Of the sets that hold but one of two, chance may well give one twice the square root of their number more.
      const apart = most - shared[node] + (gains[node] - shared[node]);
      if ((most - gains[node]) ** 2 <= 4 * apart) best = node;
    }
    chosen.push(best);
    await covering.take(best);
    covered.push(covering.covered);
    await onBlock?.();
  }
  // Sets that stop count as covered by whoever is chosen: the best choice may then cover what so many more would.
  const coveredBy = (number: number) => covered[Math.min(number, chosen.length)];
  let stops = Math.min(mostStops, chosen.length);
  while (stops > 0 && coveredBy(stops + size) > (1 + loosened) * coveredBy(size)) stops--;
  return Uint32Array.from(chosen.slice(0, stops));
}

/** Per node how many of the sets that are not covered it shares with another. */
function sharedWith(
  other: number,
  { samples, starts, holders }: SetIndex,
  isCovered: Uint8Array,
): Uint32Array {
  const { ends, entries } = samples;
  const shared = new Uint32Array(starts.length - 1);
  for (let place = starts[other]; place < starts[other + 1]; place++) {
    const set = holders[place];
    if (isCovered[set] === 1) continue;
    for (let entry = set === 0 ? 0 : ends[set - 1]; entry < ends[set]; entry++) shared[entries[entry]]++;
  }
  return shared;
}

const knownListeners = new WeakMap<OpenSets, Float32Array>();

/** How often each node moves somebody met in these sets directly, in the mean; kept for the sets. */
async function listenersOf(
  { nodes, offsets, sources, probabilities }: InfluenceGraph,
  sets: OpenSets,
  onBlock?: OnBlock,
): Promise<Float32Array> {
  const known = knownListeners.get(sets);
  if (known) return known;
  const listeners = new Float32Array(nodes);
  for (let node = 0, steps = 0; node < nodes; node++) {
    const met = sets.counts[node];
    if (met === 0) continue;
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++)
      listeners[sources[slot]] += met * probabilities[slot];
    steps += offsets[node + 1] - offsets[node];
    if (steps < stepsAPiece) continue;
    steps = 0;
    await onBlock?.();
  }
  knownListeners.set(sets, listeners);
  return listeners;
}
