import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { sentimentOfPeople, type WriteStancesParams } from '../generated/cypher.js';
import { signedSentiment, stanceOf } from './kernels/stance.js';
import type { SnapshotOptions } from './snapshot.js';

/** One row of stored stances. */
export type StanceRow = WriteStancesParams['rows'][number];

const peopleARead = 500;

/** Stance of each person toward each brand they said something about by `asOf`; by person as given, then brand. */
export async function stancesOf(
  database: Database,
  people: readonly string[],
  { asOf, parameters, progress, signal }: SnapshotOptions,
): Promise<StanceRow[]> {
  const rows: StanceRow[] = [];
  for (let done = 0; done < people.length; done += peopleARead) {
    progress({ phase: 'reading sentiment', done, total: people.length });
    const batch = people.slice(done, done + peopleARead);
    const said = await read(
      database,
      sentimentOfPeople,
      { people: batch, asOf },
      { signal, deadline: 60_000 },
    );
    for (const { person, brand, posts } of said) {
      const signed = posts
        .map(({ at, label, score }) => ({ at, score: signedSentiment(label, score) }))
        .filter((post) => post.score !== null);
      if (signed.length === 0) continue;
      const list = { instants: signed.map(({ at }) => at), scores: signed.map(({ score }) => score!) };
      rows.push({ person, brand, ...stanceOf(list, { ...parameters, asOf }) });
    }
  }
  return rows;
}
