import type { Database } from '../database/database.js';
import { stream } from '../database/query.js';
import { peopleMerged, peopleWhoMayBelong } from '../generated/cypher.js';
import type { Population } from './people-of-rule.js';

/** The people of the graph, or of those named (by id) the ones there are, read when a rule first asks for them. */
export function populationOf(
  database: Database,
  people: readonly string[] | null,
  signal?: AbortSignal,
): Population {
  const idsOf = async (rows: AsyncIterable<{ id: string }>) => {
    const ids = new Set<string>();
    for await (const { id } of rows) ids.add(id);
    return ids;
  };
  const named = people && [...people];
  let everyone: Promise<ReadonlySet<string>> | undefined;
  let merged: Promise<ReadonlySet<string>> | undefined;
  return {
    everyone: () => (everyone ??= idsOf(stream(database, peopleWhoMayBelong, { people: named }, { signal }))),
    merged: () => (merged ??= idsOf(stream(database, peopleMerged, {}, { signal }))),
  };
}
