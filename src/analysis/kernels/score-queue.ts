import type { OnBlock } from './on-block.js';
import { stableSort } from './stable-sort.js';

/** Nodes by falling score as it was, the lowest of equals first: where scores only fall, bounds of what they are by now. */
export interface ScoreQueue {
  readonly nodes: Uint32Array;
  readonly scores: Float32Array;
}

/** Keys are sorted by three digits of 11 bits. */
const digitBits = 11;
const digits = 2 ** digitBits;

/** Queues the nodes whose score is above 0 (infinite at most), in linear time. */
export async function queueByScore(
  nodes: number,
  scoreOf: (node: number) => number,
  onBlock?: OnBlock,
): Promise<ScoreQueue> {
  const given = { nodes: new Uint32Array(nodes), scores: new Float32Array(nodes) };
  // The bits of floats above 0 rise with them.
  const bits = new Uint32Array(given.scores.buffer);
  let waiting = 0;
  for (let node = 0; node < nodes; node++) {
    const score = scoreOf(node);
    if (score === 0) continue;
    given.nodes[waiting] = node;
    given.scores[waiting] = score;
    // A score rounded down must not end a scan early: the next float bounds it from above.
    if (given.scores[waiting] < score) bits[waiting]++;
    waiting++;
  }
  let order: Uint32Array = new Uint32Array(waiting);
  for (let place = 0; place < waiting; place++) order[place] = place;
  const keys = new Uint32Array(waiting);
  for (let shift = 0; shift < 32; shift += digitBits) {
    await onBlock?.();
    for (let place = 0; place < waiting; place++)
      keys[place] = digits - 1 - ((bits[place] >>> shift) & (digits - 1));
    order = stableSort(order, keys, digits);
  }
  const sorted = { nodes: new Uint32Array(waiting), scores: new Float32Array(waiting) };
  for (let place = 0; place < waiting; place++) {
    sorted.nodes[place] = given.nodes[order[place]];
    sorted.scores[place] = given.scores[order[place]];
  }
  return sorted;
}
