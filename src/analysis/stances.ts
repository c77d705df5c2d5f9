import type { Database } from '../database/database.js';
import { eachRow, read } from '../database/query.js';
import {
  brandsSpokenOf,
  type SentimentTowardBrandRow,
  sentimentTowardBrand,
  type WriteStancesParams,
} from '../generated/cypher.js';
import { signedSentiment, stanceOf } from './kernels/stance.js';
import type { SnapshotOptions } from './snapshot.js';

/** One row of stored stances. */
export type StanceRow = WriteStancesParams['rows'][number];

interface Said {
  readonly at: number;
  readonly key: string;
  readonly score: number;
}

/**
 * Stance of each person toward each brand they said something about by `asOf`; by person as given, then brand. Reads what
 * was said brand by brand, not people one by one: of most there is nothing to read.
 */
export async function stancesOf(
  database: Database,
  people: readonly string[],
  { asOf, parameters, progress, signal }: SnapshotOptions,
): Promise<StanceRow[]> {
  const rowsOf = new Map<string, StanceRow[]>();
  const brands = await read(database, brandsSpokenOf, {}, { signal, deadline: 60_000 });
  for (const [done, { brand }] of brands.entries()) {
    progress({ phase: 'reading sentiment', done, total: brands.length });
    const saidBy = new Map<string, Said[]>();
    const add = ({ person, key, at, label, score }: SentimentTowardBrandRow) => {
      const signed = signedSentiment(label, score);
      if (signed === null) return;
      const said = saidBy.get(person);
      if (said) said.push({ at, key, score: signed });
      else saidBy.set(person, [{ at, key, score: signed }]);
    };
    await eachRow(database, sentimentTowardBrand, { brand, asOf }, add, { signal });
    for (const [person, said] of saidBy) {
      said.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
      const list = { instants: said.map(({ at }) => at), scores: said.map(({ score }) => score) };
      const row = { person, brand, ...stanceOf(list, { ...parameters, asOf }) };
      const rows = rowsOf.get(person);
      if (rows) rows.push(row);
      else rowsOf.set(person, [row]);
    }
  }
  return people.flatMap((person) => rowsOf.get(person) ?? []);
}
