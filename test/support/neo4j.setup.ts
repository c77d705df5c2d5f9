import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '../../src/database/database.js';
import { fetchNeo4j, neo4jVersion } from '../../src/database/private/fetch-neo4j.js';
import { withFileLock } from '../../src/database/private/file-lock.js';
import { type PrivateNeo4j, startPrivateNeo4j } from '../../src/database/private/private-neo4j.js';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: DatabaseAddress[];
  }
}

/**
 * One empty private Neo4j for each worker, gone when the run ends, and the program built from what the sources are
 * now. The jars are the checkout's own, fetched once.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)('npx', ['tsc', '-p', 'src']);
  // These JVMs live for seconds: compiling for the long run would cost each start twice the computing.
  process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1';
  const jars = await sharedJars();
  const homes: string[] = [];
  const servers: PrivateNeo4j[] = [];
  const teardown = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(homes.map((home) => rm(home, { recursive: true, force: true })));
  };
  try {
    for (let worker = 0; worker < (project.config.maxWorkers ?? 1); worker++) {
      const home = await mkdtemp(join(tmpdir(), 'onside-test-'));
      homes.push(home);
      await symlink(jars, join(home, `neo4j-${await neo4jVersion()}`));
      servers.push(
        await startPrivateNeo4j({
          home,
          progress: () => undefined,
          memory: { heap: 512, pageCache: 128 },
        }),
      );
    }
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide(
    'neo4j',
    servers.map((server) => server.address),
  );
  return teardown;
}

/** The jars as the program itself keeps them in this checkout; two test runs at once fetch them once. */
export async function sharedJars(): Promise<string> {
  const home = join(import.meta.dirname, '../../.onside');
  await mkdir(home, { recursive: true });
  const jars = join(home, `neo4j-${await neo4jVersion()}`);
  if (!existsSync(jars))
    await withFileLock(join(home, 'neo4j.lock'), () =>
      fetchNeo4j(jars, ({ phase, done, total }) => done % 40 || console.log(`${phase}: ${done} of ${total}`)),
    );
  return jars;
}
