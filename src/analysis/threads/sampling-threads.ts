import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { InfluenceGraph } from '../kernels/influence-graph.js';
import { jumpsOf } from '../kernels/sampler.js';
import { control, type SamplingResults, type SamplingTask } from './sampling-task.js';
import type { SamplingOrder, SamplingReply, SharedGraph } from './sampling-worker.js';
import { workerFile } from './worker-file.js';

/** Threads that sample while the main one answers: they see its graphs in shared memory, and start when first needed. */
export interface SamplingThreads {
  /** How many there are; with 0 there is nobody to ask. */
  readonly count: number;
  /**
   * Counts blocks `from` to before `end` on all threads that are free: per node the sets that hold it and have another
   * root.
   * `onProgress` is awaited with the sets done every now and then; what it throws ends the work.
   */
  countBlocks(
    graph: InfluenceGraph,
    task: Omit<SamplingTask & { kind: 'counts' }, 'kind'>,
    from: number,
    onProgress: OnProgress,
  ): Promise<Uint32Array>;
  /** Traces targets on the next free thread. */
  trace(
    graph: InfluenceGraph,
    task: Omit<SamplingTask & { kind: 'through' }, 'kind'>,
    onProgress: OnProgress,
  ): Promise<SamplingResults['through']>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

type OnProgress = (setsDone: number) => void | Promise<void>;

interface Thread {
  readonly worker: Worker;
  /** When its last order is done. */
  free: Promise<unknown>;
  waiting: number;
}

/** Milliseconds between two looks at how far the threads are. */
const progressEvery = 50;

/**
 * Threads for sampling, one for each core unless told (none on a machine of one core, where they would only take turns).
 * The results are the same on any number of threads.
 */
export function openSamplingThreads(count = coresToUse()): SamplingThreads {
  const threads: Thread[] = [];
  const graphs = new WeakMap<InfluenceGraph, SharedGraph>();
  const replies = new Map<number, (reply: SamplingReply) => void>();
  let [orders, graphIds] = [0, 0];

  const start = (): Thread => {
    const worker = new Worker(workerFile('sampling-worker'));
    worker.unref();
    worker.on('message', (reply: SamplingReply) => replies.get(reply.order)?.(reply));
    const failAll = (error: unknown) => {
      for (const [order, reply] of replies)
        reply({ order, error: `A sampling thread ended: ${String(error)}` });
    };
    worker.on('error', failAll);
    worker.on('exit', (code) => code !== 0 && failAll(`exit code ${code}`));
    return { worker, free: Promise.resolve(), waiting: 0 };
  };
  const all = () => {
    while (threads.length < count) threads.push(start());
    return threads;
  };
  /** Those with nothing to do; all where there are none. */
  const free = () => {
    const idle = all().filter(({ waiting }) => waiting === 0);
    return idle.length > 0 ? idle : threads;
  };
  const sharedOf = (graph: InfluenceGraph): SharedGraph => {
    const known = graphs.get(graph);
    if (known) return known;
    const shared: SharedGraph = {
      id: graphIds++,
      nodes: graph.nodes,
      offsets: shareWords(graph.offsets),
      sources: shareWords(graph.sources),
      probabilities: shareFloats(graph.probabilities),
      jumps: shareFloats(jumpsOf(graph)),
    };
    graphs.set(graph, shared);
    return shared;
  };
  const give = (thread: Thread, order: Omit<SamplingOrder, 'order'>): Promise<unknown> => {
    const id = orders++;
    thread.waiting++;
    const done = thread.free.then(
      () =>
        new Promise((resolve, reject) => {
          replies.set(id, ({ result, error }) => {
            replies.delete(id);
            if (error === undefined) resolve(result);
            else reject(new Error(error));
          });
          thread.worker.ref();
          thread.worker.postMessage({ ...order, order: id } satisfies SamplingOrder);
        }),
    );
    thread.free = done
      .catch(() => undefined)
      .finally(() => {
        thread.waiting--;
        thread.worker.unref();
      });
    return done;
  };

  /** Waits for `work`, telling of progress meanwhile; when that throws, the threads are told to stop, and waited for. */
  const watch = async <Result>(work: Promise<Result>, shared: Int32Array, onProgress: OnProgress) => {
    let isDone = false;
    const settled = work.then(
      () => (isDone = true),
      () => (isDone = true),
    );
    try {
      while (!isDone) {
        await Promise.race([settled, setTimeout(progressEvery)]);
        await onProgress(Atomics.load(shared, control.setsDone));
      }
    } catch (error) {
      Atomics.store(shared, control.isCancelled, 1);
      await settled;
      throw error;
    }
    return work;
  };
  const freshControl = () => new Int32Array(new SharedArrayBuffer(4 * control.size));

  return {
    count,
    async countBlocks(graph, task, from, onProgress) {
      const shared = freshControl();
      shared[control.nextBlock] = from;
      const order = { graph: sharedOf(graph), task: { ...task, kind: 'counts' as const }, shared };
      const work = Promise.all(free().map((thread) => give(thread, order) as Promise<Uint32Array>));
      const [first, ...others] = await watch(work, shared, onProgress);
      for (const counts of others)
        for (let node = 0; node < first.length; node++) first[node] += counts[node];
      return first;
    },
    async trace(graph, task, onProgress) {
      const shared = freshControl();
      const thread = all().reduce((least, one) => (one.waiting < least.waiting ? one : least));
      const order = { graph: sharedOf(graph), task: { ...task, kind: 'through' as const }, shared };
      return watch(give(thread, order) as Promise<SamplingResults['through']>, shared, onProgress);
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function coresToUse(): number {
  const cores = availableParallelism();
  return cores > 1 ? cores : 0;
}

function shareWords(words: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(words.byteLength));
  shared.set(words);
  return shared;
}

function shareFloats(floats: Float32Array): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(floats.byteLength));
  shared.set(floats);
  return shared;
}
