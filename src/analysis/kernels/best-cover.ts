import { type Covering, type OpenSets, startCovering } from './covering.js';
import type { OnBlock } from './on-block.js';
import { queueByScore, type ScoreQueue } from './score-queue.js';

/** What a choice of nodes may take. */
export interface CoverLimits {
  /** Per node 1 where it may be chosen. */
  readonly allowed: Uint8Array;
  /** Nodes at most. */
  readonly size: number;
  /** What each node costs, 0 or more, and what all may cost together; without it only their number counts. */
  readonly spend?: { readonly costs: Float64Array; readonly budget: number };
}

/** How a choice begins. */
export interface CoverOptions {
  /** Taken before all others: those the sets stop at. */
  readonly first?: Uint32Array;
  readonly onBlock?: OnBlock;
}

/** Nodes that stand in many sampled sets together. */
export interface Cover {
  /** Best first. */
  readonly chosen: Uint32Array;
  /** Sets that hold any of them. */
  readonly covered: number;
  /** Singular sets, none of them drawn, of them. */
  readonly coveredAlone: number;
}

/**
 * Chooses nodes that cover sampled sets greedily: each next one is the one in most sets that hold none before it, the
 * lowest node of equals; none that adds nothing. With costs both that and the most sets per cost are tried, and the better
 * kept. A set counts for its own root too, which makes the count submodular: the choice is within 1 - 1/e of the best on
 * these sets (D. Kempe, J. Kleinberg, É. Tardos 2003), within 1 - 1/√e with costs (S. Khuller, A. Moss, J. Naor 1999).
 * What was chosen looks better in these sets than it is: judge it by others.
 */
export async function bestCover(
  sets: OpenSets,
  limits: CoverLimits,
  { first = new Uint32Array(), onBlock }: CoverOptions = {},
): Promise<Cover> {
  const byGain = await greedyCover(sets, limits, null, first, onBlock);
  if (limits.spend === undefined) return byGain;
  const perCost = await greedyCover(sets, limits, limits.spend.costs, first, onBlock);
  return totalOf(perCost) > totalOf(byGain) ? perCost : byGain;
}

/** The greedy choice by gain, or by gain per cost where `costs` are given. */
async function greedyCover(
  sets: OpenSets,
  { allowed, size, spend }: CoverLimits,
  costs: Float64Array | null,
  first: Uint32Array,
  onBlock?: OnBlock,
): Promise<Cover> {
  const covering = startCovering(sets, onBlock);
  const { length } = covering.gains;
  const scoreOf = scoring(covering, allowed, costs);
  let queue = costs === null ? sets.byCount : await queueByScore(length, scoreOf, onBlock);
  const chosen = Array.from(first);
  let left = spend ? spend.budget - chosen.reduce((sum, node) => sum + spend.costs[node], 0) : 0;
  for (let scanned = 0; chosen.length < size; ) {
    let best = -1;
    let bestScore = 0;
    for (let place = 0; place < queue.nodes.length && queue.scores[place] >= bestScore; place++, scanned++) {
      const node = queue.nodes[place];
      if (spend && spend.costs[node] > left) continue;
      const score = scoreOf(node);
      if (score > bestScore || (score === bestScore && node < best)) {
        best = node;
        bestScore = score;
      }
    }
    if (best < 0) break;
    chosen.push(best);
    await covering.take(best);
    await onBlock?.();
    if (spend) left -= spend.costs[best];
    // In an order grown stale more and more is looked at.
    if (scanned > 4 * queue.nodes.length) {
      queue = await queueByScore(length, scoreOf, onBlock);
      scanned = 0;
    }
  }
  const { covered, coveredAlone } = covering;
  return { chosen: Uint32Array.from(chosen), covered, coveredAlone };
}

/** All sets that hold any of those chosen, drawn or not. */
export function totalOf({ covered, coveredAlone }: Pick<Cover, 'covered' | 'coveredAlone'>): number {
  return covered + coveredAlone;
}

/** How often, along a choice, {@link mostCovered} looks: its bound changes slowly. */
const looks = 8;

/**
 * The most sets that any choice within the limits covers, and how many those chosen do. The bound is the least, along the
 * chosen after `first`, of what is covered and what the limits allow of the gains then as if they did not overlap
 * (J. Tang et al., OPIM-C, 2018), fractions of a node allowed where costs count (G. Dantzig 1957). It holds whoever was
 * chosen, so that samples the choice did not see may be among them: the more, the tighter.
 */
export async function mostCovered(
  sets: OpenSets,
  limits: CoverLimits,
  chosen: Uint32Array,
  { first = new Uint32Array(), onBlock }: CoverOptions = {},
): Promise<Omit<Cover, 'chosen'> & { readonly most: number }> {
  const covering = startCovering(sets, onBlock);
  const measures = [{ costs: null as Float64Array | null, capacity: limits.size }];
  if (limits.spend) measures.push({ costs: limits.spend.costs, capacity: limits.spend.budget });
  const bounds: (() => Promise<number>)[] = [];
  for (const { costs, capacity } of measures) {
    const scoreOf = scoring(covering, limits.allowed, costs);
    if (costs === null) bounds.push(async () => mostOf(sets.byCount, scoreOf, capacity));
    else {
      const queue = await queueByScore(sets.counts.length, scoreOf, onBlock);
      bounds.push(() => mostToAdd(queue, covering, { allowed: limits.allowed, costs, capacity }, onBlock));
    }
  }
  let most = Infinity;
  const every = Math.ceil(chosen.length / looks);
  for (let taken = first.length; taken <= chosen.length; taken++) {
    if (taken % every === 0 || taken === chosen.length)
      for (const bound of bounds) most = Math.min(most, totalOf(covering) + (await bound()));
    if (taken < chosen.length) await covering.take(chosen[taken]);
  }
  return { most, covered: covering.covered, coveredAlone: covering.coveredAlone };
}

/** Gain, or gain per cost, of who is allowed; 0 of all others and of who gains nothing. */
function scoring(
  { gains, alone }: Covering,
  allowed: Uint8Array,
  costs: Float64Array | null,
): (node: number) => number {
  if (costs === null && alone === null) return (node) => gains[node] * allowed[node];
  return (node) => {
    const gain = (gains[node] + (alone === null ? 0 : alone[node])) * allowed[node];
    return gain === 0 || costs === null ? gain : gain / costs[node];
  };
}

/** The `most` highest scores together; the queue holds what they were, and they only fell. */
function mostOf({ nodes, scores }: ScoreQueue, scoreOf: (node: number) => number, most: number): number {
  // A heap with the least of them first, 0 for each there is not.
  const highest = new Float64Array(Math.min(most, nodes.length));
  for (let place = 0; place < nodes.length && scores[place] > highest[0]; place++) {
    const score = scoreOf(nodes[place]);
    if (score <= highest[0]) continue;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < highest.length && highest[below + 1] < highest[below]) below++;
      if (below >= highest.length || highest[below] >= score) break;
      highest[at] = highest[below];
      at = below;
    }
    highest[at] = score;
  }
  return highest.reduce((sum, score) => sum + score, 0);
}

/**
 * What nodes of a total cost up to `capacity` add at most, fractions of a node allowed but of none that is
 * dearer than all. For any price
 * it is no more than what the capacity costs at that price and what each node gains beyond its own price (the dual of
 * the linear programme); the price at which the capacity is just used up makes that exact, and is found by halving.
 */
async function mostToAdd(
  { nodes, scores }: ScoreQueue,
  { gains, alone }: Covering,
  { allowed, costs, capacity }: { allowed: Uint8Array; costs: Float64Array; capacity: number },
  onBlock?: OnBlock,
): Promise<number> {
  /** What nodes gain beyond this price, and what those cost. */
  const beyondPrice = (price: number) => {
    let beyond = 0;
    let used = 0;
    for (let place = 0; place < nodes.length && scores[place] > price; place++) {
      const node = nodes[place];
      const gain = (gains[node] + (alone === null ? 0 : alone[node])) * allowed[node];
      const cost = costs[node];
      if (gain <= price * cost || cost > capacity) continue;
      beyond += gain - price * cost;
      used += cost;
    }
    return { beyond, used };
  };
  let most = Infinity;
  let low = 0;
  // Who costs nothing has a score without end.
  let high = scores.find((score, place) => score < Infinity && allowed[nodes[place]] === 1) ?? 0;
  for (let halvings = 0; halvings === 0 || high - low > high / 4096; halvings++) {
    const price = (low + high) / 2;
    const { beyond, used } = beyondPrice(price);
    most = Math.min(most, price * capacity + beyond);
    if (used > capacity) low = price;
    else high = price;
    await onBlock?.();
    if (low > 0 || halvings !== 12) continue;
    // It may be that all are within the capacity, and the price is nothing.
    const all = beyondPrice(0);
    if (all.used <= capacity) return Math.min(most, all.beyond);
  }
  return most;
}
