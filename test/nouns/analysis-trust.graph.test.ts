import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { toGlobalId } from '../../src/lib/global-id.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';

const database = useGraph();
let onside: Onside;
let id: string;
beforeAll(async () => {
  await loadSample(database, { seed: 7, scale: 0.5 });
  ({ id } = await analyse(database, { now: Date.now() }));
  onside = await startOnside(database);
}, 240_000);
afterAll(() => onside.stop());

const question = `{ analyses { nodes { id
  backtest { window bins { predicted observed ties exposures low high } }
  sensitivity { parameter low high topTenKept } } } }`;

it('tells how far the numbers of an analysis can be trusted', async () => {
  const { data, errors } = await onside.ask(question);
  expect(errors).toBeUndefined();
  const [analysis] = (data!.analyses as { nodes: Record<string, unknown>[] }).nodes;
  const { window, bins } = analysis.backtest as {
    window: string;
    bins: {
      predicted: number;
      observed: number;
      ties: number;
      exposures: number;
      low: number;
      high: number;
    }[];
  };
  expect([analysis.id, window]).toEqual([toGlobalId('Analysis', id), 'P30D']);
  expect(bins.length).toBeGreaterThan(2);
  for (const [place, { predicted, observed, ties, exposures, low, high }] of bins.entries()) {
    expect(predicted).toBeGreaterThan(bins[place - 1]?.predicted ?? 0);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(observed).toBeGreaterThanOrEqual(low);
    expect(observed).toBeLessThanOrEqual(high);
    expect(high).toBeLessThanOrEqual(1);
    expect(ties).toBeGreaterThan(0);
    expect(exposures).toBeGreaterThanOrEqual(ties);
  }
  const tried = analysis.sensitivity as { parameter: string; topTenKept: number }[];
  expect(tried.map(({ parameter }) => parameter)).toEqual(['priorStrength', 'halfLifeDays', 'coverage']);
  for (const { topTenKept } of tried) {
    expect(topTenKept).toBeGreaterThan(0.3);
    expect(topTenKept).toBeLessThanOrEqual(1);
  }
});

it('gives null and the reason for an analysis from before there were back-tests', async () => {
  await database.driver.executeQuery(
    'MATCH (a:Analysis) REMOVE a.backtest, a.sensitivity',
    {},
    { database: database.name },
  );
  const { data, errors, extensions } = await onside.ask(question);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ analyses: { nodes: [{ backtest: null, sensitivity: [] }] } });
  expect(extensions?.reasons).toEqual([
    {
      path: ['analyses', 'nodes', 0, 'backtest'],
      reason: 'This analysis was made before there were back-tests.',
    },
  ]);
});
