import { expect, it } from 'vitest';
import { boundsCoverage, boundsMissed } from '../../support/bounds-coverage.js';
import { hubTown } from '../../support/hub-town.js';

/** `npm run check:bounds` asks the same of larger graphs and 100 seeds. */
const seeds = 20;
const town = hubTown(600);

it('holds the truth of everyone watched and of each top 20 as often as the design asks', {
  timeout: 60_000,
}, async () => {
  const coverage = await boundsCoverage(town, seeds);
  expect(coverage.people.fixed).toBeGreaterThan(100);
  expect(coverage.people.reachingOnePercent).toBeGreaterThan(20);
  expect(boundsMissed(coverage)).toEqual([]);
});

it('does not hold a truth that is a fifth larger', { timeout: 60_000 }, async () => {
  const { graph } = hubTown(600, 0.48);
  const missed = boundsMissed(await boundsCoverage({ ...town, trueGraph: graph }, seeds));
  expect(missed).toContainEqual(expect.stringContaining('pointwise'));
  expect(missed).toContainEqual(expect.stringContaining('jointly'));
});
