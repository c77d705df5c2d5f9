import { expect, test } from 'vitest';
import { queueByScore } from '../../../src/analysis/kernels/score-queue.js';
import { plainRandom } from '../../support/small-markets.js';

const nodes = 5_000;

test.each([
  ['counts', 1, 300],
  ['high counts', 10_000, 3_000_000],
  ['any numbers', 1 / 3, 300],
])('puts %s in falling order, equals by node, and leaves out who scores nothing', async (_, step, most) => {
  const random = plainRandom(4);
  const scores = Float64Array.from({ length: nodes }, () => step * Math.floor((random() * most) / step));
  const queue = await queueByScore(nodes, (node) => scores[node]);
  const expected = [...scores.keys()]
    .filter((node) => scores[node] > 0)
    .sort((a, b) => scores[b] - scores[a] || a - b);
  expect([...queue.nodes]).toEqual(expected);
  expected.forEach((node, place) => {
    expect(queue.scores[place]).toBeGreaterThanOrEqual(scores[node]);
    expect(queue.scores[place]).toBeLessThanOrEqual(scores[node] * 1.001);
  });
});

test('tells scores that differ by a thousandth apart, and bounds those that do not from above', async () => {
  const near = [1_000_000, 1_000_001, 1_000_002];
  const { nodes, scores } = await queueByScore(3, (node) => near[node]);
  expect([...nodes]).toEqual([0, 1, 2]);
  for (const score of scores) expect(score).toBeGreaterThanOrEqual(1_000_002);
  expect([...(await queueByScore(3, (node) => near[node] + 1_000 * node)).nodes]).toEqual([2, 1, 0]);
});

test('puts a score without end before all others', async () => {
  const scores = [2, Number.POSITIVE_INFINITY, 0, 7];
  const queue = await queueByScore(scores.length, (node) => scores[node]);
  expect([...queue.nodes]).toEqual([1, 3, 0]);
});
