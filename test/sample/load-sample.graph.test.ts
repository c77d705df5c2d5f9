import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { migrate } from '../../src/database/migrate.js';
import { OnsideError } from '../../src/errors.js';
import { silent } from '../../src/lib/progress.js';
import { sampleNow } from '../../src/sample/clock.js';
import { leads } from '../../src/sample/leads.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { emptyGraph, useGraph } from '../support/graph.js';

const database = useGraph();
const small = { seed: 1, scale: 0.2 };

async function cypher(text: string, params: Record<string, unknown> = {}) {
  const session = database.driver.session({ database: database.name });
  try {
    return (await session.run(text, params)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

const counts = async () =>
  (
    await cypher(
      `RETURN COUNT { (:Person) } AS people, COUNT { (:Post) } AS posts, COUNT { (:Post {stub: true}) } AS stubs,
         COUNT { ()-[:FOLLOWS]->() } AS follows, COUNT { (:ImportRun {state: 'DONE'}) } AS runs`,
    )
  )[0];

describe('the sample market', () => {
  test('is not loaded into a graph that holds anything else, and leaves it as it was', async () => {
    await cypher("CREATE (:Visitor {name: 'not ours'})");
    await expect(loadSample(database, small)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await cypher("MATCH (s:Setting WHERE s.name IN ['sample', 'clock']) RETURN s")).toEqual([]);
    expect(await counts()).toMatchObject({ people: 0, runs: 0 });
    await cypher('MATCH (v:Visitor) DELETE v');
  });

  test('that was interrupted is completed by the next load, and is then left alone', async () => {
    const stop = new AbortController();
    const interrupted = loadSample(database, small, {
      signal: stop.signal,
      progress: ({ phase, done }) => {
        if (phase === 'loading posts' && done >= 2_000) stop.abort(new OnsideError('TIMEOUT', 'stopped'));
      },
    });
    await expect(interrupted).rejects.toThrow('stopped');
    const half = await counts();
    expect(half.runs).toBeLessThan(7);

    expect(await loadSample(database, small)).toEqual({ loaded: true });
    const whole = await counts();
    expect(whole).toMatchObject({ people: 414, stubs: 0, runs: 7 });
    expect(whole.posts).toBeGreaterThan(half.posts as number);

    expect(await loadSample(database, small)).toEqual({ loaded: false });
    expect(await counts()).toEqual(whole);
  }, 240_000);

  test('of another seed is refused', async () => {
    await expect(loadSample(database, { ...small, seed: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(loadSample(database, { seed: -1, scale: 1 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(loadSample(database, { seed: 1, scale: 0 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  test('shows its truths through the import and the analysis', async () => {
    await emptyGraph(database);
    await migrate(database);
    await loadSample(database, { seed: 1, scale: 1 });
    const analysis = await analyse(database, { now: Date.now() }, { progress: silent });
    expect(analysis.asOf).toBe(sampleNow);

    const sizes = Object.fromEntries(analysis.markets.map(({ slug, size }) => [slug, size]));
    expect(sizes.everyone).toBe(2_000);
    expect(sizes['port-maren-mobile']).toBeGreaterThan(600);
    expect(sizes['port-maren-mobile']).toBeLessThan(640);
    expect(sizes['maren-students']).toBeGreaterThan(325);
    expect(sizes['maren-students']).toBeLessThan(355);
    expect(sizes['maren-small-business']).toBe(180);

    const place = async (person: string, market: string) =>
      (
        await cypher(
          `MATCH (:Person {id: $person})-[r:REACHES {analysis: $analysis}]->(:Market {slug: $market})
           RETURN r.rank AS rank, r.expected AS expected, r.low AS low, r.high AS high, r.globalRank AS globalRank,
             r.through AS through, r.throughShare AS shares, r.throughLow AS lows, r.throughHigh AS highs`,
          { person: `x:${person}`, market, analysis: analysis.id },
        )
      )[0];
    const city = 'port-maren-mobile';
    expect(await place(leads.host.id, 'everyone')).toMatchObject({ rank: 1 });
    const host = await place(leads.host.id, city);
    expect(host?.rank ?? Number.POSITIVE_INFINITY).toBeGreaterThan(20);

    const repairer = await place(leads.repairer.id, city);
    expect(repairer.rank).toBe(1);
    expect(repairer.expected).toBeGreaterThan(190);
    expect(repairer.expected).toBeLessThan(240);
    const at = (repairer.through as string[]).indexOf(`x:${leads.moderator.id}`);
    expect((repairer.shares as number[])[at]).toBeGreaterThan(0.5);
    expect((repairer.highs as number[])[at] - (repairer.lows as number[])[at]).toBeLessThanOrEqual(0.1);

    const [{ confidence }] = await cypher(
      "MATCH (:Person {id: $id})-[owns:OWNS]->(:Account {key: 'forum:saltmarsh_jo'}) RETURN owns.confidence AS confidence",
      { id: `x:${leads.three.id}` },
    );
    expect(confidence).toBe(0.71);
  }, 240_000);
});
