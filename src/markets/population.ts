import type { Database } from '../database/database.js';
import { eachRow } from '../database/query.js';
import { peopleMerged, peopleWhoMayBelong } from '../generated/cypher.js';
import type { Query } from '../lib/cypher-type.js';
import type { Population } from './people-of-rule.js';

/** The people of the graph, or of those named (by id) the ones there are, read when a rule first asks for them. */
export function populationOf(
  database: Database,
  people: readonly string[] | null,
  signal?: AbortSignal,
): Population {
  const idsOf = async <Params>(query: Query<Params, { id: string }>, params: Params) => {
    const ids = new Set<string>();
    await eachRow(database, query, params, ({ id }) => ids.add(id), { signal });
    return ids;
  };
  const named = people && [...people];
  let everyone: Promise<ReadonlySet<string>> | undefined;
  let merged: Promise<ReadonlySet<string>> | undefined;
  return {
    everyone: () => (everyone ??= idsOf(peopleWhoMayBelong, { people: named })),
    merged: () => (merged ??= idsOf(peopleMerged, {})),
  };
}
