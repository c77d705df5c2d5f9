import type { InfluenceTies } from '../../src/analysis/kernels/influence-graph.js';

/** Mean of the people reached over many cascades, with its standard error. */
export interface CascadeMean {
  readonly mean: number;
  readonly error: number;
}

/**
 * Plays independent cascades forward, a coin for each tie out of whoever acts, from one node or several, and counts
 * who else acts (of `counted`, where it is given: per node 1): reach as it is defined, with nothing of the kernels in it.
 */
export function forwardCascades(
  nodes: number,
  { from, to, probability }: InfluenceTies,
  random: () => number,
  counted: Uint8Array = new Uint8Array(nodes).fill(1),
) {
  const ends = new Uint32Array(nodes + 1);
  for (const node of from) ends[node + 1]++;
  for (let node = 0; node < nodes; node++) ends[node + 1] += ends[node];
  const heardBy = new Uint32Array(from.length);
  const chance = new Float32Array(from.length);
  const next = ends.slice();
  for (let tie = 0; tie < from.length; tie++) {
    const place = next[from[tie]]++;
    heardBy[place] = to[tie];
    chance[place] = probability[tie];
  }
  const lastActed = new Uint32Array(nodes);
  let cascade = 0;

  function reachedFrom(starts: readonly number[]): number {
    const acting = [...starts];
    let reached = 0;
    cascade++;
    for (const start of starts) lastActed[start] = cascade;
    for (const node of acting)
      for (let place = ends[node]; place < ends[node + 1]; place++) {
        const other = heardBy[place];
        if (lastActed[other] === cascade || random() >= chance[place]) continue;
        lastActed[other] = cascade;
        acting.push(other);
        reached += counted[other];
      }
    return reached;
  }

  return function meanFrom(start: number | readonly number[], cascades: number): CascadeMean {
    const starts = typeof start === 'number' ? [start] : start;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < cascades; i++) {
      const reached = reachedFrom(starts);
      sum += reached;
      squares += reached * reached;
    }
    const mean = sum / cascades;
    return { mean, error: Math.sqrt((squares / cascades - mean * mean) / (cascades - 1)) };
  };
}
