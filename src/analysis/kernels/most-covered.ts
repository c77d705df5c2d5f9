import { type Cover, type CoverLimits, type CoverOptions, scoring, totalOf } from './best-cover.js';
import { type Covering, type OpenSets, startCovering } from './covering.js';
import { type OnBlock, stepsAPiece } from './on-block.js';
import { queueByScore, type ScoreQueue } from './score-queue.js';

/** How often, along a choice, {@link mostCovered} looks: its bound changes slowly. */
const looks = 8;

/**
 * The most sets that any choice within the limits covers, and how many those chosen do. The bound is the least, along the
 * chosen after `first`, of what is covered and what the limits allow of the gains then as if they did not overlap
 * (J. Tang et al., OPIM-C, 2018), fractions of a node allowed where costs count (G. Dantzig 1957); where that is not near,
 * {@link relaxed} brings it down. It holds whoever was chosen, so that samples the choice did not see may be among them: the
 * more, the tighter.
 */
export async function mostCovered(
  sets: OpenSets,
  limits: CoverLimits,
  chosen: Uint32Array,
  { first = new Uint32Array(), onBlock }: CoverOptions = {},
): Promise<Omit<Cover, 'chosen'> & { readonly most: number }> {
  const covering = startCovering(sets, onBlock);
  const scoreOf = scoring(covering, limits.allowed, null);
  const measures = await measuresOf(sets, limits, onBlock);
  let most = Infinity;
  let tightest = measures[0];
  const every = Math.ceil(chosen.length / looks);
  for (let taken = first.length; taken <= chosen.length; taken++) {
    if (taken % every === 0 || taken === chosen.length)
      for (const measure of measures) {
        const bound = totalOf(covering) + (await measure(scoreOf)).sum;
        await onBlock?.();
        if (bound >= most) continue;
        most = bound;
        tightest = measure;
      }
    if (taken < chosen.length) await covering.take(chosen[taken]);
  }
  const isNear = most - totalOf(covering) <= nearEnough * most;
  if (!isNear)
    most = Math.min(most, await relaxed(sets, limits.allowed, tightest, { chosen, covering, onBlock }));
  return { most, covered: covering.covered, coveredAlone: covering.coveredAlone };
}

/** Who gains most within one limit, and how much together at most. */
type Measure = (gainOf: (node: number) => number) => Promise<Gainers> | Gainers;

interface Gainers {
  readonly sum: number;
  readonly nodes: ArrayLike<number>;
}

/** By their number; by their cost too where that is limited. */
async function measuresOf(sets: OpenSets, { allowed, size, spend }: CoverLimits, onBlock?: OnBlock) {
  const measures: Measure[] = [(gainOf) => highest(sets.byCount, gainOf, size)];
  if (spend) {
    const scoreOf = scoring({ gains: sets.counts, alone: sets.alone }, allowed, spend.costs);
    const queue = await queueByScore(sets.counts.length, scoreOf, onBlock);
    measures.push((gainOf) => bestValue(queue, gainOf, spend.costs, spend.budget, onBlock));
  }
  return measures;
}

/** The `most` highest gains; the queue holds what they were before any was taken, which they never pass. */
function highest({ nodes, scores }: ScoreQueue, gainOf: (node: number) => number, most: number): Gainers {
  // A heap with the least of them first, 0 for each there is not.
  const gains = new Float64Array(Math.min(most, nodes.length));
  const holders = new Uint32Array(gains.length);
  for (let place = 0; place < nodes.length && scores[place] > gains[0]; place++) {
    const gain = gainOf(nodes[place]);
    if (gain <= gains[0]) continue;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < gains.length && gains[below + 1] < gains[below]) below++;
      if (below >= gains.length || gains[below] >= gain) break;
      gains[at] = gains[below];
      holders[at] = holders[below];
      at = below;
    }
    gains[at] = gain;
    holders[at] = nodes[place];
  }
  return {
    sum: gains.reduce((sum, gain) => sum + gain, 0),
    nodes: holders.filter((_, at) => gains[at] > 0),
  };
}

/** Any price gives a bound: costs that lie further apart than so many of them are not told apart. */
const mostHalvings = 64;

/**
 * What nodes of a total cost up to `capacity` add at most, fractions of a node allowed but of none that is
 * dearer than all. For any price
 * it is no more than what the capacity costs at that price and what each node gains beyond its own price (the dual of
 * the linear programme); the price at which the capacity is just used up makes that exact, and is found by halving.
 */
async function bestValue(
  { nodes, scores }: ScoreQueue,
  gainOf: (node: number) => number,
  costs: Float64Array,
  capacity: number,
  onBlock?: OnBlock,
): Promise<Gainers> {
  const isWorth = (node: number, gain: number, price: number) =>
    gain > price * costs[node] && costs[node] <= capacity;
  /** What nodes gain beyond this price, and what those cost. */
  const beyondPrice = (price: number) => {
    let beyond = 0;
    let used = 0;
    for (let place = 0; place < nodes.length && scores[place] > price; place++) {
      const node = nodes[place];
      const gain = gainOf(node);
      if (!isWorth(node, gain, price)) continue;
      beyond += gain - price * costs[node];
      used += costs[node];
    }
    return { beyond, used };
  };
  let sum = Infinity;
  let low = 0;
  // Who costs nothing has a score without end.
  let high = scores.find((score, place) => score < Infinity && gainOf(nodes[place]) > 0) ?? 0;
  for (
    let halvings = 0;
    halvings === 0 || (halvings < mostHalvings && high - low > high / 4096);
    halvings++
  ) {
    const price = (low + high) / 2;
    const { beyond, used } = beyondPrice(price);
    sum = Math.min(sum, price * capacity + beyond);
    if (used > capacity) low = price;
    else high = price;
    await onBlock?.();
    if (low > 0 || halvings !== 12) continue;
    // It may be that all are within the capacity, and the price is nothing.
    const all = beyondPrice(0);
    if (all.used > capacity) continue;
    sum = Math.min(sum, all.beyond);
    high = 0;
    break;
  }
  const end = scores.findIndex((score) => score <= high);
  const dear = nodes.subarray(0, end < 0 ? nodes.length : end);
  return { sum, nodes: dear.filter((node) => isWorth(node, gainOf(node), high)) };
}

/** Steps of {@link relaxed} at most: each goes once through the sets that those chosen or tried stand in. */
const mostSteps = 8;
/** A bound so near to what is covered is good enough… */
const nearEnough = 0.05;
/** …and the steps are over when so many of them… */
const fewSteps = 3;
/** …brought less than this share. */
const littleGain = 0.01;

/**
 * The bound that is left when it is given up that a set counts once, however many of those chosen hold it (the Lagrangian
 * relaxation of the maximal covering problem, R. Galvão & C. ReVelle 1996). Each set has a multiplier t between 0 and 1: it
 * counts 1 - t for granted, and t for each of those chosen. Whatever the multipliers, no choice covers more than what is
 * granted and the best gains within the limits; the least of that is the bound of the linear programme, which lies within
 * a few hundredths of the best choice where that of the gains alone lies a quarter above. Multipliers start at 0 where a
 * set is covered, and fall where several of the best hold a set, rise where none does, by steps as B. Polyak (1969) has
 * them, smaller the more of those chosen hold the set.
 */
async function relaxed(
  { indexes, alone }: OpenSets,
  allowed: Uint8Array,
  measure: Measure,
  {
    chosen,
    covering,
    onBlock,
  }: { readonly chosen: Uint32Array; readonly covering: Covering; readonly onBlock?: OnBlock },
): Promise<number> {
  const covered = totalOf(covering);
  let granted = covering.covered;
  const gains = Float64Array.from(covering.gains);
  const gainOf =
    alone === null
      ? (node: number) => gains[node] * allowed[node]
      : (node: number) => (gains[node] + alone[node]) * allowed[node];
  const halves: Multiplied[] = [];
  for (const index of indexes) {
    halves.push(multiply(index, chosen));
    await onBlock?.();
  }
  const bounds: number[] = [];
  for (let step = 0; ; step++) {
    const { sum, nodes } = await measure(gainOf);
    bounds.push(Math.min(granted + sum, bounds[step - 1] ?? Infinity));
    const isNear = bounds[step] - covered <= nearEnough * bounds[step];
    const isSlow = step >= fewSteps && bounds[step] > (1 - littleGain) * bounds[step - fewSteps];
    if (step === mostSteps || isNear || isSlow) return bounds[step] * (1 + rounding);

    let slope = 0;
    for (const half of halves) {
      hold(half, nodes);
      slope += slopeOf(half);
      await onBlock?.();
    }
    if (slope === 0) return bounds[step] * (1 + rounding);
    const pace = (granted + sum - covered) / slope;
    for (const half of halves) {
      granted -= await move(half, pace, gains, onBlock);
      letGo(half, nodes);
    }
  }
}

/** What sums of many fractions may be off by, as a share. */
export const rounding = 1e-9;

/** The multipliers of the sets of one index. */
interface Multiplied {
  readonly index: OpenSets['indexes'][number];
  readonly multipliers: Float32Array;
  /** How fast a multiplier moves. */
  readonly speeds: Float32Array;
  /** How many of those tried now stand in each set. */
  readonly held: Uint32Array;
  /** The first `loose` are the sets whose multipliers may have moved, marked by 1: of all others, which most are, they are 1. */
  readonly free: Uint32Array;
  readonly isFree: Uint8Array;
  loose: number;
}

function multiply(index: OpenSets['indexes'][number], chosen: Uint32Array): Multiplied {
  const { sets } = index.samples;
  const half: Multiplied = {
    ...{ index, multipliers: new Float32Array(sets).fill(1), speeds: new Float32Array(sets).fill(1) },
    ...{ held: new Uint32Array(sets), free: new Uint32Array(sets), isFree: new Uint8Array(sets), loose: 0 },
  };
  hold(half, chosen, 1);
  for (let i = 0; i < half.loose; i++) {
    const set = half.free[i];
    half.multipliers[set] = 0;
    half.speeds[set] = 1 / half.held[set] ** 2;
  }
  letGo(half, chosen);
  return half;
}

/** Counts the nodes in each set; sets of so many or more become free to move. */
function hold(half: Multiplied, nodes: ArrayLike<number>, toBeFree = 2): void {
  const {
    index: { starts, holders },
    held,
    free,
    isFree,
  } = half;
  for (let i = 0; i < nodes.length; i++)
    for (let place = starts[nodes[i]]; place < starts[nodes[i] + 1]; place++) {
      const set = holders[place];
      if (++held[set] < toBeFree || isFree[set] === 1) continue;
      isFree[set] = 1;
      free[half.loose++] = set;
    }
}

/** Takes {@link hold} back. */
function letGo({ index: { starts, holders }, held }: Multiplied, nodes: ArrayLike<number>): void {
  for (let i = 0; i < nodes.length; i++)
    for (let place = starts[nodes[i]]; place < starts[nodes[i] + 1]; place++) held[holders[place]] = 0;
}

/** The square of the slope of the bound, by multipliers that are free to move, each at its speed. */
function slopeOf({ multipliers, speeds, held, free, loose }: Multiplied): number {
  let sum = 0;
  for (let i = 0; i < loose; i++) {
    const set = free[i];
    const slope = 1 - held[set];
    if (slope > 0 ? multipliers[set] < 1 : multipliers[set] > 0) sum += speeds[set] * slope * slope;
  }
  return sum;
}

/** A multiplier that would move by less stays: that of a set which many hold, and which is large, as a rule. */
const leastMove = 0.02;

/** Moves the multipliers against the slope, and the gains with them; returns by how much multipliers rose. */
async function move(
  { index, multipliers, speeds, held, free, loose }: Multiplied,
  pace: number,
  gains: Float64Array,
  onBlock?: OnBlock,
): Promise<number> {
  const { ends, entries } = index.samples;
  let risen = 0;
  let steps = 0;
  for (let i = 0; i < loose; i++) {
    const set = free[i];
    const before = multipliers[set];
    const after = Math.min(1, Math.max(0, before + pace * speeds[set] * (1 - held[set])));
    if (Math.abs(after - before) < leastMove) continue;
    multipliers[set] = after;
    const by = multipliers[set] - before; // As it was rounded.
    risen += by;
    const first = set === 0 ? 0 : ends[set - 1];
    for (let entry = first; entry < ends[set]; entry++) gains[entries[entry]] += by;
    steps += ends[set] - first;
    if (steps < stepsAPiece) continue;
    steps = 0;
    await onBlock?.();
  }
  return risen;
}
