import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { sharedProgress } from '../../src/analysis/shared-progress.js';
import { withLease } from '../../src/database/lease.js';
import { watchProgress } from '../../src/influence/watch-progress.js';
import type { ProgressEvent } from '../../src/lib/progress.js';
import { useGraph } from '../support/graph.js';

const database = useGraph();
const elsewhere = () => ({ ...database }); // Another process knows nothing of what this one asked.

async function all(events: AsyncIterable<ProgressEvent>): Promise<ProgressEvent[]> {
  const told: ProgressEvent[] = [];
  for await (const event of events) told.push(event);
  return told;
}

describe('watchProgress', () => {
  it('tells another process how far an analysis is, and ends with it', async () => {
    const watched = all(watchProgress(elsewhere(), AbortSignal.timeout(20_000)));
    await withLease(database, 'analysis', async () => {
      const progress = sharedProgress(database, () => undefined);
      for (let done = 0; done < 4; done++) {
        progress({ phase: 'measuring', done, total: done === 0 ? null : 4 });
        await new Promise((resolve) => setTimeout(resolve, 1_200));
      }
    });
    const events = await watched;
    expect(events.length).toBeGreaterThanOrEqual(2);
    expect(events.every(({ phase }) => phase === 'measuring')).toBe(true);
    const done = events.map((event) => event.done);
    expect(done).toEqual([...new Set(done)].sort());
    expect(events.at(-1)!.total).toBe(4);
  });

  it('ends with its signal where no analysis comes', async () => {
    const start = performance.now();
    expect(await all(watchProgress(elsewhere(), AbortSignal.timeout(300)))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('is written by every analysis', async () => {
    const watched = all(watchProgress(elsewhere(), AbortSignal.timeout(5_000)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await analyse(database, { now: Date.UTC(2026, 3, 30) });
    // A small graph may be done within the second between two looks.
    for (const { phase } of await watched) expect(phase).not.toBe('');
  });
});
