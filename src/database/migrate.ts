import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import neo4j from 'neo4j-driver';
import { OnsideError } from '../errors.js';
import type { Database } from './database.js';
import { failureOf } from './failures.js';
import { withLease } from './lease.js';

const folder = new URL('../../cypher/setup/', import.meta.url);

/**
 * Brings the graph's keys, indexes and fixed nodes up to date: each numbered file of `cypher/setup` once, in
 * order, under a lease, remembered as `(:Migration {name, checksum})`. Safe to call from any number of
 * processes at every start. Throws CONFLICT when a file that was applied has changed since.
 */
export async function migrate(database: Database): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cypher')).sort();
  if ((await applied(database)).size === files.length) return await verify(database, files);
  await makeLeases(database);
  await withLease(database, 'migrations', async () => {
    const done = await applied(database);
    for (const name of files) {
      if (done.has(name)) continue;
      const text = await readFile(new URL(name, folder), 'utf8');
      for (const statement of statementsOf(text)) await run(database, statement);
      await run(database, 'MERGE (m:Migration {name: $name}) SET m.checksum = $checksum', {
        name,
        checksum: checksumOf(text),
      });
    }
    await run(database, 'CALL db.awaitIndexes(300)');
  });
  await verify(database, files);
}

/**
 * What the lease itself stands on is made outside of it. Of several first starts at once all but one fail here, each in
 * its own way (a deadlock, a constraint that came meanwhile): they try again and find it made.
 */
async function makeLeases(database: Database): Promise<void> {
  const statement = 'CREATE CONSTRAINT lease_name IF NOT EXISTS FOR (n:Lease) REQUIRE n.name IS UNIQUE';
  for (let attempt = 1; ; attempt++) {
    try {
      await run(database, statement);
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 100 * Math.random()));
    }
  }
}

async function verify(database: Database, files: readonly string[]): Promise<void> {
  const done = await applied(database);
  for (const name of files)
    if (done.get(name) !== checksumOf(await readFile(new URL(name, folder), 'utf8')))
      throw new OnsideError(
        'CONFLICT',
        `The migration ${name} was applied to this database in another form. Write a new numbered file instead of changing one.`,
      );
}

async function applied(database: Database): Promise<Map<string, string>> {
  const rows = await run(database, 'MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum');
  return new Map(rows.map((row) => [row.get('name') as string, row.get('checksum') as string]));
}

/** Schema statements run one by one, each made repeatable: a kill between two must not block the next start. */
function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) =>
      statement.replace(/^(CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) \w+)/, '$1 IF NOT EXISTS'),
    );
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function run(database: Database, text: string, params: Record<string, unknown> = {}) {
  const session = database.driver.session({
    database: database.name,
    defaultAccessMode: neo4j.session.WRITE,
  });
  try {
    return (await session.run(text, params, { timeout: 300_000 })).records;
  } catch (error) {
    throw failureOf(error, text.slice(0, 60));
  } finally {
    session.close().catch(() => undefined);
  }
}
