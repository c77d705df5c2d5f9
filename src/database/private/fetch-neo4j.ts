import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OnsideError } from '../../errors.js';
import type { Progress } from '../../lib/progress.js';

// Reached from src/ and from dist/ alike: the build copies nothing.
const pom = fileURLToPath(new URL('../../../src/database/private/pom.xml', import.meta.url));
// Neo4j's 212 and those of Maven's own plugin, on a machine that has none of them.
const jars = 260;
const instead = 'Or set NEO4J_URI to a Neo4j of your own.';

/** The version of Neo4j that {@link fetchNeo4j} brings, as pinned in `pom.xml`. */
export async function neo4jVersion(): Promise<string> {
  return /<neo4j\.version>(.*)<\/neo4j\.version>/.exec(await readFile(pom, 'utf8'))![1];
}

/**
 * Brings Neo4j Community's jars (120 MB) into `folder` by Maven, unless they are there. They appear there all at
 * once: a download that is cut off leaves nothing behind that a later one would trust. Throws an OnsideError with
 * Maven's own complaint when it is missing or fails.
 */
export async function fetchNeo4j(folder: string, progress: Progress, signal?: AbortSignal): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-draft-`);
  try {
    await copyJars(join(draft, 'lib'), progress, signal);
    await rename(join(draft, 'lib'), folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function copyJars(folder: string, progress: Progress, signal?: AbortSignal): Promise<void> {
  const phase = `Fetching Neo4j ${await neo4jVersion()} by Maven`;
  progress({ phase, done: 0, total: jars });
  const maven = spawn(
    'mvn',
    [
      '--batch-mode',
      '-Dstyle.color=never',
      '--file',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], signal },
  );
  const complaints: string[] = [];
  let done = 0;
  createInterface(maven.stdout).on('line', (line) => {
    if (/^\[INFO\] Downloaded .*\.jar /.test(line) && done < jars)
      progress({ phase, done: ++done, total: jars });
    if (line.startsWith('[ERROR]') && complaints.length < 3) complaints.push(line.slice(8));
  });
  maven.stderr.on('data', (data) => complaints.length < 3 && complaints.push(String(data).trim()));
  let failure: NodeJS.ErrnoException | undefined;
  maven.on('error', (error) => {
    failure = error;
  });
  // Not before it has ended, interrupted or not: it writes into a folder that is about to be deleted.
  const code = await new Promise((resolve) => maven.on('close', resolve));
  if (failure?.code === 'ENOENT')
    throw new OnsideError(
      'INTERNAL',
      `Maven ("mvn") is not on the PATH; Neo4j is fetched with it. Install it (for example "apt install maven" or "brew install maven"). ${instead}`,
    );
  if (failure) throw failure;
  if (code !== 0)
    throw new OnsideError(
      'INTERNAL',
      `Maven could not fetch Neo4j. Look at the network and at Maven's settings, then try again. ${instead}\n${complaints.join('\n')}`,
    );
  progress({ phase, done: jars, total: jars });
}
