/**
 * Whether pandas and DuckDB read every feed of the sample market as it is described, with the numbers GraphQL gives.
 *
 *   npm run check:feeds         (PYTHON names an interpreter that has both; python3 unless told)
 *
 * Tells how long each feed takes to read to its end. Ends with 1 when they do not, or cannot be tried.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/analysis/analyse.js';
import { closeDatabase, type Database, openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { neo4jVersion } from '../src/database/private/fetch-neo4j.js';
import { startPrivateNeo4j } from '../src/database/private/private-neo4j.js';
import { feeds } from '../src/feeds/feeds.js';
import { silent } from '../src/lib/progress.js';
import { log } from '../src/log.js';
import { loadSample } from '../src/sample/load-sample.js';
import { startServer } from '../src/server.js';
import { sharedJars } from '../test/support/neo4j.setup.js';

const python = process.env.PYTHON ?? 'python3';
const apiKey = 's3cret';

async function main(): Promise<void> {
  if (spawnSync(python, ['-c', 'import pandas, duckdb']).status !== 0)
    throw new Error(`NOT tried: ${python} lacks pandas or DuckDB. pip install pandas duckdb, or set PYTHON.`);
  const home = await mkdtemp(join(tmpdir(), 'onside-feeds-'));
  await symlink(await sharedJars(), join(home, `neo4j-${await neo4jVersion()}`));
  const neo4j = await startPrivateNeo4j({ home, progress: silent });
  const database = openDatabase(neo4j.address);
  try {
    await checkFeeds(database);
  } finally {
    await closeDatabase(database);
    await neo4j.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function checkFeeds(database: Database): Promise<void> {
  await migrate(database);
  await loadSample(database, { seed: 1, scale: 1 }, { progress: silent });
  await analyse(database, { now: Date.now() }, { progress: silent });
  const server = await startServer({ database, host: '127.0.0.1', port: 0, apiKey, log });
  try {
    for (const { name } of [...feeds, ...feeds]) {
      const start = performance.now();
      const response = await fetch(`${server.url}/feeds/${name}.csv`, { headers: { 'x-api-key': apiKey } });
      const { length } = await response.arrayBuffer().then((bytes) => new Uint8Array(bytes));
      console.log(
        `${name.padEnd(16)} ${length.toLocaleString('en-US').padStart(10)} bytes ${Math.round(performance.now() - start)} ms`,
      );
    }
    const script = fileURLToPath(new URL('read-feeds.py', import.meta.url));
    // Not the synchronous kind: this process is the server it reads from.
    const [code] = await once(spawn(python, [script, server.url, apiKey], { stdio: 'inherit' }), 'exit');
    if (code !== 0) throw new Error('The feeds are not read as they are described.');
  } finally {
    await server.stop();
  }
}

await main();
