import { brandsForImport } from '../generated/cypher.js';
import type { Owner } from './account-change.js';
import type { Writer } from './batch-context.js';
import { accountName } from './handle.js';
import type { RecordOf } from './kinds.js';
import { placeAccounts } from './place-accounts.js';

/** Writes rows about accounts. One that names a brand we do not know is refused: an owner is not made up. */
export const writeAccountRows: Writer<'accounts'> = async (context, items) => {
  const named = items.some(({ record }) => record.brand !== null);
  const brands = new Set(named ? (await context.run(brandsForImport, {})).map((brand) => brand.slug) : []);
  const refusal = ({ brand }: RecordOf<'accounts'>) =>
    brand !== null && !brands.has(brand)
      ? { column: 'brand', reason: `there is no brand "${brand}" yet; import brands first` }
      : null;
  const accepted = items.filter(({ record }) => !refusal(record));
  const placed = await placeAccounts(
    context,
    accepted.map(({ record }) => ({
      name: accountName(record.network, record.handle),
      platformId: record.id,
      at: null,
      data: record,
      owner: ownerOf(record),
    })),
  );
  const outcomes = placed.values();
  return items.map(({ record }) => refusal(record) ?? outcomes.next().value!.outcome);
};

function ownerOf({ person, brand, personConfidence, personEvidence }: RecordOf<'accounts'>): Owner | null {
  if (brand !== null) return { brand };
  if (person === null) return null;
  return { person: `x:${person}`, confidence: personConfidence ?? 1, evidence: personEvidence ?? [] };
}
