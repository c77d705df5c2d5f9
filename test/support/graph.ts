import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../src/database/database.js';
import { migrate } from '../../src/database/migrate.js';

/** The private Neo4j of this test worker, emptied and migrated before the file's tests and let go of after them. */
export function useGraph(): Database {
  const servers = inject('neo4j');
  const database = openDatabase(servers[Number(process.env.VITEST_POOL_ID) % servers.length]);
  beforeAll(async () => {
    await emptyGraph(database);
    await migrate(database);
  });
  afterAll(() => closeDatabase(database));
  return database;
}

/** Deletes everything but the keys and indexes; ties first, for a few nodes hold most of them, and the heap is small. */
export async function emptyGraph(database: Database): Promise<void> {
  const session = database.driver.session({ database: database.name });
  try {
    await session.run('MATCH ()-[tie]->() CALL (tie) { DELETE tie } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
  }
}
