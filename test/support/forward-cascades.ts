import type { InfluenceTies } from '../../src/analysis/kernels/influence-graph.js';

/** Mean of the people reached over many cascades, with its standard error. */
export interface CascadeMean {
  readonly mean: number;
  readonly error: number;
}

/**
 * Plays independent cascades forward, a coin for each tie out of whoever acts, and counts who else acts:
 * reach as it is defined, with nothing of the kernels in it.
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

  function reachedFrom(start: number): number {
    const acting = [start];
    lastActed[start] = ++cascade;
    for (const node of acting)
      for (const tie of heard[node])
        if (lastActed[tie.to] !== cascade && random() < tie.probability) {
          lastActed[tie.to] = cascade;
          acting.push(tie.to);
        }
    return acting.length - 1;
  }

  return function meanFrom(start: number, cascades: number): CascadeMean {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < cascades; i++) {
      const reached = reachedFrom(start);
      sum += reached;
      squares += reached * reached;
    }
    const mean = sum / cascades;
    return { mean, error: Math.sqrt((squares / cascades - mean * mean) / (cascades - 1)) };
  };
}
