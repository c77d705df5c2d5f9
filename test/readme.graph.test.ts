import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { analyse } from '../src/analysis/analyse.js';
import type { RunningServer } from '../src/http/serve.js';
import { log } from '../src/log.js';
import { loadSample } from '../src/sample/load-sample.js';
import { startServer } from '../src/server.js';
import { useGraph } from './support/graph.js';
import { post } from './support/serve-schema.js';

// What the README tells a newcomer to run, run as it stands there against the sample market.

const readme = readFileSync('README.md', 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]);

const database = useGraph();
const key = 's3cret';
const folder = mkdtempSync(join(tmpdir(), 'onside-readme-'));
let server: RunningServer;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  await loadSample(database, { seed: 1, scale: 1 });
  await analyse(database, { now: Date.now() });
  server = await startServer({ database, host: '127.0.0.1', port: 0, apiKey: key, log });
  const servers = inject('neo4j');
  const { uri, password } = servers[Number(process.env.VITEST_POOL_ID) % servers.length];
  const addresses = { NEO4J_URI: uri, NEO4J_PASSWORD: password, ONSIDE_URL: server.url };
  environment = { ...process.env, ...addresses, ONSIDE_API_KEY: key };
}, 300_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const ask = (query: string) =>
  post(server.url, JSON.stringify({ query }), { 'content-type': 'application/json', 'x-api-key': key });
const shell = async (command: string) =>
  (await promisify(execFile)('bash', ['-eu', '-c', command], { cwd: folder, env: environment })).stdout;

describe('the README', () => {
  it.each(blocks('graphql').map((query) => [query.replace(/\s+/g, ' ').slice(0, 90), query]))(
    'asks what is answered in full: %s',
    async (_, query) => {
      const { data, errors, extensions } = await ask(query);
      expect(errors).toBeUndefined();
      expect(extensions?.reasons ?? []).toEqual([]);
      for (const answer of Object.values(data!)) expect(answer).not.toBeNull();
      expect(JSON.stringify(data)).not.toMatch(/"(edges|nodes|people)":(\[\]|null)/);
    },
  );

  it('quotes the answer that its first question gets', async () => {
    const [, quoted] = /^> (.+)$/m.exec(readme)!;
    const { data } = await ask(blocks('graphql')[0]);
    expect((data as { market: { keyInfluencers: { answer: { sentence: string } } } }).market).toMatchObject({
      keyInfluencers: { answer: { sentence: quoted } },
    });
  });

  it('gives front ends a client that runs', async () => {
    const [client, ...others] = blocks('js');
    expect(others).toEqual([]);
    expect(client.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(32);
    writeFileSync(join(folder, 'top.mjs'), client);
    const lines = (await shell('node top.mjs')).trim().split('\n');
    expect(lines.length).toBe(60);
    expect(lines[0]).toMatch(/^1\. Jory Pellstrand: \d+ people, (ONSIDE|NEUTRAL|OFFSIDE|UNKNOWN)$/);
  });

  it('gives reports commands that fetch what they say, and Python that reads it', async () => {
    const commands = blocks('sh').find((block) => block.includes('/feeds/'))!;
    const here = commands
      .replaceAll('http://127.0.0.1:4000', server.url)
      .replaceAll('npx onside', `node ${resolve('src/onside.js')}`);
    const out = await shell(here);
    expect(out).toMatch(/^\{"analysis_id".*"k":1,/);
    expect(readFileSync(join(folder, 'key_influencers.csv'), 'utf8')).toMatch(/^analysis_id,/);
    expect(readFileSync(join(folder, 'sentiment_daily.csv'), 'utf8')).toMatch(/^analysis_id,/);
    const python = process.env.PYTHON ?? 'python3';
    if (spawnSync(python, ['-c', 'import pandas, duckdb']).status !== 0) {
      console.log(`*** The README's Python is NOT tried: ${python} lacks pandas or DuckDB. ***`);
      return;
    }
    writeFileSync(join(folder, 'report.py'), blocks('python')[0]);
    expect(await shell(`'${python}' report.py`)).toMatch(/Jory Pellstrand/);
  }, 180_000);
});
