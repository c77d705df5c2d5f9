import type { Database } from '../database/database.js';
import { eachRow } from '../database/query.js';
import {
  type SnapshotBrandsRow,
  type SnapshotPeopleRow,
  snapshotBrands,
  snapshotPeople,
} from '../generated/cypher.js';
import type { ExclusionKind } from '../generated/schema.js';
import { numberIndex } from './number-index.js';

/** The nodes of an influence graph, and where the database's own numbers lead. */
export interface Actors {
  /** Node to actor id, rising by code unit; excluded people are none. */
  readonly ids: readonly string[];
  /** Nodes that are people: all but the brands, ascending. */
  readonly people: Uint32Array;
  /** Account number to node; {@link noNode} or {@link hiddenNode} where there is none. */
  nodeOfAccount(number: number): number;
  /** The same for the number of a person. */
  nodeOfPerson(number: number): number;
  /** How many people are left out, by why. */
  readonly hidden: ReadonlyMap<HiddenBecause, number>;
}

/** Why people are left out: they objected, or own an account that is held to be one of these. */
export type HiddenBecause = 'OBJECTION' | ExclusionKind;

/** Somebody who is excluded. */
export const hiddenNode = -2;

/** The actor id of a brand. @example brandActorId('kelpline') // 'brand:kelpline' */
export function brandActorId(slug: string): string {
  return `brand:${slug}`;
}

/** Reads people and brands with their accounts, sorts them by id and numbers them. `onActor` is told of each. */
export async function readActors(
  database: Database,
  signal: AbortSignal,
  onActor: () => void,
): Promise<Actors> {
  const ids: string[] = [];
  const isPerson: boolean[] = [];
  const numbers: number[] = [];
  const accounts: number[][] = [];
  const hiddenPeople: number[] = [];
  const hiddenAccounts: number[] = [];
  const hidden = new Map<HiddenBecause, number>();
  const addPerson = (row: SnapshotPeopleRow) => {
    onActor();
    if (row.hidden !== null) {
      const why = row.hidden as HiddenBecause;
      hidden.set(why, (hidden.get(why) ?? 0) + 1);
      hiddenPeople.push(row.number);
      for (const account of row.accounts) hiddenAccounts.push(account);
      return;
    }
    ids.push(row.id);
    isPerson.push(true);
    numbers.push(row.number);
    accounts.push(row.accounts);
  };
  const addBrand = (row: SnapshotBrandsRow) => {
    onActor();
    ids.push(brandActorId(row.slug));
    isPerson.push(false);
    numbers.push(row.number);
    accounts.push(row.accounts);
  };
  await eachRow(database, snapshotPeople, {}, addPerson, { signal });
  await eachRow(database, snapshotBrands, {}, addBrand, { signal });

  const order = Uint32Array.from(ids, (_, row) => row).sort((a, b) =>
    ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0,
  );
  const people = numberIndex();
  const owners = numberIndex();
  for (const person of hiddenPeople) people.set(person, hiddenNode);
  for (const account of hiddenAccounts) owners.set(account, hiddenNode);
  order.forEach((row, node) => {
    if (isPerson[row]) people.set(numbers[row], node);
    for (const account of accounts[row]) owners.set(account, node);
  });
  return {
    ids: Array.from(order, (row) => ids[row]),
    people: Uint32Array.from(order.keys()).filter((node) => isPerson[order[node]]),
    nodeOfAccount: owners.get,
    nodeOfPerson: people.get,
    hidden,
  };
}
