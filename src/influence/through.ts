import DataLoader from 'dataloader';
import type { ThroughOfTarget } from '../analysis/kernels/through.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { throughOf } from '../analysis/through-on-demand.js';
import type { Context } from '../context.js';
import type { InfluencerSource, IntermediarySource } from '../sources.js';

/**
 * Through whom a row's reach passes, largest share first: as stored for the first 100 of a market, else from the
 * analysis's own samples drawn again.
 */
export async function rowThrough(
  context: Context,
  row: InfluencerSource,
  first: number,
): Promise<IntermediarySource[]> {
  if (row.through === null)
    return throughOfPerson(context, row.answer.analysis.id, row.market.slug, row.person.id, first);
  return row.through
    .slice(0, first)
    .map((one) => ({ ...one, person: { ...one.person, at: row.answer.analysis } }));
}

/** {@link rowThrough} for anybody in a market of an analysis; empty for those who reach nobody in it. */
export async function throughOfPerson(
  context: Context,
  analysis: string,
  market: string,
  person: string,
  first: number,
): Promise<IntermediarySource[]> {
  const { database, loaders } = context;
  const loaded = await analysisById(database, analysis);
  const node = loaded?.indexOf.get(person);
  if (!loaded?.markets.has(market) || node === undefined) return [];
  const { intermediaries } = await batchOf(context, loaded, market).load(node);
  const rows = await Promise.all(
    intermediaries.slice(0, first).map(async ({ node: between, share, low, high }) => {
      const id = loaded.ids[between];
      const actor = id.startsWith('brand:')
        ? await loaders.brand.load(id.slice(6))
        : await loaders.person.load(id);
      return actor && { person: actor, shareOfReach: share, low, high };
    }),
  );
  return rows.filter((row) => row !== null);
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
