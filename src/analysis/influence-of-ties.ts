import type { Exposures } from './exposures.js';
import { buildInfluenceGraph, type InfluenceGraph } from './kernels/influence-graph.js';
import {
  emptyRateSums,
  influenceProbability,
  kindOfRate,
  learnRates,
  pooledRates,
} from './kernels/influence-probability.js';
import type { AnalysisParameters } from './parameters.js';
import type { TieList } from './tie-list.js';
import { eachPair } from './tie-pairs.js';

/** Who influences whom, how probably, and what each probability rests on; columns are per slot of the graph. */
export interface Influence {
  readonly graph: InfluenceGraph;
  /** The kinds of tie behind a slot: bit i is the i-th of `tieKinds`. */
  readonly kinds: Uint8Array;
  /** Decayed acts of the influenced on posts of the influencer, all kinds together. */
  readonly acts: Float32Array;
  /** Decayed posts the influenced was exposed to; NaN where that is not known. */
  readonly exposures: Float32Array;
  /** Learnt rate of each kind, in the order of `tieKinds`. */
  readonly rates: Float64Array;
}

/**
 * Merges ties, sorted by pair, into pairs of people, learns the rate of each kind of tie from the pairs whose exposures
 * are known, and gives each pair its probability. In what order a pair's ties come leaves no trace: acts are exact sums
 * (see `decay`), and everything after goes pair by pair.
 */
export function influenceOfTies(
  nodes: number,
  ties: TieList,
  exposuresSince: Exposures,
  parameters: AnalysisParameters,
): Influence {
  const from = new Uint32Array(ties.length);
  const to = new Uint32Array(ties.length);
  const kinds = new Uint8Array(ties.length);
  const acts = new Float64Array(ties.length);
  const exposures = new Float64Array(ties.length);
  const sums = emptyRateSums();
  let pairs = 0;
  eachPair(ties, ties.acts, exposuresSince, (pair) => {
    from[pairs] = pair.from;
    to[pairs] = pair.to;
    kinds[pairs] = pair.kinds;
    for (const kindActs of pair.actsByKind) acts[pairs] += kindActs;
    exposures[pairs] = pair.exposures;
    if (!Number.isNaN(pair.exposures))
      learnRates(sums, pair.kinds, pair.actsByKind, pair.exposures, parameters.priorStrength);
    pairs++;
  });

  const rates = pooledRates(sums, parameters.priorRate, parameters.priorExposures);
  const probability = new Float32Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const kind = kindOfRate(kinds[pair], rates);
    const rate = kind < 0 ? 0 : rates[kind];
    probability[pair] = influenceProbability(acts[pair], exposures[pair], rate, parameters.priorStrength);
  }
  const { graph, tieOf } = buildInfluenceGraph(nodes, {
    from: from.subarray(0, pairs),
    to: to.subarray(0, pairs),
    probability,
  });
  const bySlot = <Column extends Uint8Array | Float32Array>(ofPair: ArrayLike<number>, column: Column) => {
    for (let slot = 0; slot < column.length; slot++) column[slot] = ofPair[tieOf[slot]];
    return column;
  };
  return {
    graph,
    kinds: bySlot(kinds, new Uint8Array(tieOf.length)),
    acts: bySlot(acts, new Float32Array(tieOf.length)),
    exposures: bySlot(exposures, new Float32Array(tieOf.length)),
    rates,
  };
}
