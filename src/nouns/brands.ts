import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { brandsPage } from '../generated/cypher.js';
import type { BrandRef } from '../generated/schema.js';
import { fromGlobalId } from '../lib/global-id.js';
import type { AnalysisSource, BrandSource } from '../sources.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs } from './connection.js';

/** Why nobody is judged where no brand is named. */
export const notOneOwnBrand = 'There is not exactly one own brand: name one.';

/** The slug a reference names, whether or not there is such a brand; null for an id of another type. */
export function brandSlug(ref: BrandRef): string | null {
  if (ref.slug) return ref.slug;
  const id = fromGlobalId(ref.id ?? '');
  return id?.type === 'Brand' ? id.key : null;
}

/** The brand a reference names, to be asked about as of an analysis (the newest unless given); null when unknown. */
export async function brandByRef(
  context: Context,
  ref: BrandRef,
  at?: AnalysisSource,
): Promise<BrandSource | null> {
  const slug = brandSlug(ref);
  const brand = slug === null ? null : await context.loaders.brand.load(slug);
  return brand && { ...brand, at };
}

/** A page of brands by slug. */
export async function listBrands(
  context: Context,
  args: PageArgs,
): Promise<Connection<BrandSource> & { totalCount: number }> {
  const [after] = keyAfter('brands', args, ['']);
  const [row] = await read(context.database, brandsPage, { after, limit: limitOf(args) }, context);
  return {
    ...connectionOf('brands', args, row.brands, (brand) => [brand.slug]),
    totalCount: row.total,
  };
}
