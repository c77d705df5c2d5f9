import type { Database } from '../database/database.js';
import { eachRow, read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { finishedAnalysis, partsOfAnalysis } from '../generated/cypher.js';
import { type TiesBothWays, tiesBothWays } from './kernels/ties-both-ways.js';
import type { AnalysisParameters } from './parameters.js';
import { type GatheredParts, gatherPart } from './parts.js';
import { pause } from './pause.js';
import { decodeAnalysis, type StoredAnalysis } from './stored-analysis.js';

/** A finished analysis as a process holds it: typed arrays, ready for paths, explanations and samples. */
export interface LoadedAnalysis extends StoredAnalysis {
  readonly id: string;
  /** Instant the analysis looks from, UTC milliseconds. */
  readonly asOf: number;
  readonly createdAt: number;
  /** Of the graph it was made from. */
  readonly dataVersion: number;
  readonly randomSeed: number;
  readonly parameters: AnalysisParameters;
  /** Actor id to node: the inverse of `ids`. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly ties: TiesBothWays;
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
  await eachRow(database, partsOfAnalysis, { id }, (part) => gatherPart(columns, part), { signal });
  const stored = await decodeAnalysis(columns);
  return {
    ...stored,
    id,
    asOf: found.analysis.asOf,
    createdAt: found.analysis.createdAt,
    dataVersion: found.analysis.dataVersion,
    randomSeed: found.analysis.randomSeed,
    parameters: JSON.parse(found.analysis.parameters) as AnalysisParameters,
    indexOf: await indexOf(stored.ids, signal),
    ties: await tiesBothWays(stored.graph, stored.kinds, () => pause(signal)),
  };
}

/** The inverse of `ids`, made piece by piece: answers go on meanwhile. */
async function indexOf(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, number>> {
  const index = new Map<string, number>();
  for (let node = 0; node < ids.length; node++) {
    index.set(ids[node], node);
    if (node % idsAPiece === 0) await pause(signal);
  }
  return index;
}

const idsAPiece = 2 ** 14;
const mostHeld = 2;
/** Everybody who asks waits for the same load: one that a frozen database holds up must end (milliseconds). */
const longestLoad = 60_000;
const held = new WeakMap<Database, Map<string, Promise<LoadedAnalysis>>>();

/**
 * The finished analysis of that id, from this process's memory where it was asked for before; the two used last
 * are kept, and callers that ask at once share one load. Null when there is none.
 */
export async function analysisById(database: Database, id: string): Promise<LoadedAnalysis | null> {
  const loads = held.get(database) ?? new Map<string, Promise<LoadedAnalysis>>();
  held.set(database, loads);
  const load = loads.get(id) ?? loadAnalysis(database, id, AbortSignal.timeout(longestLoad));
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

/**
 * The newest analysis this process holds, chosen as questions without `at` choose, for whoever would guess which is the
 * newest of all; null when none is loaded: a guess waits for nothing.
 */
export async function newestHeld(database: Database): Promise<LoadedAnalysis | null> {
  const loads = [...(held.get(database)?.values() ?? [])];
  const loaded = await Promise.all(loads.map((load) => Promise.race([load, null]).catch(() => null)));
  const [newest] = loaded
    .filter((one) => one !== null)
    .sort((a, b) => b.asOf - a.asOf || b.createdAt - a.createdAt);
  return newest ?? null;
}
