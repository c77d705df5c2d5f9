import { brandsForImport, writeBrands } from '../generated/cypher.js';
import { noAccountData } from './account-change.js';
import type { Outcome, Writer } from './batch-context.js';
import { accountName, keyProblem } from './handle.js';
import { placeAccounts } from './place-accounts.js';
import type { Refusal } from './validate.js';

/** Writes brands, their products and the accounts they own (`handles`, each `network:handle`). */
export const writeBrandRows: Writer<'brands'> = async (context, items) => {
  const stored = new Map((await context.run(brandsForImport, {})).map((brand) => [brand.slug, brand]));
  const rows = items.map(({ record }) => {
    const before = stored.get(record.slug);
    const brand = {
      slug: record.slug,
      name: record.name,
      relation: record.relation ?? before?.relation ?? ('OTHER' as const),
      aliases: record.aliases ?? before?.aliases ?? [],
      products: record.products ?? [],
    };
    const same =
      before !== undefined &&
      before.name === brand.name &&
      before.relation === brand.relation &&
      before.aliases.join('\n') === brand.aliases.join('\n') &&
      brand.products.every((product) => before.products.includes(product));
    const outcome: Outcome =
      refusalOf(record.handles) ?? (before ? (same ? 'unchanged' : 'updated') : 'added');
    return { brand, handles: record.handles ?? [], outcome };
  });
  const accepted = rows.filter(({ outcome }) => typeof outcome === 'string');
  const brands = accepted.filter(({ outcome }) => outcome !== 'unchanged').map(({ brand }) => brand);
  if (brands.length > 0) await context.run(writeBrands, { brands });
  const handles = accepted.flatMap((row) => row.handles.map((handle) => ({ row, handle })));
  const placed = await placeAccounts(
    context,
    handles.map(({ row, handle }) => {
      const [network, ...rest] = handle.split(':');
      return {
        name: accountName(network, rest.join(':')),
        platformId: null,
        at: 0,
        data: noAccountData,
        owner: { brand: row.brand.slug },
      };
    }),
  );
  handles.forEach(({ row }, index) => {
    if (placed[index].outcome !== 'unchanged' && row.outcome === 'unchanged') row.outcome = 'updated';
  });
  return rows.map(({ outcome }) => outcome);
};

function refusalOf(handles: readonly string[] | null): Refusal | null {
  const bad = handles?.find((handle) => !/^[^:]+:\s*@?[^@\s]/.test(handle) || keyProblem(handle));
  return bad === undefined
    ? null
    : { column: 'handles', reason: `handles holds "${bad}", which is not "network:handle"` };
}
