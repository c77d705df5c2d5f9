import { type Chain, chainOf } from './best-chains.js';
import { lengthByHops } from './chain-length.js';
import type { TieRows, TiesBothWays } from './ties-both-ways.js';

/** All chains of the fewest hops, in the order of their nodes. */
export interface FewestHopChains {
  readonly chains: Chain[];
  /** Whether these are all there are; else the first of them. */
  readonly complete: boolean;
}

/**
 * Every chain of the fewest hops from a node to any of `targets` but itself, over ties of at least
 * one of `kinds` with any probability, also 0. None when it would take more than `maxHops`; of more than `most` the
 * first. Breadth first from both ends, the thinner front first, then along the ties that lead nearer to the end.
 */
export function fewestHopChains(
  ties: TiesBothWays,
  kinds: number,
  from: number,
  targets: Uint32Array,
  maxHops: number,
  most: number,
): FewestHopChains {
  const ends = targets.filter((target) => target !== from);
  const left = hopsLeft(ties, kinds, from, ends, maxHops);
  if (left === null) return { chains: [], complete: true };
  const rows = ties.forward;
  const chains: Chain[] = [];
  const taken: number[] = [];
  const lengthOf = (sum: number, tie: number) => sum + lengthByHops(rows.probabilities[tie]);
  /** Rows rise by node, so that chains come in order. False once there are more than `most`. */
  const walk = (node: number): boolean => {
    if (left[node] === 1) {
      if (chains.length === most) return false;
      chains.push(chainOf(rows, from, taken, taken.reduce(lengthOf, 0)));
      return true;
    }
    for (let tie = rows.offsets[node]; tie < rows.offsets[node + 1]; tie++) {
      if (left[rows.ends[tie]] !== left[node] - 1 || (rows.kinds[tie] & kinds) === 0) continue;
      taken.push(tie);
      const goOn = walk(rows.ends[tie]);
      taken.pop();
      if (!goOn) return false;
    }
    return true;
  };
  const complete = walk(from);
  return { chains, complete };
}

/**
 * For the nodes on chains of the fewest hops, 1 + the hops left from there to the nearest target; other nodes hold 0, or
 * what no tie from a chain leads to. Null when no target is within `maxHops`.
 */
function hopsLeft(
  { forward, reverse }: TiesBothWays,
  kinds: number,
  from: number,
  targets: Uint32Array,
  maxHops: number,
): Uint8Array | null {
  const ahead = new Uint8Array(forward.nodes);
  const left = new Uint8Array(forward.nodes);
  const levels = [[from]];
  ahead[from] = 1;
  for (const target of targets) left[target] = 1;
  let front: ArrayLike<number> = targets;
  let behind = 0;
  let met: number[] = [];
  while (met.length === 0) {
    const reached = levels[levels.length - 1];
    if (levels.length - 1 + behind === maxHops || reached.length === 0 || front.length === 0) return null;
    if (reached.length <= front.length) {
      const next = spread(forward, kinds, reached, ahead, levels.length + 1);
      levels.push(next);
      met = next.filter((node) => left[node] !== 0);
    } else {
      behind++;
      const next = spread(reverse, kinds, front, left, behind + 1);
      front = next;
      met = next.filter((node) => ahead[node] !== 0);
    }
  }
  // From where they met, back along what the way from the start reached.
  for (let level = levels.length - 1, hops = behind + 2; level > 0; level--, hops++) {
    const nearer: number[] = [];
    for (const node of met)
      for (let tie = reverse.offsets[node]; tie < reverse.offsets[node + 1]; tie++) {
        const before = reverse.ends[tie];
        if (ahead[before] !== level || left[before] !== 0 || (reverse.kinds[tie] & kinds) === 0) continue;
        left[before] = hops;
        nearer.push(before);
      }
    met = nearer;
  }
  return left;
}

/** The nodes one tie on from a front that `marks` does not know yet; marks them with `mark`. */
function spread(
  rows: TieRows,
  kinds: number,
  front: ArrayLike<number>,
  marks: Uint8Array,
  mark: number,
): number[] {
  const next: number[] = [];
  for (let i = 0; i < front.length; i++)
    for (let tie = rows.offsets[front[i]]; tie < rows.offsets[front[i] + 1]; tie++) {
      const end = rows.ends[tie];
      if (marks[end] !== 0 || (rows.kinds[tie] & kinds) === 0) continue;
      marks[end] = mark;
      next.push(end);
    }
  return next;
}
