import { analysisById } from '../analysis/loaded-analysis.js';
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
  return row.through.slice(0, first);
}

/** {@link rowThrough} for anybody in a market of an analysis; empty for those who reach nobody in it. */
export async function throughOfPerson(
  { database, loaders, signal }: Context,
  analysis: string,
  market: string,
  person: string,
  first: number,
): Promise<IntermediarySource[]> {
  const loaded = await analysisById(database, analysis);
  const node = loaded?.indexOf.get(person);
  if (!loaded?.markets.has(market) || node === undefined) return [];
  const [{ intermediaries }] = await throughOf(loaded, market, Uint32Array.of(node), signal);
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
