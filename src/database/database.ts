import neo4j, { type Driver } from 'neo4j-driver';

/** A Neo4j to talk to, and how long any one call may take. */
export interface Database {
  readonly driver: Driver;
  readonly name: string;
  /** Where it is, for threads that open connections of their own. */
  readonly address: DatabaseAddress;
}

/** How long what may succeed at the next try is tried again (milliseconds). */
export const longestRetry = 3_000;

/** Where the database is and how to log in. `maxConnections` bounds what one process may hold at once. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  readonly maxConnections?: number;
}

/**
 * Opens a pool of connections; nothing is sent until the first call. Any scheme of Neo4j's works: `bolt://`,
 * `neo4j://` (routed, clusters) and their `+s` forms. Close it with {@link closeDatabase}.
 */
export function openDatabase(address: DatabaseAddress): Database {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: address.maxConnections ?? 40,
    connectionAcquisitionTimeout: 4_000,
    connectionTimeout: 3_000,
    maxTransactionRetryTime: longestRetry,
    connectionLivenessCheckTimeout: 30_000,
    userAgent: 'onside',
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
  return { driver, name: address.database, address };
}

/** Closes every connection; work under way fails. Waits 5 s at most: a frozen server must not hold up a stop. */
export async function closeDatabase(database: Database): Promise<void> {
  await Promise.race([
    database.driver.close().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
  ]);
}
