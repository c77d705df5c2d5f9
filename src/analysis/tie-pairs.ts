import type { Exposures } from './exposures.js';
import { exposingKinds, tieKinds } from './kernels/influence-probability.js';
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
  /** The pair's ties are the places `start` to `end` of the order. */
  start: number;
  end: number;
}

/**
 * Visits ties pair by pair in `order` (see `orderByPair`), summing their `acts`; a tie whose acts are {@link notYet}
 * is passed over, a pair of nothing else is visited with no kinds.
 */
export function eachPair(
  ties: TieList,
  order: Uint32Array,
  acts: Float64Array | Float32Array,
  exposuresSince: Exposures,
  visit: (pair: TiePair) => void,
): void {
  const actsByKind = new Float64Array(tieKinds.length);
  const pair: TiePair = { from: 0, to: 0, kinds: 0, actsByKind, exposures: 0, start: 0, end: 0 };
  for (; pair.start < order.length; pair.start = pair.end) {
    pair.from = ties.from[order[pair.start]];
    pair.to = ties.to[order[pair.start]];
    pair.kinds = 0;
    let since = Infinity;
    actsByKind.fill(0);
    for (pair.end = pair.start; pair.end < order.length; pair.end++) {
      const tie = order[pair.end];
      if (ties.from[tie] !== pair.from || ties.to[tie] !== pair.to) break;
      if (acts[tie] === notYet) continue;
      const bit = 1 << ties.kind[tie];
      pair.kinds |= bit;
      actsByKind[ties.kind[tie]] += acts[tie];
      if (exposingKinds & bit) since = Math.min(since, ties.since[tie]);
    }
    pair.exposures = since === Infinity ? Number.NaN : exposuresSince(pair.from, since);
    visit(pair);
  }
}
