import type { OnBlock } from './on-block.js';
import { stableSort } from './stable-sort.js';

/** Nodes by falling score as it was, the lowest of equals first: where scores only fall, bounds of what they are by now. */
export interface ScoreQueue {
  readonly nodes: Uint32Array;
  readonly scores: Float32Array;
}

/** Keys are sorted by three digits of 11 bits; whole scores below this bound, which counts mostly are, in one go. */
const digitBits = 11;
const digits = 2 ** digitBits;
const mostCounted = 2 ** 20;

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
  let highest = 0;
  let isWhole = true;
  for (let node = 0; node < nodes; node++) {
    const score = scoreOf(node);
    if (score === 0) continue;
    given.nodes[waiting] = node;
    given.scores[waiting] = score;
    highest = Math.max(highest, score);
    isWhole &&= score === Math.floor(score);
    // A score rounded down must not end a scan early: the next float bounds it from above.
    if (given.scores[waiting] < score) bits[waiting]++;
    waiting++;
  }
  await onBlock?.();
  const order =
    isWhole && highest < mostCounted
      ? orderOfWhole(given.scores, waiting, highest)
      : await orderOfAny(bits, waiting, onBlock);
  await onBlock?.();
  const sorted = { nodes: new Uint32Array(waiting), scores: new Float32Array(waiting) };
  for (let place = 0; place < waiting; place++) {
    sorted.nodes[place] = given.nodes[order[place]];
    sorted.scores[place] = given.scores[order[place]];
  }
  return sorted;
}

/** Places by falling score, whole numbers up to `highest`. */
function orderOfWhole(scores: Float32Array, places: number, highest: number): Uint32Array {
  const keys = new Uint32Array(places);
  for (let place = 0; place < places; place++) keys[place] = highest - scores[place];
  return stableSort(inOrder(places), keys, highest + 1);
}

/** Places by the falling bits of their scores, digit by digit. */
async function orderOfAny(bits: Uint32Array, places: number, onBlock?: OnBlock): Promise<Uint32Array> {
  let order = inOrder(places);
  const keys = new Uint32Array(places);
  for (let shift = 0; shift < 32; shift += digitBits) {
    await onBlock?.();
    for (let place = 0; place < places; place++)
      keys[place] = digits - 1 - ((bits[place] >>> shift) & (digits - 1));
    order = stableSort(order, keys, digits);
  }
  return order;
}

function inOrder(places: number): Uint32Array {
  const order = new Uint32Array(places);
  for (let place = 0; place < places; place++) order[place] = place;
  return order;
}
