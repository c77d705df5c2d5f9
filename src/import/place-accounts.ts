import {
  accountsForImport,
  freePersonIds,
  ownAccounts,
  ownAccountsByBrands,
  renameAccounts,
  writeAccounts,
} from '../generated/cypher.js';
import {
  type AccountChange,
  type AccountData,
  accountChange,
  type Observation,
  type Owner,
  type StoredAccount,
} from './account-change.js';
import type { BatchContext } from './batch-context.js';

/** Where an observation's account stands after the batch, and what that took. */
export interface PlacedAccount {
  key: string;
  outcome: 'added' | 'updated' | 'unchanged';
}

interface Sight {
  readonly seen: Observation;
  readonly placed: PlacedAccount;
}

/**
 * Makes, changes and renames the accounts seen in a batch and gives each its one owner; answers stand in the order
 * of the observations. Several sights of one account are one; where they disagree the newest counts.
 */
export async function placeAccounts(
  context: BatchContext,
  observations: readonly Observation[],
): Promise<PlacedAccount[]> {
  const { sights, places } = combine(observations);
  // One name or id twice in a round could not be told apart; what is left over sees the graph anew.
  let waiting = sights;
  while (waiting.length > 0) waiting = await placeRound(context, waiting, sights);
  return places.map((sight) => sight.placed);
}

async function placeRound(
  context: BatchContext,
  waiting: readonly Sight[],
  all: readonly Sight[],
): Promise<Sight[]> {
  const later: Sight[] = [];
  const round: Sight[] = [];
  const taken = new Set<string>();
  for (const sight of waiting) {
    const marks = [
      sight.seen.name.key,
      ...(sight.seen.platformId ? [`${sight.seen.name.network} ${sight.seen.platformId}`] : []),
    ];
    if (marks.some((mark) => taken.has(mark))) later.push(sight);
    else round.push(sight);
    for (const mark of marks) taken.add(mark);
  }
  const stored = await context.run(accountsForImport, {
    names: round.map(({ seen }) => ({
      key: seen.name.key,
      network: seen.name.network,
      platformId: seen.platformId,
    })),
  });
  const renamed = new Set<string>();
  const changes: { sight: Sight; change: AccountChange; before: StoredAccount | null }[] = [];
  for (const [index, sight] of round.entries()) {
    const byKey = stored[index].byKey as StoredAccount | null;
    const byId = stored[index].byId as StoredAccount | null;
    if ([byKey, byId].some((account) => account && renamed.has(account.state.key))) {
      later.push(sight);
      continue;
    }
    const change = accountChange(sight.seen, byKey, byId, context.now);
    for (const { from } of change.renames) renamed.add(from);
    changes.push({ sight, change, before: byId ?? byKey });
  }
  for (const { sight, change } of changes) {
    for (const rename of change.renames) {
      await context.run(renameAccounts, { renames: [rename] });
      for (const { placed } of all) if (placed.key === rename.from) placed.key = rename.to;
    }
    if (change.conflict)
      context.warn(
        `handle taken over by another platform id: ${sight.seen.name.network}:${sight.seen.name.handle}`,
      );
    else if (change.renames.length > 0) context.warn('accounts renamed');
    if (change.kept) context.warn('accounts of people who objected stay with them');
    sight.placed.key = change.key;
    sight.placed.outcome = change.isNew ? 'added' : change.changed || change.owner ? 'updated' : 'unchanged';
    if (sight.placed.outcome !== 'unchanged') context.touched.accounts.add(change.key);
  }
  const written = changes.filter(({ change }) => change.changed);
  if (written.length > 0)
    await context.run(writeAccounts, {
      accounts: written.map(({ change: { key, state } }) => ({ key, state })),
    });
  await giveOwners(context, changes);
  return later;
}

async function giveOwners(
  context: BatchContext,
  changes: readonly { readonly change: AccountChange; readonly before: StoredAccount | null }[],
): Promise<void> {
  const given: { account: string; name: string | null; owner: Owner; placeholder: boolean }[] = [];
  for (const { change, before } of changes) {
    const { key: account, owner, isNew, standIn, state } = change;
    const orphan = isNew || !before?.owner;
    const next: Owner | null =
      owner ?? (orphan ? { person: `a:${account}`, confidence: 1, evidence: [] } : null);
    if (next) given.push({ account, name: state.name, owner: next, placeholder: owner === null });
    const holder = next ?? ownerOf(before);
    if (standIn && holder)
      given.push({
        account: standIn,
        name: null,
        owner: withEvidence(holder, "its handle is this account's by platform id"),
        placeholder: false,
      });
  }
  const placeholders = given.filter((gift) => gift.placeholder);
  if (placeholders.length > 0) {
    const ids = placeholders.map(({ owner }) => (owner as { person: string }).person);
    const free = await context.run(freePersonIds, { ids });
    for (const [index, gift] of placeholders.entries())
      gift.owner = { person: free[index].free, confidence: 1, evidence: [] };
  }
  const { source, now: since } = context;
  const people = given.flatMap(({ account, name, owner }) =>
    'person' in owner
      ? [
          {
            account,
            name,
            source,
            since,
            person: owner.person,
            confidence: owner.confidence,
            evidence: [...owner.evidence],
            externalId: owner.person.startsWith('x:') ? owner.person.slice(2) : null,
          },
        ]
      : [],
  );
  const brands = given.flatMap(({ account, owner }) =>
    'brand' in owner ? [{ account, brand: owner.brand, source, since }] : [],
  );
  if (people.length > 0) await context.run(ownAccounts, { owners: people });
  if (brands.length > 0) await context.run(ownAccountsByBrands, { owners: brands });
}

function ownerOf(stored: StoredAccount | null): Owner | null {
  const owner = stored?.owner;
  if (!owner) return null;
  if (owner.brand !== null) return { brand: owner.brand };
  return { person: owner.person!, confidence: owner.confidence ?? 1, evidence: owner.evidence ?? [] };
}

function withEvidence(owner: Owner, words: string): Owner {
  return 'brand' in owner ? owner : { ...owner, evidence: [words] };
}

/** Sights of the same name and platform id become one; a sight without an id joins the one that has it. */
function combine(observations: readonly Observation[]): { sights: Sight[]; places: Sight[] } {
  const idOfName = new Map<string, string>();
  for (const { name, platformId } of observations)
    if (platformId !== null) idOfName.set(name.key, platformId);
  const merged = new Map<string, { seen: Observation; placed: PlacedAccount }>();
  const places = observations.map((seen) => {
    const platformId = seen.platformId ?? idOfName.get(seen.name.key) ?? null;
    const mark = `${seen.name.key} ${platformId}`;
    let sight = merged.get(mark);
    if (sight) sight.seen = newest(sight.seen, { ...seen, platformId });
    else {
      sight = { seen: { ...seen, platformId }, placed: { key: seen.name.key, outcome: 'unchanged' } };
      merged.set(mark, sight);
    }
    return sight;
  });
  // Oldest first, so that of several names of one id the newest stays.
  const sights = [...merged.values()].sort((a, b) =>
    timeOf(a.seen) < timeOf(b.seen) ? -1 : timeOf(a.seen) > timeOf(b.seen) ? 1 : 0,
  );
  return { sights, places };
}

function newest(a: Observation, b: Observation): Observation {
  const [older, newer] = timeOf(a) > timeOf(b) ? [b, a] : [a, b];
  const data = Object.fromEntries(
    Object.entries(newer.data).map(([field, value]) => [
      field,
      value ?? older.data[field as keyof AccountData],
    ]),
  ) as unknown as AccountData;
  return { ...newer, data, owner: newer.owner ?? older.owner };
}

function timeOf({ at }: Observation): number {
  return at ?? Number.POSITIVE_INFINITY;
}
