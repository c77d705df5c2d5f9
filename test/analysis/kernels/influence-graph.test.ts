import { describe, expect, it } from 'vitest';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { plainRandom } from '../../support/small-markets.js';

function build(nodes: number, ties: readonly (readonly [from: number, to: number, probability: number])[]) {
  return buildInfluenceGraph(nodes, {
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
    probability: Float32Array.from(ties, ([, , probability]) => probability),
  });
}

describe('buildInfluenceGraph', () => {
  it('lays in-ties out by target, falling probability, then source, and tells where each came from', () => {
    const { graph, tieOf } = build(4, [
      [3, 0, 0.25],
      [2, 2, 0.9],
      [2, 0, 0.25],
      [1, 0, 1],
      [0, 3, 0],
      [1, 3, 0.5],
    ]);
    expect(graph).toEqual({
      nodes: 4,
      offsets: Uint32Array.of(0, 3, 3, 3, 5),
      sources: Uint32Array.of(1, 2, 3, 1, 0),
      probabilities: Float32Array.of(1, 0.25, 0.25, 0.5, 0),
    });
    expect(tieOf).toEqual(Uint32Array.of(3, 2, 0, 5, 4));
  });

  it('agrees with a plain sort on thousands of ties', () => {
    const random = plainRandom(4);
    const nodes = 200;
    const pairs = new Set(Array.from({ length: 9000 }, () => Math.floor(random() * nodes * nodes)));
    const ties = [...pairs]
      .map((pair) => {
        const probability = Math.fround(random() < 0.3 ? Math.round(random() * 4) / 4 : random() ** 9);
        return [Math.floor(pair / nodes), pair % nodes, probability] as const;
      })
      .filter(([from, to]) => from !== to);
    const { graph, tieOf } = build(nodes, ties);
    const sorted = [...ties.keys()].sort(
      (a, b) => ties[a][1] - ties[b][1] || ties[b][2] - ties[a][2] || ties[a][0] - ties[b][0],
    );
    expect([...tieOf]).toEqual(sorted);
    expect([...graph.sources]).toEqual(sorted.map((tie) => ties[tie][0]));
    expect([...graph.probabilities]).toEqual(sorted.map((tie) => ties[tie][2]));
    for (let node = 0; node < nodes; node++)
      expect(graph.offsets[node + 1] - graph.offsets[node]).toBe(ties.filter(([, to]) => to === node).length);
  });

  it('takes -0 for the 0 it is', () => {
    const { graph } = build(3, [
      [1, 0, -0],
      [2, 0, 0.5],
    ]);
    expect([...graph.sources]).toEqual([2, 1]);
    expect(Object.is(graph.probabilities[1], 0)).toBe(true);
  });

  it('takes no nodes, and nodes without ties', () => {
    expect(build(0, []).graph.offsets).toEqual(Uint32Array.of(0));
    expect(build(2, []).graph.offsets).toEqual(Uint32Array.of(0, 0, 0));
  });

  it('refuses parallel ties by name', () => {
    const ties = [
      [0, 1, 0.5],
      [2, 1, 0.4],
      [0, 1, 0.3],
    ] as const;
    expect(() => build(3, ties)).toThrow(
      new RangeError('Tie 2 is the second from 0 to 1; merge them first.'),
    );
  });

  it('refuses what is no probability, and ties to nobody', () => {
    for (const probability of [-0.1, 1.0001, Number.NaN, Infinity])
      expect(() => build(2, [[0, 1, probability]])).toThrow(
        /^Tie 0 has the probability .*0 to 1 was expected/,
      );
    expect(() => build(2, [[0, 2, 0.5]])).toThrow('Tie 0 (0 to 2) leaves the 2 nodes.');
    expect(() =>
      buildInfluenceGraph(2, {
        from: Uint32Array.of(0),
        to: new Uint32Array(0),
        probability: Float32Array.of(1),
      }),
    ).toThrow('as many sources as targets');
  });
});
