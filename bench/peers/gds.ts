import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { closeDatabase, type Database, openDatabase } from '../../src/database/database.js';
import { neo4jVersion } from '../../src/database/private/fetch-neo4j.js';
import { type PrivateNeo4j, startPrivateNeo4j } from '../../src/database/private/private-neo4j.js';
import { silent } from '../../src/lib/progress.js';
import { sharedJars } from '../../test/support/neo4j.setup.js';

/** CELF of Neo4j's Graph Data Science in a Neo4j of its own. */
export interface GdsPeer {
  /** Loads a graph by its arcs, from who influences to who is influenced, in place of the one before. */
  load(nodes: number, from: Uint32Array, to: Uint32Array): Promise<void>;
  /** The best `size` nodes where every arc has probability `p`, and how long the procedure took (milliseconds). */
  celf(p: number, size: number): Promise<{ readonly chosen: number[]; readonly ms: number }>;
  close(): Promise<void>;
}

/** As gds-pom.xml has it. */
const version = '2.13.9';
const simulations = 100;
const arcsABatch = 20_000;

/** Fetches GDS by Maven the first time, and starts a Neo4j with it. */
export async function openGds(): Promise<GdsPeer> {
  const home = await mkdtemp(join(tmpdir(), 'onside-gds-'));
  let neo4j: PrivateNeo4j | undefined;
  let database: Database | undefined;
  const close = async () => {
    if (database) await closeDatabase(database);
    await neo4j?.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const jars = await sharedJars();
    const gds = await gdsJars(join(jars, '..', `gds-${version}`), jars);
    // As in Neo4j's own distribution plugins are looked for procedures, and are on the class path for all else.
    const classPath = join(home, `neo4j-${await neo4jVersion()}`);
    await mkdir(classPath);
    for (const folder of [jars, gds])
      for (const jar of await readdir(folder)) await symlink(join(folder, jar), join(classPath, jar));
    await mkdir(join(home, 'neo4j'));
    await symlink(gds, join(home, 'neo4j', 'plugins'));
    neo4j = await startPrivateNeo4j({
      home,
      progress: silent,
      memory: { heap: 3_000, pageCache: 500 },
      settings: { 'dbms.security.procedures.unrestricted': 'gds.*' },
    });
    database = openDatabase(neo4j.address);
  } catch (error) {
    await close();
    throw error;
  }
  const run = (query: string, parameters = {}) =>
    database.driver.executeQuery(query, parameters, { database: database.name });
  return {
    async load(nodes, from, to) {
      await run('CALL gds.graph.drop("arcs", false) YIELD graphName RETURN graphName');
      await run('MATCH (n) DETACH DELETE n');
      await run('CREATE INDEX number IF NOT EXISTS FOR (n:Node) ON (n.number)');
      await run('UNWIND range(0, $nodes - 1) AS number CREATE (:Node {number: number})', { nodes });
      for (let at = 0; at < from.length; at += arcsABatch)
        await run(
          'UNWIND $arcs AS arc MATCH (a:Node {number: arc[0]}), (b:Node {number: arc[1]}) CREATE (a)-[:ARC]->(b)',
          { arcs: Array.from(from.subarray(at, at + arcsABatch), (node, i) => [node, to[at + i]]) },
        );
      await run('CALL gds.graph.project("arcs", "Node", "ARC") YIELD graphName RETURN graphName');
    },
    async celf(p, size) {
      const start = performance.now();
      const { records } = await run(
        `CALL gds.influenceMaximization.celf.stream("arcs", {seedSetSize: $size, monteCarloSimulations: $simulations,
  propagationProbability: $p, concurrency: 1}) YIELD nodeId RETURN gds.util.asNode(nodeId).number AS number`,
        { size: BigInt(size), simulations: BigInt(simulations), p },
      );
      return { chosen: records.map((record) => Number(record.get('number'))), ms: performance.now() - start };
    },
    close,
  };
}

/** GDS and what it needs beyond what is among `neo4j`'s own jars: of a class that both had, two would not know each other. */
async function gdsJars(folder: string, neo4j: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) return folder;
  const copy = (groups: string) =>
    promisify(execFile)('mvn', [
      ...['-q', '-B', '-f', 'bench/peers/gds-pom.xml'],
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      ...[`-DoutputDirectory=${folder}`, groups],
    ]);
  // What Neo4j brings itself stays away; the filter by group takes prefixes, and so takes GDS with it.
  await copy('-DexcludeGroupIds=org.neo4j,org.neo4j.app');
  await copy('-DincludeGroupIds=org.neo4j.gds,org.opencypher');
  const artifact = (jar: string) => jar.replace(/-\d.*$/, '');
  const known = new Set((await readdir(neo4j)).map(artifact));
  for (const jar of await readdir(folder))
    if (known.has(artifact(jar)) && !jar.endsWith(`-${version}.jar`)) await rm(join(folder, jar));
  return folder;
}
