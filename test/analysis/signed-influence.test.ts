import { expect, test } from 'vitest';
import { buildInfluenceGraph, type InfluenceGraph } from '../../src/analysis/kernels/influence-graph.js';
import { signedInfluence } from '../../src/analysis/signed-influence.js';

const { graph } = buildInfluenceGraph(4, {
  from: Uint32Array.of(0, 1, 2, 0),
  to: Uint32Array.of(1, 2, 3, 3),
  probability: Float32Array.of(0.5, 0.25, 1, 0),
});

function probabilityOf({ offsets, sources, probabilities }: InfluenceGraph, from: number, to: number) {
  return probabilities[sources.indexOf(from, offsets[to])];
}

test('splits each tie by its answers, drawn toward those of all ties', () => {
  // Four answers for the brand in five; 0 -> 1 has three for it in two rows, 1 -> 2 one of each.
  const responses = { from: [0, 0, 1], to: [1, 1, 2], stayed: [1, 2, 1], turned: [0, 0, 1] };
  const { positive, negative } = signedInfluence(graph, responses)!;
  const shares = [
    [0, 1, (3 + 2 * 0.8) / 5],
    [1, 2, (1 + 2 * 0.8) / 4],
    [2, 3, 0.8],
    [0, 3, 0.8],
  ];
  for (const [from, to, share] of shares) {
    const p = probabilityOf(graph, from, to);
    expect(probabilityOf(positive, from, to)).toBeCloseTo(p * share, 6);
    expect(probabilityOf(negative, from, to)).toBeCloseTo(p * (1 - share), 6);
  }
  // Each row stays sorted by its own probabilities, as the sampler needs it.
  for (const { offsets, probabilities } of [positive, negative])
    for (let node = 0; node < 4; node++) {
      const row = [...probabilities.subarray(offsets[node], offsets[node + 1])];
      expect(row).toEqual([...row].sort((a, b) => b - a));
    }
});

test('knows nothing where nobody answered', () => {
  expect(signedInfluence(graph, { from: [], to: [], stayed: [], turned: [] })).toBeNull();
  expect(signedInfluence(graph, { from: [0], to: [1], stayed: [0], turned: [0] })).toBeNull();
});
