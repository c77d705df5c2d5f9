import type { AccountName } from './handle.js';

/** What is known of an account beside its name; null where nothing was supplied. */
export interface AccountData {
  readonly name: string | null;
  readonly bio: string | null;
  readonly url: string | null;
  readonly location: string | null;
  readonly timezone: string | null;
  readonly followers: number | null;
  readonly following: number | null;
  readonly listed: number | null;
  readonly verified: boolean | null;
  readonly globalScore: number | null;
  readonly createdAt: number | null;
}

/** Nothing but a name. */
export const noAccountData: AccountData = {
  name: null,
  bio: null,
  url: null,
  location: null,
  timezone: null,
  followers: null,
  following: null,
  listed: null,
  verified: null,
  globalScore: null,
  createdAt: null,
};

/** To whom a file says an account belongs. */
export type Owner =
  | { readonly person: string; readonly confidence: number; readonly evidence: readonly string[] }
  | { readonly brand: string };

/** One sight of an account in a file. */
export interface Observation {
  readonly name: AccountName;
  readonly platformId: string | null;
  /** When it was seen so (UTC ms); null for a row about the account itself, which always counts as newest. */
  readonly at: number | null;
  readonly data: AccountData;
  readonly owner: Owner | null;
}

/** An account as the graph has it. */
export interface StoredAccount {
  readonly state: { readonly key: string; readonly observedAt?: number } & Partial<AccountState>;
  readonly owner: {
    readonly person: string | null;
    readonly brand: string | null;
    readonly confidence: number | null;
    readonly evidence: readonly string[] | null;
    readonly confirmedBy: string | null;
    /** To being processed. */
    readonly objected: boolean;
  } | null;
}

/** The properties an import sets on an account. */
export interface AccountState extends AccountData {
  readonly network: string;
  readonly handle: string;
  readonly platformId: string | null;
  readonly observedAt: number | null;
}

/** A change of an account's key and handle. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  readonly handle: string;
}

/** What one observation does to the graph. */
export interface AccountChange {
  readonly key: string;
  readonly isNew: boolean;
  /** Differs from what is stored. */
  readonly changed: boolean;
  readonly state: AccountState;
  /** In the order to be done. */
  readonly renames: readonly Rename[];
  /** An account known by handle only whose handle turned out to be this account's: it goes to the same owner. */
  readonly standIn: string | null;
  /** A handle went from one platform id to another. */
  readonly conflict: boolean;
  /** The owner to set; null: as it is (a placeholder person for a new account). */
  readonly owner: Owner | null;
  /** Another owner was named than the present one, who objected: taken from them, their account would be seen again. */
  readonly kept: boolean;
}

/**
 * Decides by name and platform id which account was seen. A known id under another handle is a rename; a known
 * handle under another id is a conflict, and the handle goes to the account seen last. What was seen before the
 * account's data were last taken from a post neither renames nor overwrites, it only fills gaps.
 */
export function accountChange(
  seen: Observation,
  byKey: StoredAccount | null,
  byId: StoredAccount | null,
  now: number,
): AccountChange {
  const { name, platformId } = seen;
  const retire = (account: StoredAccount): Rename => {
    const mark = `#${account.state.platformId ?? now}`;
    return { from: account.state.key, to: name.key + mark, handle: name.handle + mark };
  };
  if (byId && byId.state.key !== name.key) {
    if (isOlder(seen, byId)) return change(seen, byId, byId.state.key, []);
    const renames = [
      ...(byKey ? [retire(byKey)] : []),
      { from: byId.state.key, to: name.key, handle: name.handle },
    ];
    const heldById = byKey?.state.platformId != null;
    return {
      ...change(seen, byId, name.key, renames),
      standIn: byKey && !heldById ? renames[0].to : null,
      conflict: heldById,
    };
  }
  const taken =
    byKey?.state.platformId != null && platformId !== null && byKey.state.platformId !== platformId;
  if (!taken) return change(seen, byKey, name.key, []);
  if (!isOlder(seen, byKey!)) return { ...change(seen, null, name.key, [retire(byKey!)]), conflict: true };
  const mark = `#${platformId}`;
  const former = { ...seen, name: { ...name, key: name.key + mark, handle: name.handle + mark } };
  return { ...change(former, null, former.name.key, []), conflict: true };
}

function change(
  seen: Observation,
  stored: StoredAccount | null,
  key: string,
  renames: readonly Rename[],
): AccountChange {
  const before = stored?.state;
  const older = stored !== null && isOlder(seen, stored);
  const keptName = stored !== null && before!.key === key;
  const state: Record<string, unknown> = {
    network: seen.name.network,
    handle: keptName && seen.at !== null ? before!.handle : seen.name.handle,
    platformId: before?.platformId ?? seen.platformId,
  };
  let changed =
    stored === null ||
    renames.length > 0 ||
    state.platformId !== (before?.platformId ?? null) ||
    state.handle !== before!.handle;
  for (const field of Object.keys(noAccountData) as (keyof AccountData)[]) {
    const old = before?.[field] ?? null;
    const value = older ? (old ?? seen.data[field]) : (seen.data[field] ?? old);
    state[field] = value;
    if (value !== old) changed = true;
  }
  const owner = ownerToSet(seen.owner, stored);
  const kept =
    owner !== null && stored?.owner?.objected === true && !isSamePerson(owner, stored.owner.person);
  // A new time alone is not worth a write.
  state.observedAt = changed && !older && seen.at !== null ? seen.at : (before?.observedAt ?? null);
  return {
    key,
    isNew: stored === null,
    changed,
    state: state as unknown as AccountState,
    renames,
    standIn: null,
    conflict: false,
    owner: kept ? null : owner,
    kept,
  };
}

/** The owner a file names, unless it is the present one already or a human confirmed another. */
function ownerToSet(wanted: Owner | null, stored: StoredAccount | null): Owner | null {
  const present = stored?.owner;
  if (!wanted || !present) return wanted;
  if (present.confirmedBy) return null;
  if ('brand' in wanted) return present.brand === wanted.brand ? null : wanted;
  const same =
    present.person === wanted.person &&
    present.confidence === wanted.confidence &&
    (present.evidence ?? []).join('|') === wanted.evidence.join('|');
  return same ? null : wanted;
}

function isSamePerson(owner: Owner, person: string | null): boolean {
  return 'person' in owner && owner.person === person;
}

function isOlder(seen: Observation, stored: StoredAccount): boolean {
  return seen.at !== null && stored.state.observedAt !== undefined && seen.at < stored.state.observedAt;
}
