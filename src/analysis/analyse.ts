import type { Database } from '../database/database.js';
import { withLease } from '../database/lease.js';
import { read, write } from '../database/query.js';
import { OnsideError } from '../errors.js';
import {
  analysisInputs,
  beginAnalysis,
  closeAnalysis,
  finishAnalysis,
  finishedAnalysis,
} from '../generated/cypher.js';
import { canonicalJson } from '../lib/canonical-json.js';
import { type Progress, silent } from '../lib/progress.js';
import { sideBySide } from '../lib/side-by-side.js';
import { refreshMemberships } from '../markets/refresh-memberships.js';
import { readTies } from './account-ties.js';
import { type AnalysisInputs, analysisId } from './analysis-id.js';
import { backtestOf } from './backtest.js';
import { excludeBySigns } from './exclude-by-signs.js';
import { ableToReach, ones } from './kernels/reach-bounds.js';
import { type MarketMeasure, measureMarket } from './measure-market.js';
import { memoryToTake, refuseTooLarge } from './memory-bound.js';
import { type AnalysisParameters, checkedParameters, defaultRandomSeed, modelVersion } from './parameters.js';
import { pause } from './pause.js';
import { dropOldAnalyses } from './retention.js';
import { sensitivityOf } from './sensitivity.js';
import { sharedProgress } from './shared-progress.js';
import { type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot.js';
import { type StanceRow, stancesOf } from './stances.js';
import { encodeInfluence, encodeMarkets, type MarketRoots } from './stored-analysis.js';
import { openSamplingThreads } from './threads/sampling-threads.js';
import { todayOf } from './today.js';
import { topList } from './top-list.js';
import { type AnalysisResults, writeResults } from './write-results.js';

/** What one may ask of an analysis. Instants are UTC milliseconds. */
export interface AnalyseOptions {
  /**
   * Looks from here. Left out: the graph's own clock where it brings one, else the newest instant of its data (`now`
   * where nothing is dated, or dates lie ahead): a file of last year is not judged by how old it has become.
   */
  readonly asOf?: number;
  readonly randomSeed?: number;
  readonly parameters?: Partial<AnalysisParameters>;
  readonly now: number;
}

/** A finished analysis in brief. */
export interface AnalysisSummary {
  readonly id: string;
  readonly asOf: number;
  readonly createdAt: number;
  readonly dataVersion: number;
  readonly modelVersion: string;
  readonly randomSeed: number;
  /** By slug; `hidden` as it may be told. */
  readonly markets: readonly {
    slug: string;
    size: number;
    averageReach: number;
    sets: number;
    hidden: number;
  }[];
  /** Whether these inputs had been analysed before, so that nothing was done. */
  readonly isUnchanged: boolean;
}

const hourOfWaiting = 3_600_000;

/**
 * Analyses the graph as of an instant: snapshot, reach, ranks, intermediaries and stances, stored under one id
 * and seen by questions only when all is there. The same as-of, data, model, parameters and random seed give the
 * same bytes, and are analysed once. One runs at a time; what a dead process left is cleared. Throws
 * BAD_USER_INPUT for parameters out of range or an as-of that lies ahead, CONFLICT when another analysis or import does not end, COST_LIMIT before
 * anything is read when it would not fit into `memory` (bytes; most of the machine's unless told), and the signal's reason
 * once it aborts. `threads`: for sampling, one a core unless told; the result is the same on any number.
 */
export async function analyse(
  database: Database,
  { asOf, randomSeed = defaultRandomSeed, parameters: given = {}, now }: AnalyseOptions,
  {
    progress: told = silent,
    signal,
    threads,
    memory = memoryToTake(),
  }: { progress?: Progress; signal?: AbortSignal; threads?: number; memory?: number } = {},
): Promise<AnalysisSummary> {
  const parameters = checkedParameters(given);
  const progress = sharedProgress(database, told);
  const run = async (leaseSignal: AbortSignal): Promise<AnalysisSummary> => {
    const until = signal ? AbortSignal.any([signal, leaseSignal]) : leaseSignal;
    const { today, latest, dataVersion } = await todayOf(database, now, until);
    if (asOf !== undefined && asOf > latest)
      throw new OnsideError(
        'BAD_USER_INPUT',
        `asOf lies ahead: ${new Date(asOf).toISOString()} is after ${new Date(latest).toISOString()}, and nobody knows yet what will be said until then.`,
      );
    const inputs = { asOf: asOf ?? today, dataVersion, modelVersion, parameters, randomSeed };
    const known = await summaryOf(database, analysisId(inputs), true);
    if (known) return known;
    await refuseTooLarge(database, memory, until);

    await dropOldAnalyses(database, until);
    progress({ phase: 'refreshing markets', done: 0, total: null });
    await refreshMemberships(database, { now: today }, { signal: until });
    const options = { asOf: inputs.asOf, parameters, progress, signal: until };
    // Whoever holds the lease `data` sees one state of the graph, and its version, over many queries. Imports wait
    // meanwhile, so all is read first, also what only those who turn out to reach somebody are asked for.
    const readAll = async (dataSignal: AbortSignal): Promise<Seen> => {
      const whileHeld = { ...options, signal: AbortSignal.any([until, dataSignal]) };
      const ties = await readTies(database, whileHeld);
      await excludeBySigns(database, ties, { ...whileHeld, now: today });
      const [{ dataVersion }] = await read(database, analysisInputs, {}, { signal: until });
      const snapshot = await takeSnapshot(database, ties, whileHeld);
      const people = Array.from(snapshot.people, (node) => snapshot.ids[node]);
      return { dataVersion, snapshot, stances: await stancesOf(database, people, whileHeld) };
    };
    const seen = await withLease(database, 'data', readAll, { signal: until });
    const id = await findOut(database, { ...inputs, dataVersion: seen.dataVersion }, seen, {
      ...{ ...options, threads, createdAt: now },
    });
    await dropOldAnalyses(database, until, id);
    return (await summaryOf(database, id, false))!;
  };
  return withLease(database, 'analysis', run, { patience: hourOfWaiting, signal });
}

/** What is read of the graph, at one version of its data. */
interface Seen {
  readonly dataVersion: number;
  readonly snapshot: Snapshot;
  readonly stances: readonly StanceRow[];
}

type FindOptions = SnapshotOptions & { readonly threads?: number; readonly createdAt: number };

/**
 * Finds out what the graph as of an instant says, stores it, and last of all makes it visible; returns its id. Storing needs
 * the database and finding out the processor, so that the two go side by side.
 */
async function findOut(
  database: Database,
  inputs: AnalysisInputs,
  { snapshot, stances }: Seen,
  options: FindOptions,
): Promise<string> {
  const id = analysisId(inputs);
  const { createdAt, progress, signal } = options;
  const parameters = canonicalJson(inputs.parameters);
  await write(database, beginAnalysis, { ...inputs, id, parameters, createdAt }, { signal });
  try {
    const writeInfluence = async (until: AbortSignal) => {
      const parts = await encodeInfluence(id, { ids: snapshot.ids, ...snapshot.influence });
      await writeResults(database, id, { parts }, { progress: silent, signal: until });
    };
    const [measures] = await sideBySide(signal, (until) => [
      measureMarkets(snapshot, inputs.randomSeed, { ...options, signal: until }),
      writeInfluence(until),
    ]);
    const results = await resultsOf(id, snapshot, measures, stances);
    const tryModel = async (until: AbortSignal) => {
      const { ids, evidence } = snapshot;
      const onBlock = () => pause(until);
      const backtest = await backtestOf(ids.length, evidence, inputs.asOf, inputs.parameters, onBlock);
      const trying = { ...options, signal: until };
      return { backtest, sensitivity: await sensitivityOf(snapshot, measures, inputs.randomSeed, trying) };
    };
    const [{ backtest, sensitivity }] = await sideBySide(signal, (until) => [
      tryModel(until),
      writeResults(database, id, results, { progress, signal: until }),
    ]);
    const done = {
      id,
      coverage: canonicalJson(snapshot.coverage),
      backtest: canonicalJson(backtest),
      sensitivity: canonicalJson(sensitivity),
      markets: measures.map(({ market: { slug, roots, hidden }, reach: { averageReach, sets } }) => {
        return { slug, size: roots.members.length, averageReach, sets, hidden };
      }),
    };
    await write(database, finishAnalysis, done, { signal });
    return id;
  } catch (error) {
    // Best effort: whoever analyses next clears what did not finish, whatever its state.
    await write(database, closeAnalysis, { id, state: 'FAILED' }).catch(() => undefined);
    throw error;
  }
}

/** Measures two markets at a time, the largest first: threads sample the one while the other's numbers are worked out. */
async function measureMarkets(
  snapshot: Snapshot,
  randomSeed: number,
  options: FindOptions,
): Promise<MarketMeasure[]> {
  const { markets } = snapshot;
  const measures: MarketMeasure[] = [];
  const threads = openSamplingThreads(options.threads);
  const sizeAt = (place: number) => markets[place].roots.members.length;
  const places = [...markets.keys()].sort((a, b) => sizeAt(b) - sizeAt(a)).values();
  const measureNext = async (signal: AbortSignal) => {
    for (const place of places) {
      const measuring = { ...options, signal, threads };
      measures[place] = await measureMarket(snapshot, markets[place], randomSeed, measuring);
    }
  };
  try {
    await sideBySide(options.signal, (until) => [measureNext(until), measureNext(until)]);
  } finally {
    await threads.close();
  }
  return measures;
}

/** What is stored of a snapshot beside who influences whom. */
async function resultsOf(
  id: string,
  { ids, influence }: Snapshot,
  measures: readonly MarketMeasure[],
  stances: readonly StanceRow[],
): Promise<AnalysisResults> {
  const everyone = measures.find(({ market }) => market.slug === 'everyone')!;
  const lists = new Map(measures.map((measure) => [measure.market.slug, topList(ids, measure, everyone)]));
  const listed = new Set([...lists.values()].flat().map(({ person }) => person));
  const markets = measures.map(
    ({ market: { slug, roots }, reach: { counts, sets } }): [string, MarketRoots] => [
      slug,
      { ...roots, hits: counts, sets, able: ones(ableToReach(influence.graph, roots)) },
    ],
  );
  return {
    parts: await encodeMarkets(id, new Map(markets)),
    lists,
    stances: stances.filter(({ person }) => listed.has(person)),
  };
}

async function summaryOf(
  database: Database,
  id: string,
  isUnchanged: boolean,
): Promise<AnalysisSummary | null> {
  const [found] = await read(database, finishedAnalysis, { id });
  if (!found) return null;
  const { parameters, ...analysis } = found.analysis;
  return { ...analysis, markets: found.markets, isUnchanged };
}
