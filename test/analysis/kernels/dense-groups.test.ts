import { describe, expect, it } from 'vitest';
import { denseGroups, mutualTies } from '../../../src/analysis/kernels/dense-groups.js';
import { fillUniform, openStream } from '../../../src/analysis/kernels/random.js';

/** Reverse rows of ties given as [influencer, influenced]. */
function graphOf(nodes: number, ties: readonly (readonly [number, number])[]) {
  const rows = Array.from({ length: nodes }, (_, node) =>
    ties.flatMap(([from, to]) => (to === node ? [from] : [])),
  );
  const offsets = Uint32Array.from([0, ...rows.map((_, node) => rows.slice(0, node + 1).flat().length)]);
  return { nodes, offsets, sources: Uint32Array.from(rows.flat()) };
}

const bothWays = (members: readonly number[]) =>
  members.flatMap((a) => members.flatMap((b) => (a === b ? [] : [[a, b] as const])));
const groupsOf = (nodes: number, ties: readonly (readonly [number, number])[]) =>
  denseGroups(mutualTies(graphOf(nodes, ties))).map((group) => [...group]);

describe('mutualTies', () => {
  it('holds the pairs tied both ways and no others', () => {
    const { offsets, neighbours } = mutualTies(
      graphOf(4, [
        [0, 1],
        [1, 0],
        [1, 2],
        [3, 2],
        [2, 3],
        [0, 3],
        [1, 1],
      ]),
    );
    expect([...offsets]).toEqual([0, 1, 2, 3, 4]);
    expect([...neighbours]).toEqual([1, 0, 3, 2]);
  });
});

describe('denseGroups', () => {
  it('finds a clique among people who are tied to it and to others', () => {
    const ring = [2, 4, 6, 8, 10, 12];
    const fans = [0, 1, 3, 5, 7].flatMap((fan) => [
      ...bothWays([fan, 4]),
      ...bothWays([fan, 6]),
      ...bothWays([fan, (fan + 9) % 14]),
    ]);
    expect(groupsOf(14, [...bothWays(ring), ...fans])).toEqual([ring]);
  });

  it('finds all of a clique, though the first who leads there does not know them all', () => {
    const ring = [1, 2, 3, 4, 5, 6, 7];
    const fan = [1, 2, 3, 4, 5, 6].flatMap((member) => bothWays([0, member]));
    expect(groupsOf(8, [...bothWays(ring), ...fan])).toEqual([[0, ...ring]]);
  });

  it('finds none where ties go one way, among four, or where too few pairs are tied', () => {
    const oneWay = [0, 1, 2, 3, 4, 5].flatMap((a) =>
      [0, 1, 2, 3, 4, 5].flatMap((b) => (a < b ? [[a, b] as const] : [])),
    );
    expect(groupsOf(6, oneWay)).toEqual([]);
    expect(groupsOf(4, bothWays([0, 1, 2, 3]))).toEqual([]);
    const circle = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((a) =>
      [1, 2].flatMap((step) => bothWays([a, (a + step) % 9])),
    );
    expect(groupsOf(9, circle)).toEqual([]);
  });

  it('gives groups that are large and dense enough, and share nobody, on any graph', () => {
    const draws = new Float64Array(60 * 300);
    fillUniform(openStream(7, 'dense groups', 0), draws);
    let drawn = 0;
    const random = () => draws[drawn++];
    for (let round = 0; round < 60; round++) {
      const nodes = 24;
      const share = 0.3 + 0.6 * random();
      const pairs = Array.from({ length: nodes }, (_, a) => a).flatMap((a) =>
        Array.from({ length: a }, (_, b) => [a, b] as const).filter(() => random() < share),
      );
      const isTied = new Set(pairs.map(([a, b]) => `${a} ${b}`));
      const groups = groupsOf(
        nodes,
        pairs.flatMap(([a, b]) => bothWays([a, b])),
      );
      expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      for (const group of groups) {
        expect(group.length).toBeGreaterThanOrEqual(5);
        const tied = group.flatMap((a) => group.filter((b) => b < a && isTied.has(`${a} ${b}`))).length;
        expect(tied).toBeGreaterThanOrEqual((0.8 * (group.length * (group.length - 1))) / 2);
      }
    }
  });
});
