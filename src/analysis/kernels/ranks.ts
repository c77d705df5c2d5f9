/** Who comes first, and how sure that is: position i of each list is rank i + 1. */
export interface Ranks {
  /** The candidates by falling expected reach; equals by rising node. */
  readonly order: Uint32Array;
  /** Best rank the bounds allow: one more than the candidates whose low lies above this one's high. */
  readonly rankLow: Uint32Array;
  /** Worst rank the bounds allow: the candidates, itself included, whose high is not below this one's low. */
  readonly rankHigh: Uint32Array;
}

/** Ranks the `candidates` (nodes, ascending) by reach, each list indexed by node. In O(n log n). */
export function ranksByReach(
  candidates: Uint32Array,
  reach: { readonly expected: Float64Array; readonly low: Float64Array; readonly high: Float64Array },
): Ranks {
  const { expected, low, high } = reach;
  // Those who reach nobody need no sorting, and are most. It is stable: candidates of equal reach stay in their rising order.
  const order = new Uint32Array(candidates.length);
  const reached = candidates.filter((node) => expected[node] > 0).sort((a, b) => expected[b] - expected[a]);
  order.set(reached);
  order.set(
    candidates.filter((node) => !(expected[node] > 0)),
    reached.length,
  );
  const lows = ascending(low, order);
  const highs = ascending(high, order);
  const rankLow = new Uint32Array(order.length);
  const rankHigh = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const node = order[place];
    const before = order[place - 1];
    // Met by as many samples as the one before: with the same bounds.
    const isSame = place > 0 && low[node] === low[before] && high[node] === high[before];
    rankLow[place] = isSame ? rankLow[place - 1] : 1 + order.length - firstAbove(lows, high[node]);
    rankHigh[place] = isSame ? rankHigh[place - 1] : order.length - firstFrom(highs, low[node]);
  }
  return { order, rankLow, rankHigh };
}

/** A column's values of some nodes, smallest first. Bounds mostly rise with the reach: so from the last of the order on. */
function ascending(column: Float64Array, order: Uint32Array): Float64Array {
  const values = new Float64Array(order.length);
  let isSorted = true;
  for (let i = 0; i < order.length; i++) {
    values[i] = column[order[order.length - 1 - i]];
    isSorted &&= i === 0 || values[i] >= values[i - 1];
  }
  return isSorted ? values : values.sort();
}

/** Index of the first of the ascending values that is above `bound`; their number when none is. */
function firstAbove(values: Float64Array, bound: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] > bound) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Index of the first of the ascending values that is `bound` or above; their number when none is. */
function firstFrom(values: Float64Array, bound: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] >= bound) to = middle;
    else from = middle + 1;
  }
  return from;
}
