import { parentPort } from 'node:worker_threads';
import type { InfluenceGraph } from '../kernels/influence-graph.js';
import { adoptJumps } from '../kernels/sampler.js';
import { doTask, type SamplingTask } from './sampling-task.js';

/** A graph in shared memory, with what its sampler computes once. */
export interface SharedGraph extends InfluenceGraph {
  readonly id: number;
  readonly jumps: Float32Array;
}

/** From the main thread. */
export interface SamplingOrder {
  readonly order: number;
  readonly graph: SharedGraph;
  readonly task: SamplingTask;
  readonly shared: Int32Array;
}

/** To the main thread: what came of an order, or why nothing did. */
export interface SamplingReply {
  readonly order: number;
  readonly result?: unknown;
  readonly error?: string;
}

const graphs = new Map<number, InfluenceGraph>();

function graphOf(shared: SharedGraph): InfluenceGraph {
  const known = graphs.get(shared.id);
  if (known) return known;
  adoptJumps(shared, shared.jumps);
  graphs.set(shared.id, shared);
  return shared;
}

parentPort!.on('message', async ({ order, graph, task, shared }: SamplingOrder) => {
  try {
    const reply: SamplingReply = { order, result: await doTask(task, graphOf(graph), shared) };
    parentPort!.postMessage(reply);
  } catch (error) {
    parentPort!.postMessage({ order, error: String(error) } satisfies SamplingReply);
  }
});
