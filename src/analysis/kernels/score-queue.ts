import type { OnBlock } from './on-block.js';

/**
 * Nodes by falling score as it was, rounded up by a thousandth at most; the lowest of equals first. Where scores only fall
 * these are bounds of what they are by now.
 */
export interface ScoreQueue {
  readonly nodes: Uint32Array;
  readonly scores: Float32Array;
}

/** Bits of a score's fraction that are not told apart: so few keys remain that one pass sorts all. */
const roundedBits = 13;
const mostRounded = 2 ** roundedBits - 1;

/** Queues the nodes whose score is above 0 (infinite at most), in linear time. */
export async function queueByScore(
  nodes: number,
  scoreOf: (node: number) => number,
  onBlock?: OnBlock,
): Promise<ScoreQueue> {
  const found = { nodes: new Uint32Array(nodes), scores: new Float32Array(nodes) };
  // The bits of floats above 0 rise with them.
  const bits = new Uint32Array(found.scores.buffer);
  const keys = new Uint32Array(nodes);
  let waiting = 0;
  let highest = 0;
  let lowest = Infinity;
  for (let node = 0; node < nodes; node++) {
    const score = scoreOf(node);
    if (score === 0) continue;
    found.nodes[waiting] = node;
    found.scores[waiting] = score;
    // A score rounded down must not end a scan early: the next float bounds it from above.
    if (found.scores[waiting] < score) bits[waiting]++;
    const key = (bits[waiting] + mostRounded) >>> roundedBits;
    bits[waiting] = key << roundedBits;
    keys[waiting++] = key;
    highest = Math.max(highest, key);
    lowest = Math.min(lowest, key);
  }
  await onBlock?.();
  const next = new Uint32Array(Math.max(0, highest - lowest) + 2);
  for (let place = 0; place < waiting; place++) next[highest - keys[place] + 1]++;
  for (let key = 1; key < next.length; key++) next[key] += next[key - 1];
  await onBlock?.();
  const sorted = { nodes: new Uint32Array(waiting), scores: new Float32Array(waiting) };
  for (let place = 0; place < waiting; place++) {
    const at = next[highest - keys[place]]++;
    sorted.nodes[at] = found.nodes[place];
    sorted.scores[at] = found.scores[place];
  }
  return sorted;
}
