import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InfluenceTies } from '../../src/analysis/kernels/influence-graph.js';

const file = fileURLToPath(new URL('../../../shared/data/nethept/graph.txt', import.meta.url));

/**
 * NetHEPT, the co-authors of high-energy physics (W. Chen et al. 2009), as directed ties; null where the file
 * is not at hand.
 */
export function readNetHept(): { nodes: number; from: Uint32Array; to: Uint32Array } | null {
  if (!existsSync(file)) return null;
  const [[nodes], ...ties] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  return {
    nodes,
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
  };
}

/** The weighted cascade (D. Kempe et al. 2003): whoever has n in-ties follows each with probability 1 / n. */
export function weightedCascade(nodes: number, from: Uint32Array, to: Uint32Array): InfluenceTies {
  const inDegree = new Uint32Array(nodes);
  for (const target of to) inDegree[target]++;
  return { from, to, probability: Float32Array.from(to, (target) => 1 / inDegree[target]) };
}
