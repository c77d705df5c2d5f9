import type { Query } from '../lib/cypher-type.js';
import type { Database } from './database.js';
import { read } from './query.js';

const one: Query<Record<string, never>, { one: number }> = {
  name: 'ping',
  text: 'RETURN 1 AS one',
  params: {},
  row: { one: { kind: 'scalar', name: 'Int', required: true } },
};

/** Resolves when the database answers; within 2 s it has, or this throws an OnsideError that says why not. */
export async function ping(database: Database): Promise<void> {
  await read(database, one, {}, { deadline: 1_000 });
}
