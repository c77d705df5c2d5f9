import { expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.js';
import { analyseOnThread } from '../../../src/analysis/threads/analyse-on-thread.js';
import { withLease } from '../../../src/database/lease.js';
import { useGraph } from '../../support/graph.js';
import { loadSmallTown } from '../../support/small-town.js';

const database = useGraph();
const now = Date.UTC(2026, 4, 1);

it('is the same analysis as on the main thread', async () => {
  await loadSmallTown(database);
  const found = await analyseOnThread(database, { now, randomSeed: 5 });
  expect(found.isUnchanged).toBe(false);
  expect(await analyse(database, { now, randomSeed: 5 })).toEqual({ ...found, isUnchanged: true });
});

it('fails with the same words', async () => {
  const ahead = { now, asOf: now + 400 * 86_400_000 };
  const words = await analyse(database, ahead).catch(({ code, message }) => ({ code, message }));
  expect(words).toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(analyseOnThread(database, ahead)).rejects.toMatchObject(words);
});

it('ends soon after its signal aborts', async () => {
  const end = new AbortController();
  await withLease(database, 'analysis', async () => {
    const waiting = analyseOnThread(database, { now, randomSeed: 6 }, { signal: end.signal });
    setTimeout(() => end.abort(), 1_000);
    const start = performance.now();
    await expect(waiting).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
