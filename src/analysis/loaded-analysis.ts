import type { InfluenceGraph } from './kernels/influence-graph.js';
import type { AnalysisParameters } from './parameters.js';

/** A finished analysis as a process holds it: typed arrays, ready for paths, explanations and samples. */
export interface LoadedAnalysis {
  readonly id: string;
  /** Instant the analysis looks from, UTC milliseconds. */
  readonly asOf: number;
  readonly randomSeed: number;
  readonly parameters: AnalysisParameters;
  /** Node index to actor id (`x:…`, `a:…` or `brand:…`), rising by code unit. */
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly graph: InfluenceGraph;
  /** Per slot of the graph, the kinds of tie behind it: bit i is the i-th of `tieKinds`. */
  readonly kinds: Uint8Array;
  /** Per slot, the decayed acts of the influenced on posts of the influencer, all kinds together. */
  readonly acts: Float32Array;
  /** Per slot, the decayed posts the influenced was exposed to; NaN where that is not known. */
  readonly exposures: Float32Array;
  /** Learnt rate of each kind of tie, in the order of `tieKinds`. */
  readonly rates: Float64Array;
  /** Market slug to its roots; `everyone` is one of them. */
  readonly markets: ReadonlyMap<string, MarketRoots>;
}

/** The members of a market that can be roots of sampled sets. */
export interface MarketRoots {
  /** Node indices, ascending. */
  readonly members: Uint32Array;
  /** Weights in the same order with mean 1; null when all are 1. */
  readonly weights: Float64Array | null;
  /** Per node, in how many of the market's sampled sets it stands, those it is itself the root of left out. */
  readonly hits: Uint32Array;
  /** How many sets were sampled for this market. */
  readonly sets: number;
}
