import type { Exposures } from './exposures.js';
import { exposingKinds, tieKinds } from './kernels/influence-probability.js';
import { type OnBlock, stepsAPiece } from './kernels/on-block.js';
import { notYet, type TieList } from './tie-list.js';

/** All ties from one node to another. One object serves every pair in turn: copy what is to stay. */
export interface TiePair {
  /** Who influences. */
  from: number;
  /** Who is influenced. */
  to: number;
  /** The kinds of tie there are: bit i is the i-th of `tieKinds`. */
  kinds: number;
  /** Decayed acts of each kind, in the order of `tieKinds`. */
  readonly actsByKind: Float64Array;
  /** Decayed posts the influenced was exposed to; NaN where that is not known. */
  exposures: number;
  /** The pair's ties are `start` to before `end`. */
  start: number;
  end: number;
}

/**
 * Visits ties that are sorted by pair (see `sortByPair`) pair by pair, summing their `acts`; a tie whose acts are
 * {@link notYet} is passed over, a pair of nothing else is visited with no kinds. `among`: only ties from its start to before
 * its end, whole pairs.
 */
export function eachPair(
  ties: TieList,
  acts: Float64Array | Float32Array,
  exposuresSince: Exposures,
  visit: (pair: TiePair) => void,
  among: { readonly start: number; readonly end: number } = { start: 0, end: ties.length },
): void {
  const actsByKind = new Float64Array(tieKinds.length);
  const pair: TiePair = { from: 0, to: 0, kinds: 0, actsByKind, exposures: 0, start: among.start, end: 0 };
  for (; pair.start < among.end; pair.start = pair.end) {
    const from = ties.from[pair.start];
    const to = ties.to[pair.start];
    let kinds = 0;
    let since = Infinity;
    for (let kind = 0; kind < actsByKind.length; kind++) actsByKind[kind] = 0;
    let tie = pair.start;
    for (; tie < among.end && ties.from[tie] === from && ties.to[tie] === to; tie++) {
      if (acts[tie] === notYet) continue;
      const kind = ties.kind[tie];
      kinds |= 1 << kind;
      actsByKind[kind] += acts[tie];
      if (exposingKinds & (1 << kind) && ties.since[tie] < since) since = ties.since[tie];
    }
    pair.from = from;
    pair.to = to;
    pair.kinds = kinds;
    pair.end = tie;
    pair.exposures = since === Infinity ? Number.NaN : exposuresSince(from, since);
    visit(pair);
  }
}

/** {@link eachPair} in pieces of some milliseconds, `onBlock` awaited after each. */
export async function eachPairInPieces(
  ties: TieList,
  acts: Float64Array | Float32Array,
  exposuresSince: Exposures,
  visit: (pair: TiePair) => void,
  onBlock?: OnBlock,
): Promise<void> {
  const { from, to, length } = ties;
  for (let start = 0, end = 0; start < length; start = end) {
    end = Math.min(length, start + stepsAPiece);
    while (end < length && from[end] === from[end - 1] && to[end] === to[end - 1]) end++;
    eachPair(ties, acts, exposuresSince, visit, { start, end });
    await onBlock?.();
  }
}
