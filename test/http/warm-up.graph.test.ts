import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { analysisById } from '../../src/analysis/loaded-analysis.js';
import { sketchOf } from '../../src/analysis/sketches.js';
import { createContext } from '../../src/context.js';
import { keepWarm, warmUp } from '../../src/http/warm-up.js';
import { onsideSchema } from '../../src/server.js';
import { useGraph } from '../support/graph.js';
import { recordQueries } from '../support/record-queries.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();

/** The queries a warm-up sent. */
async function sent(stopped = new AbortController().signal): Promise<string[]> {
  const recorded = recordQueries(database);
  await warmUp((await onsideSchema()).schema, createContext(recorded.database), stopped);
  return recorded.queries.map(({ text }) => text);
}

it('asks nothing of nobody in an empty graph, and ends', async () => {
  expect((await sent()).length).toBeLessThan(5);
});

it('has lists, chains and explanations planned, and the analysis loaded', async () => {
  await loadSmallTown(database);
  const asked = (await sent()).join('\n');
  for (const words of ['REACHES', 'REPLY_TO', 'HAS_PART']) expect(asked).toContain(words);
});

it('has the samples of each market drawn that plans are answered from', async () => {
  const { id } = await loadSmallTown(database);
  await warmUp((await onsideSchema()).schema, createContext(database), new AbortController().signal);
  const loaded = (await analysisById(database, id))!;
  for (const market of ['everyone', 'town']) {
    const sketch = (await sketchOf(loaded, market))!;
    expect((await sketch.ofPlans!()).planRound).toBeGreaterThan(0);
  }
});

it('is over at once when the server stops', async () => {
  expect(await sent(AbortSignal.abort())).toEqual([]);
});

it('loads each new analysis before anybody asks, and ends when told', async () => {
  const recorded = recordQueries(database);
  const loads = () => recorded.queries.filter(({ text }) => text.includes('HAS_PART')).length;
  const stopping = new AbortController();
  const { schema } = await onsideSchema();
  const kept = keepWarm(schema, createContext(recorded.database), stopping.signal, 50);
  await expect.poll(loads, { timeout: 20_000 }).toBe(1);
  await analyse(database, { asOf: townAsOf, randomSeed: 7, now: Date.now() });
  await expect.poll(loads, { timeout: 20_000 }).toBe(2);
  stopping.abort();
  await kept;
});
