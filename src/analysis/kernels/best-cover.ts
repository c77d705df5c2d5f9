import { type Covering, type OpenSets, startCovering } from './covering.js';
import type { OnBlock } from './on-block.js';
import { queueByScore } from './score-queue.js';

/** What a choice of nodes may take. */
export interface CoverLimits {
  /** Per node 1 where it may be chosen. */
  readonly allowed: Uint8Array;
  /** Nodes at most. */
  readonly size: number;
  /** What each node costs, 0 or more, and what all may cost together, both finite; without it only their number counts. */
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

/** Gain, or gain per cost, of who is allowed; 0 of all others and of who gains nothing. */
export function scoring(
  { gains, alone }: Pick<Covering, 'gains' | 'alone'>,
  allowed: Uint8Array,
  costs: Float64Array | null,
): (node: number) => number {
  if (costs === null && alone === null) return (node) => gains[node] * allowed[node];
  return (node) => {
    const gain = (gains[node] + (alone === null ? 0 : alone[node])) * allowed[node];
    return gain === 0 || costs === null ? gain : gain / costs[node];
  };
}
