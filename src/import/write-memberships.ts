import { membershipsForImport, writeMemberships } from '../generated/cypher.js';
import { noAccountData } from './account-change.js';
import type { Outcome, Writer } from './batch-context.js';
import { placeAccounts } from './place-accounts.js';

/**
 * Writes places on markets' lists, for a person or for whoever owns an account (made where it is missing). An
 * unknown market refuses the row: a market needs a name and a rule.
 */
export const writeMembershipRows: Writer<'memberships'> = async (context, items) => {
  const accounts = items.flatMap(({ record }) => (record.account ? [record.account] : []));
  const placed = await placeAccounts(
    context,
    accounts.map(({ account, person }) => ({
      name: account,
      platformId: null,
      at: 0,
      data: noAccountData,
      owner: person === null ? null : { person: `x:${person}`, confidence: 1, evidence: [] },
    })),
  );
  const keys = placed.values();
  const places = items.map(({ record }) => ({
    market: record.market,
    person: record.person === null ? null : `x:${record.person}`,
    account: record.account ? keys.next().value!.key : null,
  }));
  const found = await context.run(membershipsForImport, { places });
  const rows = items.map(({ record }, index) => {
    const { known, person, held } = found[index];
    const before = held as { by: string; weight: number; since: number } | null;
    const row = {
      market: record.market,
      person: person ?? '',
      externalId: record.person,
      weight: record.weight ?? (before?.by === 'LIST' ? before.weight : 1),
      since: record.since ?? before?.since ?? context.now,
    };
    const same = before?.by === 'LIST' && before.weight === row.weight && before.since === row.since;
    const outcome: Outcome = !known
      ? { column: 'market', reason: `there is no market "${record.market}" yet; import markets first` }
      : person === null
        ? { column: 'account', reason: 'the account belongs to a brand, which is no member of a market' }
        : same
          ? 'unchanged'
          : before?.by === 'LIST'
            ? 'updated'
            : 'added';
    return { row, outcome };
  });
  const written = rows
    .filter(({ outcome }) => outcome === 'added' || outcome === 'updated')
    .map(({ row }) => row);
  if (written.length > 0) await context.run(writeMemberships, { places: written });
  return rows.map(({ outcome }) => outcome);
};
