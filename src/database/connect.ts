import type { Progress } from '../lib/progress.js';
import { closeDatabase, type Database, type DatabaseAddress, openDatabase } from './database.js';
import { startPrivateNeo4j } from './private/private-neo4j.js';

/** Which database to use: the one at `address`, or a private one in `home`. */
export interface ConnectOptions {
  readonly address: DatabaseAddress | null;
  readonly home: string;
  readonly javaHome?: string;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** An open database, and the way to let go of it: its connections, and the private Neo4j if nobody else uses it. */
export interface Connection {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens the database at `address` (which need not answer yet), or brings up the private one and opens that. Throws
 * an OnsideError when the private one cannot be brought up.
 */
export async function connect({ address, ...options }: ConnectOptions): Promise<Connection> {
  const neo4j = address ? null : await startPrivateNeo4j(options);
  const database = openDatabase(address ?? neo4j!.address);
  return {
    database,
    async close() {
      await closeDatabase(database);
      await neo4j?.stop();
    },
  };
}
