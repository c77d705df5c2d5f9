import type { InfluenceTies } from '../../src/analysis/kernels/influence-graph.js';

/** Mean of the people reached over many cascades, with its standard error. */
export interface CascadeMean {
  readonly mean: number;
  readonly error: number;
}

/**
 * Plays independent cascades forward, a coin for each tie out of whoever acts, from one node or several, and counts
 * who else acts: reach as it is defined, with nothing of the kernels in it.
 */
export function forwardCascades(
  nodes: number,
  { from, to, probability }: InfluenceTies,
  random: () => number,
) {
  const heard: { to: number; probability: number }[][] = Array.from({ length: nodes }, () => []);
  for (let tie = 0; tie < from.length; tie++)
    heard[from[tie]].push({ to: to[tie], probability: probability[tie] });
  const lastActed = new Uint32Array(nodes);
  let cascade = 0;

  function reachedFrom(starts: readonly number[]): number {
    const acting = [...starts];
    cascade++;
    for (const start of starts) lastActed[start] = cascade;
    for (const node of acting)
      for (const tie of heard[node])
        if (lastActed[tie.to] !== cascade && random() < tie.probability) {
          lastActed[tie.to] = cascade;
          acting.push(tie.to);
        }
    return acting.length - starts.length;
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
