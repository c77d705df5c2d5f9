import { read } from '../database/query.js';
import { peopleLeftOut } from '../generated/cypher.js';
import type { FeedAsked } from './feed-table.js';

/**
 * People no feed names, by id: who objected, is excluded or was merged into another by now, whatever the analysis still
 * knew of them.
 */
export async function leftOut({ context }: FeedAsked): Promise<ReadonlySet<string>> {
  const { database, signal } = context();
  return new Set((await read(database, peopleLeftOut, {}, { signal })).map(({ id }) => id));
}
