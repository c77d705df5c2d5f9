import DataLoader from 'dataloader';
import type { Intermediary, ThroughOfTarget } from '../analysis/kernels/through.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { throughOf } from '../analysis/through-on-demand.js';
import type { Context } from '../context.js';
import type { ActorSource, InfluencerSource, IntermediarySource } from '../sources.js';
import { leftOutNow } from './left-out.js';

/**
 * Through whom a row's reach passes, largest share first: as stored for the first 100 of a market, else from the
 * analysis's own samples drawn again.
 */
export function rowThrough(
  context: Context,
  row: InfluencerSource,
  first: number,
): Promise<IntermediarySource[]> | IntermediarySource[] {
  if (row.through === null)
    return throughOfPerson(context, row.answer.analysis.id, row.market.slug, row.person.id, first);
  return row.through
    .slice(0, first)
    .map((one) => ({ ...one, person: { ...one.person, at: row.answer.analysis } }));
}

/** {@link rowThrough} for anybody in a market of an analysis; empty for those who reach nobody in it. */
async function throughOfPerson(
  context: Context,
  analysis: string,
  market: string,
  person: string,
  first: number,
): Promise<IntermediarySource[]> {
  const loaded = await analysisById(context.database, analysis);
  const node = loaded?.indexOf.get(person);
  if (!loaded?.markets.has(market) || node === undefined) return [];
  return nameIntermediaries(context, loaded, await traceReach(context, loaded, market, node), first);
}

/** Through which nodes a node's reach in a market passes, largest share first. Asks the database nothing. */
export async function traceReach(
  context: Context,
  loaded: LoadedAnalysis,
  market: string,
  node: number,
): Promise<readonly Intermediary[]> {
  return (await batchOf(context, loaded, market).load(node)).intermediaries;
}

/** The first of some intermediaries as the people and brands they are; none for those who objected or were excluded since. */
async function nameIntermediaries(
  { loaders }: Context,
  { ids }: LoadedAnalysis,
  intermediaries: readonly Intermediary[],
  first: number,
): Promise<IntermediarySource[]> {
  const rows = await Promise.all(
    intermediaries.slice(0, first).map(async ({ node, share, low, high }) => {
      const person = await loadActor(loaders, ids[node]);
      return person && { person, shareOfReach: share, low, high };
    }),
  );
  return rows.filter((row) => row !== null);
}

/** Whom an analysis names by an id; null for those who objected or were excluded since. */
async function loadActor(loaders: Context['loaders'], id: string): Promise<ActorSource | null> {
  if (id.startsWith('brand:')) return loaders.brand.load(id.slice(6));
  const person = await loaders.person.load(id);
  return person && leftOutNow(person) === null ? person : null;
}

const batches = new WeakMap<Context, Map<string, DataLoader<number, ThroughOfTarget>>>();

/** Whoever is asked for on one level of a request is traced through one drawing of the market's samples. */
function batchOf(
  context: Context,
  loaded: LoadedAnalysis,
  market: string,
): DataLoader<number, ThroughOfTarget> {
  const ofRequest = batches.get(context) ?? new Map<string, DataLoader<number, ThroughOfTarget>>();
  batches.set(context, ofRequest);
  const key = JSON.stringify([loaded.id, market]);
  const batch =
    ofRequest.get(key) ?? new DataLoader((nodes) => throughOf(loaded, market, nodes, context.signal));
  ofRequest.set(key, batch);
  return batch;
}
