import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { migrate } from '../../src/database/migrate.js';
import { sampleAnalyses, sampleNow } from '../../src/sample/clock.js';
import { demo } from '../../src/sample/demo.js';
import { describeSample } from '../../src/sample/describe-sample.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { emptyGraph, useGraph } from '../support/graph.js';
import { type Onside, startOnside } from '../support/onside.js';
import { controls, lookAt, type Sight, truths } from '../support/sample-truths.js';

const database = useGraph();
const world = { seed: 1, scale: 1 };
const minutes = 60_000;

/** A question; asked again when the database, cold, took too long to plan it. */
const asking = (onside: Onside) => async (query: string) => {
  let { data, errors } = await onside.ask(query);
  if (errors) ({ data, errors } = await onside.ask(query));
  expect(errors).toBeUndefined();
  return data;
};

async function lookAtAll(): Promise<Map<string, Sight>> {
  const onside = await startOnside(database);
  try {
    const seen = new Map<string, Sight>();
    for (const truth of truths) seen.set(truth.key, await lookAt(truth, asking(onside)));
    return seen;
  } finally {
    await onside.stop();
  }
}

describe('each planted truth, asked for as the sample describes it', () => {
  let seen: Map<string, Sight>;
  let without: Map<string, Sight>;
  let onside: Onside;
  beforeAll(async () => {
    await emptyGraph(database);
    await migrate(database);
    await loadSample(database, { ...world, without: controls });
    for (const asOf of sampleAnalyses.slice(1)) await analyse(database, { asOf, now: sampleNow });
    without = await lookAtAll();

    await emptyGraph(database);
    await migrate(database);
    await demo(database, world);
    seen = await lookAtAll();
    onside = await startOnside(database);
  }, 10 * minutes);
  afterAll(() => onside.stop());

  test.each(truths.map(({ key }) => key))('%s shows', (key) => {
    expect(seen.get(key)).toMatchObject({ holds: true });
  });

  test.each(controls)('%s does not show without its cause', (key) => {
    expect(without.get(key)).toMatchObject({ holds: false });
  });

  test('its markets have the sizes that the sample promises', async () => {
    const { markets } = (await asking(onside)('{ markets(first: 10) { nodes { slug size } } }')) as {
      markets: { nodes: { slug: string; size: number }[] };
    };
    const sizes = Object.fromEntries(markets.nodes.map(({ slug, size }) => [slug, size]));
    expect(sizes).toMatchObject({ everyone: 2_000, 'maren-small-business': 180 });
    expect(Math.abs(sizes['port-maren-mobile'] - 620)).toBeLessThan(20);
    expect(Math.abs(sizes['maren-students'] - 340)).toBeLessThan(15);
  });

  test('every question of the description is answered', async () => {
    for (const { question } of describeSample()) await asking(onside)(question);
  }, 60_000);
});
