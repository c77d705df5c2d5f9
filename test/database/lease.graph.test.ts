import { describe, expect, test } from 'vitest';
import { isLeaseHeld, withLease } from '../../src/database/lease.js';
import { write } from '../../src/database/query.js';
import { useGraph } from '../support/graph.js';
import { oneQuery } from '../support/one-query.js';

const database = useGraph();

describe('withLease', () => {
  test('lets one holder in at a time, and the others after it', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 100));
      inside--;
      return 'done';
    };
    const all = await Promise.all([1, 2, 3].map(() => withLease(database, 'probe', work)));
    expect(all).toEqual(['done', 'done', 'done']);
    expect(most).toBe(1);
  });

  test('is held during the work and given back after it, also when the work fails', async () => {
    const failing = withLease(database, 'probe', async () => {
      expect(await isLeaseHeld(database, 'probe')).toBe(true);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await isLeaseHeld(database, 'probe')).toBe(false);
  });

  test('gives up with CONFLICT while another holds it', async () => {
    await withLease(database, 'probe', async () => {
      const second = withLease(database, 'probe', async () => 'in', { patience: 300 });
      await expect(second).rejects.toMatchObject({ code: 'CONFLICT' });
    });
  });

  test('ends its waiting when the signal aborts, and holds nothing', async () => {
    const end = new AbortController();
    await withLease(database, 'probe', async () => {
      setTimeout(() => end.abort(new Error('enough')), 300);
      const start = performance.now();
      const second = withLease(database, 'probe', async () => 'in', { signal: end.signal });
      await expect(second).rejects.toThrow('enough');
      expect(performance.now() - start).toBeLessThan(2_000);
    });
    expect(await isLeaseHeld(database, 'probe')).toBe(false);
  });

  test('takes over from a holder that died, once its time is up', async () => {
    const dead = `MERGE (l:Lease {name: 'probe'}) SET l.holder = 'dead', l.until = timestamp() + 1500`;
    await write(database, oneQuery(dead), {});
    const start = performance.now();
    expect(await withLease(database, 'probe', async () => 'in')).toBe('in');
    expect(performance.now() - start).toBeGreaterThan(1_000);
  });

  test('tells the work when another process took the lease', async () => {
    const steal = oneQuery(`MATCH (l:Lease {name: 'probe'}) SET l.holder = 'thief'`);
    const work = withLease(database, 'probe', async (signal) => {
      await write(database, steal, {});
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      throw signal.reason;
    });
    await expect(work).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/lost/) });
    await write(database, oneQuery(`MATCH (l:Lease {name: 'probe'}) DELETE l`), {});
  });

  test('is not taken again by a renewal that had to wait until the work was done', async () => {
    const session = database.driver.session({ database: database.name });
    try {
      await withLease(database, 'probe', async () => {
        const batch = session.beginTransaction();
        await batch.run("MATCH (s:Setting {name: 'dataVersion'}) SET s.value = s.value");
        await new Promise((resolve) => setTimeout(resolve, 10_500)); // The first renewal is at ten seconds.
        setTimeout(() => batch.commit(), 500);
      });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await isLeaseHeld(database, 'probe')).toBe(false);
    } finally {
      await session.close();
    }
  });
});
