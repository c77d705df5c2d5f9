import { describe, expect, it } from 'vitest';
import { undated } from '../../src/analysis/as-of-tie.js';
import { indexExposures } from '../../src/analysis/exposures.js';
import { influenceOfTies } from '../../src/analysis/influence-of-ties.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import { addTie, emptyTieList, sortByPair } from '../../src/analysis/tie-list.js';

const [follows, , reposted, , replied, mentioned] = [0, 1, 2, 3, 4, 5];
type Row = [from: number, to: number, kind: number, acts: number, since: number];

/** 0 posted 30 times today; 1 follows and reposts her, 2 follows her, 3 replied to 1, 2 mentioned 3. */
const rows: Row[] = [
  [0, 1, follows, 0, undated],
  [0, 1, reposted, 2, undated],
  [0, 1, reposted, 1, undated],
  [0, 2, follows, 0, 1_000],
  [1, 3, replied, 1, undated],
  [3, 2, mentioned, 0, undated],
];
const exposures = indexExposures(4, { node: [0], day: [1_000], posts: [30] }, 1_000, 90);
const influence = (list: Row[]) => {
  const ties = emptyTieList(1);
  for (const row of list) addTie(ties, ...row);
  sortByPair(ties, 4);
  return influenceOfTies(4, ties, exposures, defaultParameters);
};

describe('influenceOfTies', () => {
  it('merges ties into pairs and gives each the probability of the rule', () => {
    const { graph, kinds, acts, exposures: seen, rates } = influence(rows);
    expect([...graph.offsets]).toEqual([0, 0, 1, 3, 4]);
    expect([...graph.sources]).toEqual([0, 0, 3, 1]);
    expect([...kinds]).toEqual([0b101, 0b1, 0b100000, 0b10000]);
    expect([...acts]).toEqual([3, 0, 0, 1]);
    expect([...seen]).toEqual([30, 30, Number.NaN, Number.NaN]);

    // Each follower saw 30 posts and counts for 30 * 10 / (30 + 10) of them.
    const ofFollows = (0.75 + 1) / (15 + 20);
    const ofReposts = (0.75 + 1) / (7.5 + 20);
    const ofReplies = 0.05;
    expect([...rates]).toEqual([ofFollows, 0.05, ofReposts, 0.05, ofReplies, 0]);
    const expected = [(3 + 10 * ofFollows) / 40, (0 + 10 * ofFollows) / 40, 0, ofReplies];
    expect([...graph.probabilities]).toEqual(expected.map(Math.fround));
  });

  it('gives the same bytes whatever order the ties come in', () => {
    const many: Row[] = Array.from({ length: 3_000 }, (_, i) => [
      (i * 7) % 4,
      (i * 11 + 1) % 4,
      [follows, reposted, replied, mentioned][(i * 5) % 4],
      i % 2 ? (i % 97) / 2 ** 30 : 0,
      undated,
    ]);
    const bytes = (list: Row[]) => {
      const { graph, kinds, acts } = influence(list);
      return [graph.sources, graph.probabilities, kinds, acts].map((column) =>
        Buffer.from(column.buffer).toString('hex'),
      );
    };
    const shuffled = [...many].sort(
      (a, b) => ((a[3] * 2 ** 30 * 31) % 101) - ((b[3] * 2 ** 30 * 31) % 101) || b[2] - a[2],
    );
    expect(bytes(shuffled)).toEqual(bytes(many));
    expect(bytes([...many].reverse())).toEqual(bytes(many));
  });
});
