import { describe, expect, test } from 'vitest';
import { OnsideError } from '../../src/errors.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { useGraph } from '../support/graph.js';

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
});
