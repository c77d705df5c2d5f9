import type { Exposures } from './exposures.js';
import { buildInfluenceGraph, type InfluenceGraph } from './kernels/influence-graph.js';
import {
  emptyRateSums,
  influenceProbability,
  kindOfRate,
  learnRates,
  pooledRates,
  type RateSums,
} from './kernels/influence-probability.js';
import type { OnBlock } from './kernels/on-block.js';
import type { AnalysisParameters } from './parameters.js';
import type { TieList } from './tie-list.js';
import { eachPair, eachPairInPieces, type TiePair } from './tie-pairs.js';

/** Ties, sorted by pair, to learn influence from. */
export interface Lesson {
  readonly ties: TieList;
  /** Decayed acts a tie. */
  readonly acts: Float64Array | Float32Array;
  readonly exposuresSince: Exposures;
  readonly parameters: AnalysisParameters;
  /** Which pairs count. */
  readonly isKept: (from: number, to: number) => boolean;
}

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
    acts[pairs] = actsOfPair(pair);
    exposures[pairs] = pair.exposures;
    learn(sums, pair, parameters);
    pairs++;
  });

  const rates = pooledRates(sums, parameters.priorRate, parameters.priorExposures);
  const probability = new Float32Array(pairs);
  for (let pair = 0; pair < pairs; pair++)
    probability[pair] = probabilityOfPair(kinds[pair], acts[pair], exposures[pair], rates, parameters);
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

/** The rate of each kind of tie by all pairs that count, in the order of `tieKinds`: what {@link influenceOfTies} learns. */
export async function learntRates(
  { ties, acts, exposuresSince, parameters, isKept }: Lesson,
  onBlock?: OnBlock,
): Promise<Float64Array> {
  const sums = emptyRateSums();
  const add = (pair: TiePair) => {
    if (isKept(pair.from, pair.to)) learn(sums, pair, parameters);
  };
  await eachPairInPieces(ties, acts, exposuresSince, add, onBlock);
  return pooledRates(sums, parameters.priorRate, parameters.priorExposures);
}

function learn(
  sums: RateSums,
  { kinds, actsByKind, exposures }: TiePair,
  { priorStrength }: AnalysisParameters,
): void {
  if (!Number.isNaN(exposures)) learnRates(sums, kinds, actsByKind, exposures, priorStrength);
}

/** Decayed acts of a pair, all kinds together. */
export function actsOfPair({ actsByKind }: TiePair): number {
  let acts = 0;
  for (let kind = 0; kind < actsByKind.length; kind++) acts += actsByKind[kind];
  return acts;
}

/** The probability a pair gets from all it has: see `influenceProbability`. */
export function probabilityOfPair(
  kinds: number,
  acts: number,
  exposures: number,
  rates: Float64Array,
  { priorStrength }: AnalysisParameters,
): number {
  const kind = kindOfRate(kinds, rates);
  return influenceProbability(acts, exposures, kind < 0 ? 0 : rates[kind], priorStrength);
}
