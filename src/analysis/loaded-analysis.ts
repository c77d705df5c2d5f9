import type { Database } from '../database/database.js';
import { read, stream } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { finishedAnalysis, partsOfAnalysis } from '../generated/cypher.js';
import type { InfluenceGraph } from './kernels/influence-graph.js';
import type { AnalysisParameters } from './parameters.js';
import { type GatheredParts, gatherPart } from './parts.js';
import { decodeAnalysis } from './stored-analysis.js';

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
  /** How many nodes have a way to a member: the joint bounds of reach share their error among these. */
  readonly able: number;
}

/** Reads a finished analysis from the graph. Throws NOT_FOUND when there is none of that id. */
export async function loadAnalysis(
  database: Database,
  id: string,
  signal?: AbortSignal,
): Promise<LoadedAnalysis> {
  const [found] = await read(database, finishedAnalysis, { id }, { signal });
  if (!found) throw new OnsideError('NOT_FOUND', 'That analysis is gone. Ask for the newest one instead.');
  const columns: GatheredParts = new Map();
  for await (const part of stream(database, partsOfAnalysis, { id }, { signal })) gatherPart(columns, part);
  const stored = decodeAnalysis(columns);
  return {
    ...stored,
    id,
    asOf: found.analysis.asOf,
    randomSeed: found.analysis.randomSeed,
    parameters: JSON.parse(found.analysis.parameters) as AnalysisParameters,
    indexOf: new Map(stored.ids.map((actor, node) => [actor, node])),
  };
}

const mostHeld = 2;
const held = new WeakMap<Database, Map<string, Promise<LoadedAnalysis>>>();

/**
 * The finished analysis of that id, from this process's memory where it was asked for before; the two used last
 * are kept, and callers that ask at once share one load. Null when there is none.
 */
export async function analysisById(database: Database, id: string): Promise<LoadedAnalysis | null> {
  const loads = held.get(database) ?? new Map<string, Promise<LoadedAnalysis>>();
  held.set(database, loads);
  const load = loads.get(id) ?? loadAnalysis(database, id);
  loads.delete(id);
  loads.set(id, load);
  for (const oldest of loads.keys()) if (loads.size > mostHeld) loads.delete(oldest);
  try {
    return await load;
  } catch (error) {
    if (loads.get(id) === load) loads.delete(id);
    if (error instanceof OnsideError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** The analysis questions are answered from, newest as-of first, then newest run; null before the first. One read. */
export async function currentAnalysis(database: Database): Promise<LoadedAnalysis | null> {
  const [newest] = await read(database, finishedAnalysis, { id: null });
  return newest ? analysisById(database, newest.analysis.id) : null;
}
