import type { Context } from '../context.js';
import { OnsideError } from '../errors.js';
import { keyAfter, type PageArgs } from '../nouns/connection.js';
import type { AnalysisSource, MarketSource } from '../sources.js';

/**
 * Where a page of an analysis's list begins. A list goes on in the analysis it was begun in, though a newer one may be
 * there by now; its cursors hold that analysis's id and a place in it. The first page is of the `newest` (null: there
 * is none), from place 0. Throws BAD_USER_INPUT for a cursor of another list, or of an analysis that is gone.
 */
export async function pageStart(
  { loaders }: Context,
  list: string,
  args: PageArgs,
  newest: () => Promise<AnalysisSource | null> | AnalysisSource | null,
): Promise<{ analysis: AnalysisSource | null; place: number }> {
  const [id, place] = keyAfter<readonly [string, number]>(list, args, ['', 0]);
  if (id === '') return { analysis: await newest(), place };
  const analysis = await loaders.analysis.load(id);
  if (analysis === null)
    throw new OnsideError(
      'BAD_USER_INPUT',
      'after: the analysis this list was read from is gone. Start from the first page.',
    );
  return { analysis, place };
}

/** {@link pageStart} of a market's list; another page of the analysis that the market was asked at costs no read. */
export function marketPageStart(
  context: Context,
  { analysis }: MarketSource,
  list: string,
  args: PageArgs,
): Promise<{ analysis: AnalysisSource | null; place: number }> {
  if (analysis) context.loaders.analysis.prime(analysis.id, analysis);
  return pageStart(context, list, args, () => analysis);
}
