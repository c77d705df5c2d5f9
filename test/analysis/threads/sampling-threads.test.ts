import { afterEach, describe, expect, it } from 'vitest';
import { reachOfEveryone } from '../../../src/analysis/kernels/reach-of-everyone.js';
import { throughShares } from '../../../src/analysis/kernels/through.js';
import { openSamplingThreads, type SamplingThreads } from '../../../src/analysis/threads/sampling-threads.js';
import { hubTown } from '../../support/hub-town.js';

const { graph, roots } = hubTown(2_000, 0.9);
const sampling = { roots, randomSeed: 7, key: 'town' };
const blocks = 64;
let threads: SamplingThreads;
afterEach(() => threads.close());

describe('sampling threads', { timeout: 60_000 }, () => {
  it('count the same sets as one thread, on one, two or three, whoever gets which block', async () => {
    const alone = await reachOfEveryone({ graph, ...sampling, sets: blocks * 256 });
    for (const count of [1, 2, 3]) {
      threads = openSamplingThreads(count);
      const told: number[] = [];
      const counts = await threads.countBlocks(graph, { ...sampling, end: blocks }, 0, (done) => {
        told.push(done);
      });
      expect(counts).toEqual(alone.counts);
      expect(told.at(-1)).toBe(blocks * 256);
      await threads.close();
    }
  });

  it('are asked once there is enough to do, and give everyone the same reach', async () => {
    threads = openSamplingThreads(2);
    let asked = 0;
    const countElsewhere = (from: number, end: number) => {
      asked++;
      return threads.countBlocks(graph, { ...sampling, end }, from, () => undefined);
    };
    const few = await reachOfEveryone({ graph, ...sampling, sets: 2 ** 14, countElsewhere });
    expect(asked).toBe(0);
    expect(few).toEqual(await reachOfEveryone({ graph, ...sampling, sets: 2 ** 14 }));
    const many = await reachOfEveryone({ graph, ...sampling, sets: 2 ** 20, countElsewhere });
    expect(asked).toBe(1);
    expect(many).toEqual(await reachOfEveryone({ graph, ...sampling, sets: 2 ** 20 }));
  });

  it('trace the same shares as one thread, while others count', async () => {
    threads = openSamplingThreads(2);
    const targets = Uint32Array.of(0, 1, 2);
    const [through, counts] = await Promise.all([
      threads.trace(graph, { ...sampling, targets }, () => undefined),
      threads.countBlocks(graph, { ...sampling, end: blocks }, 8, () => undefined),
    ]);
    expect(through).toEqual(await throughShares({ graph, ...sampling, targets }));
    const whole = await reachOfEveryone({ graph, ...sampling, sets: blocks * 256 });
    const head = await reachOfEveryone({ graph, ...sampling, sets: 8 * 256 });
    expect(counts).toEqual(whole.counts.map((count, node) => count - head.counts[node]));
  });

  it('count on those that are free, rather than wait for one that traces', async () => {
    threads = openSamplingThreads(2);
    const order: string[] = [];
    // Who is in few sets is traced through all of them.
    const targets = Uint32Array.of(graph.nodes - 1);
    const tracing = threads
      .trace(graph, { ...sampling, targets }, () => undefined)
      .then(() => order.push('traced'));
    await threads.countBlocks(graph, { ...sampling, end: blocks }, 0, () => undefined);
    order.push('counted');
    await tracing;
    expect(order).toEqual(['counted', 'traced']);
  });

  it('stop when nobody waits any more, and do the next work', async () => {
    threads = openSamplingThreads(2);
    const start = performance.now();
    const endless = threads.countBlocks(graph, { ...sampling, end: 2 ** 24 }, 0, (done) => {
      if (done > 0) throw new Error('enough');
    });
    await expect(endless).rejects.toThrow('enough');
    expect(performance.now() - start).toBeLessThan(20_000);
    const counts = await threads.countBlocks(graph, { ...sampling, end: 4 }, 0, () => undefined);
    expect(counts).toEqual((await reachOfEveryone({ graph, ...sampling, sets: 4 * 256 })).counts);
  });

  it('say what went wrong in one of them', async () => {
    threads = openSamplingThreads(1);
    const strange = { ...sampling, roots: { members: Uint32Array.of(graph.nodes), weights: null }, end: 4 };
    await expect(threads.countBlocks(graph, strange, 0, () => undefined)).rejects.toThrow(/is none of the/);
  });
});
