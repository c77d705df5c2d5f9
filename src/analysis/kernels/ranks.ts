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
  // The sort is stable: candidates of equal reach stay in their rising order.
  const order = Uint32Array.from(candidates).sort((a, b) => expected[b] - expected[a]);
  const lows = Float64Array.from(order, (node) => low[node]).sort();
  const highs = Float64Array.from(order, (node) => high[node]).sort();
  return {
    order,
    rankLow: order.map((node) => 1 + order.length - firstAbove(lows, high[node])),
    rankHigh: order.map((node) => order.length - firstFrom(highs, low[node])),
  };
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
