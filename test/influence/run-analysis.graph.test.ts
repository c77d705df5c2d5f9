import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultLimits } from '../../src/access/limits.js';
import { makeReasons } from '../../src/access/reasons.js';
import { createContext } from '../../src/context.js';
import { withLease } from '../../src/database/lease.js';
import { runAnalysis } from '../../src/influence/run-analysis.js';
import { useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { loadSmallTown, townAsOf } from '../support/small-town.js';

const database = useGraph();
let onside: Onside;
beforeAll(async () => {
  await loadSmallTown(database);
  onside = await startOnside(database);
});
afterAll(() => onside.stop());

interface Payload {
  analysis: { id: string; asOf: string; randomSeed: number; parameters: { halfLifeDays: number } } | null;
  isRunning: boolean;
  errors: object[];
}
async function run(input: object): Promise<Payload> {
  const { data, errors } = await onside.ask(
    `mutation ($input: RunAnalysisInput!) { runAnalysis(input: $input) {
      analysis { id asOf randomSeed parameters } isRunning errors { code message field } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data!.runAnalysis as Payload;
}
const analyses = async () =>
  ((await onside.ask('{ analyses { totalCount } }')).data!.analyses as { totalCount: number }).totalCount;

it('runs an analysis that questions are then answered from', async () => {
  const asOf = new Date(townAsOf + 1).toISOString();
  const done = await run({ requestId: 'a', asOf, randomSeed: 7, parameters: { halfLifeDays: 30 } });
  expect(done).toMatchObject({
    analysis: { asOf, randomSeed: 7, parameters: { halfLifeDays: 30 } },
    isRunning: false,
    errors: [],
  });
  const { data } = await onside.ask(
    '{ market(by: {slug: "town"}) { keyInfluencers { answer { analysis { id } } } } }',
  );
  expect(data!.market).toEqual({ keyInfluencers: { answer: { analysis: { id: done.analysis!.id } } } });
});

it('leads the same request to the same analysis though the data has changed, and refuses its id for another', async () => {
  const input = { requestId: 'b', randomSeed: 8 };
  const first = await run(input);
  await database.driver.executeQuery(
    `MATCH (s:Setting {name: 'dataVersion'}) SET s.value = s.value + 1`,
    {},
    { database: database.name },
  );
  const before = await analyses();
  expect(await run(input)).toEqual(first);
  expect(await analyses()).toBe(before);
  expect(await run({ ...input, randomSeed: 9 })).toMatchObject({
    analysis: null,
    errors: [{ code: 'CONFLICT', field: ['input', 'requestId'] }],
  });
  expect((await run({ ...input, requestId: 'c' })).analysis?.id).not.toBe(first.analysis?.id);
});

it('says what is wrong with parameters', async () => {
  for (const parameters of [{ halfLifeDays: 0 }, { mood: 1 }, [1]])
    expect(await run({ requestId: 'd', parameters })).toMatchObject({
      analysis: null,
      isRunning: false,
      errors: [{ code: 'BAD_USER_INPUT', field: ['input', 'parameters'] }],
    });
});

it('does not look from a day that is still to come', async () => {
  const before = await analyses();
  const ahead = { requestId: 'ahead', asOf: '2099-01-01T00:00:00Z' };
  expect(await run(ahead)).toMatchObject({
    analysis: null,
    errors: [{ code: 'BAD_USER_INPUT', field: ['input', 'asOf'], message: expect.stringContaining('ahead') }],
  });
  expect(await analyses()).toBe(before);
});

it('answers in time while it runs, and with its outcome when asked again', async () => {
  const context = createContext(database)({
    viewer: { role: 'ADMIN' },
    signal: new AbortController().signal,
    reasons: makeReasons(),
    limits: { ...defaultLimits, deadline: 2_300 },
  });
  const input = { requestId: 'e', randomSeed: 10 };
  const before = await analyses();
  await withLease(database, 'analysis', async () => {
    expect(await runAnalysis(context, input, townAsOf)).toEqual({
      analysis: null,
      isRunning: true,
      errors: [],
    });
  });
  for (let tries = 0; (await runAnalysis(context, input, townAsOf)).isRunning && tries < 60; tries++);
  expect((await run(input)).analysis).toMatchObject({ randomSeed: 10 });
  expect(await analyses()).toBe(before + 1);
});
