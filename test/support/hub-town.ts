import { buildInfluenceGraph } from '../../src/analysis/kernels/influence-graph.js';
import type { BoundsCase } from './bounds-coverage.js';
import { plainRandom } from './small-markets.js';

/**
 * People who each listen to four of those before them, mostly to whom many listen already (A. Barabási and R. Albert 1999),
 * each tie with a probability below `strength`; the market is every third, with weights.
 */
export function hubTown(nodes: number, strength = 0.4): BoundsCase {
  const random = plainRandom(7);
  const heard: number[] = [0];
  const ties: { from: number; to: number; probability: number }[] = [];
  for (let to = 1; to < nodes; to++) {
    const sources = new Set<number>();
    for (let tie = 0; tie < Math.min(4, to); tie++) sources.add(heard[Math.floor(random() * heard.length)]);
    for (const from of sources) {
      ties.push({ from, to, probability: strength * random() });
      heard.push(from);
    }
    heard.push(to);
  }
  const { graph } = buildInfluenceGraph(nodes, {
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    probability: Float32Array.from(ties, ({ probability }) => probability),
  });
  const members = Uint32Array.from({ length: Math.floor(nodes / 3) }, (_, i) => 3 * i);
  return { graph, roots: { members, weights: Float64Array.from(members, () => 0.5 + random()) } };
}
