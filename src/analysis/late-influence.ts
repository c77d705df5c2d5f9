import { actsOfPair, type Lesson, learntRates, probabilityOfPair } from './influence-of-ties.js';
import { type InfluenceGraph, sortRow } from './kernels/influence-graph.js';
import type { OnBlock } from './kernels/on-block.js';
import { fillJumps, type LateRows } from './kernels/sampler.js';
import { eachPair, type TiePair } from './tie-pairs.js';

/**
 * The influence graph of ties as `influenceOfTies` would build it, row by row the same, but each row only when a sampler
 * first meets its node: for a look at a market that takes a fraction of the rows. Not for more than sampling.
 */
export async function lateInfluence(
  nodes: number,
  lesson: Lesson,
  onBlock?: OnBlock,
): Promise<{ graph: InfluenceGraph; late: LateRows }> {
  const { ties, acts, exposuresSince, parameters, isKept } = lesson;
  const rates = await learntRates(lesson, onBlock);
  const tiesFrom = new Uint32Array(nodes + 1);
  const offsets = new Uint32Array(nodes + 1);
  for (let tie = 0; tie < ties.length; tie++) {
    const [from, to] = [ties.from[tie], ties.to[tie]];
    tiesFrom[to + 1]++;
    const isNewPair = tie === 0 || ties.from[tie - 1] !== from || ties.to[tie - 1] !== to;
    if (isNewPair && isKept(from, to)) offsets[to + 1]++;
  }
  for (let node = 0; node < nodes; node++) {
    tiesFrom[node + 1] += tiesFrom[node];
    offsets[node + 1] += offsets[node];
  }
  const sources = new Uint32Array(offsets[nodes]);
  const probabilities = new Float32Array(offsets[nodes]);
  const jumps = new Float32Array(offsets[nodes]);
  const isMade = new Uint8Array(nodes);
  const scratch = new Uint32Array(offsets[nodes]);
  const make = (node: number) => {
    const [start, end] = [offsets[node], offsets[node + 1]];
    let slot = start;
    const among = { start: tiesFrom[node], end: tiesFrom[node + 1] };
    const add = (pair: TiePair) => {
      if (!isKept(pair.from, pair.to)) return;
      sources[slot] = pair.from;
      probabilities[slot++] = probabilityOfPair(
        pair.kinds,
        actsOfPair(pair),
        pair.exposures,
        rates,
        parameters,
      );
    };
    eachPair(ties, acts, exposuresSince, add, among);
    sortRow({ sources, probabilities }, scratch, start, end);
    fillJumps(jumps, probabilities, start, end);
    isMade[node] = 1;
  };
  return { graph: { nodes, offsets, sources, probabilities }, late: { isMade, make, jumps } };
}
