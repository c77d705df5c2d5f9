import type { Exposures } from './exposures.js';
import { buildInfluenceGraph, type InfluenceGraph } from './kernels/influence-graph.js';
import {
  emptyRateSums,
  exposingKinds,
  influenceProbability,
  kindOfHighestRate,
  learnRates,
  pooledRates,
  tieKinds,
} from './kernels/influence-probability.js';
import type { AnalysisParameters } from './parameters.js';
import { orderByPair, type TieList } from './tie-list.js';

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
 * Merges ties into pairs of people, learns the rate of each kind of tie from the pairs whose exposures are
 * known, and gives each pair its probability. The order of `ties` leaves no trace: acts are exact sums (see
 * `decay`), and everything after goes pair by pair.
 */
export function influenceOfTies(
  nodes: number,
  ties: TieList,
  exposuresSince: Exposures,
  parameters: AnalysisParameters,
): Influence {
  const order = orderByPair(ties, nodes);
  const from = new Uint32Array(order.length);
  const to = new Uint32Array(order.length);
  const kinds = new Uint8Array(order.length);
  const acts = new Float64Array(order.length);
  const exposures = new Float64Array(order.length);
  const sums = emptyRateSums();
  const actsByKind = new Float64Array(tieKinds.length);
  let pairs = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    from[pairs] = ties.from[order[start]];
    to[pairs] = ties.to[order[start]];
    let since = Infinity;
    actsByKind.fill(0);
    for (; end < order.length; end++) {
      const tie = order[end];
      if (ties.from[tie] !== from[pairs] || ties.to[tie] !== to[pairs]) break;
      const bit = 1 << ties.kind[tie];
      kinds[pairs] |= bit;
      actsByKind[ties.kind[tie]] += ties.acts[tie];
      if (exposingKinds & bit) since = Math.min(since, ties.since[tie]);
    }
    for (const kindActs of actsByKind) acts[pairs] += kindActs;
    exposures[pairs] = since === Infinity ? Number.NaN : exposuresSince(from[pairs], since);
    if (since !== Infinity) learnRates(sums, kinds[pairs], actsByKind, exposures[pairs]);
    pairs++;
  }

  const rates = pooledRates(sums, parameters.priorRate, parameters.priorExposures);
  const probability = new Float32Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const kind = kindOfHighestRate(kinds[pair], rates);
    const rate = kind < 0 ? 0 : rates[kind];
    probability[pair] = influenceProbability(acts[pair], exposures[pair], rate, parameters.priorStrength);
  }
  const { graph, tieOf } = buildInfluenceGraph(nodes, {
    from: from.subarray(0, pairs),
    to: to.subarray(0, pairs),
    probability,
  });
  return {
    graph,
    kinds: Uint8Array.from(tieOf, (pair) => kinds[pair]),
    acts: Float32Array.from(tieOf, (pair) => acts[pair]),
    exposures: Float32Array.from(tieOf, (pair) => exposures[pair]),
    rates,
  };
}
