import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import { neo4jVersion } from '../src/database/private/fetch-neo4j.js';
import { composeSettings, readCompose } from './support/compose.js';

describe('docker-compose.yml', () => {
  test('runs the Neo4j that onside also fetches by itself', async () => {
    const { neo4j } = (await readCompose()).services;
    const [major, minor] = (await neo4jVersion()).split('.');
    expect(neo4j.image).toBe(`neo4j:${major}.${minor}-community`);
    expect(neo4j.ports).toBeUndefined();
  });

  test('holds no secret, and refuses to start without them', async () => {
    const { neo4j, onside } = (await readCompose()).services;
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(onside.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(onside.environment.ONSIDE_API_KEY).toMatch(/^\$\{ONSIDE_API_KEY:\?[^}]+\}$/);
  });

  test('keeps data in named volumes, and starts the API once Neo4j is healthy', async () => {
    const { services, volumes } = await readCompose();
    const named = services.neo4j.volumes!.map((volume) => volume.split(':')[0]);
    expect(Object.keys(volumes).sort()).toEqual(named.sort());
    expect(services.neo4j.volumes).toContain('neo4j-data:/data');
    expect(services.neo4j.healthcheck!.test.at(-1)).toMatch(/cypher-shell "RETURN 1"/);
    expect(services.onside.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  });

  test('gives the API an environment it accepts, and publishes it to this machine alone unless told', async () => {
    const { onside } = (await readCompose()).services;
    const filled = Object.entries(onside.environment).map(([name, value]) => [
      name,
      value.replace(/\$\{.*\}/, 'secret'),
    ]);
    expect(readConfig(Object.fromEntries(filled))).toMatchObject({
      database: { uri: 'bolt://neo4j:7687', password: 'secret' },
      host: '0.0.0.0',
      apiKey: 'secret',
    });
    expect(onside.ports).toEqual([`\${ONSIDE_PUBLISH:-127.0.0.1:4000}:${onside.environment.PORT}`]);
  });

  test('names settings the way Neo4j’s image reads them', async () => {
    expect(await composeSettings()).toMatchObject({
      'dbms.usage_report.enabled': 'false',
      'server.memory.heap.max_size': '2g',
      'db.tx_log.rotation.retention_policy': '2 files',
    });
  });
});

describe('Dockerfile', () => {
  test('runs the built program without root, and asks it whether it is ready', async () => {
    const stages = (await readFile('Dockerfile', 'utf8')).split(/^FROM /m).slice(1);
    const last = stages.at(-1)!;
    expect(stages).toHaveLength(2);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK (.|\n)*\/readyz/m);
    expect(last).toMatch(/^CMD \["node", "--max-semi-space-size=64", "src\/onside.js", "serve"\]$/m);
    for (const needed of ['dist', 'schema', 'cypher', 'node_modules', 'package.json', 'src/onside.js'])
      expect(last).toContain(`/app/${needed}`);
  });
});
