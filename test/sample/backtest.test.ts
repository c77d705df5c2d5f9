import { describe, expect, it } from 'vitest';
import { type Backtest, backtestOf } from '../../src/analysis/backtest.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import type { Evidence } from '../../src/analysis/snapshot.js';
import { addTie, emptyTieList } from '../../src/analysis/tie-list.js';
import { sampleNow } from '../../src/sample/clock.js';
import { influenceOfSample } from '../support/sample-influence.js';
import { wholeSample, withoutExcluded } from '../support/whole-sample.js';

// People of the sample respond with chances drawn from known laws (see `rateOfReader` and `rateOfWatcher`).

const seeds = [1, 2, 3, 4];
const worlds = seeds.map((seed) => influenceOfSample(withoutExcluded(wholeSample({ seed, scale: 1 }))));
const backtests = (evidenceOf: (evidence: Evidence) => Evidence = (evidence) => evidence) =>
  Promise.all(
    worlds.map(({ ids, evidence }) =>
      backtestOf(ids.length, evidenceOf(evidence), sampleNow, defaultParameters),
    ),
  );

/** How many bins' predictions lie outside the bin's own bounds. */
const missed = ({ bins }: Backtest) =>
  bins.filter(({ predicted, low, high }) => predicted < low || predicted > high).length;

const missedInAll = (all: readonly Backtest[]) => all.reduce((sum, backtest) => sum + missed(backtest), 0);

/** The same people less those who follow somebody and have never acted on what they say. */
function ofThoseWhoActed({ ties, posts }: Evidence): Evidence {
  const pairOf = (tie: number) => `${ties.from[tie]} ${ties.to[tie]}`;
  const acted = new Set<string>();
  for (let tie = 0; tie < ties.length; tie++) if (ties.before[tie] > 0) acted.add(pairOf(tie));
  const kept = emptyTieList();
  for (let tie = 0; tie < ties.length; tie++)
    if (acted.has(pairOf(tie)))
      addTie(kept, ties.from[tie], ties.to[tie], ties.kind[tie], ties.acts[tie], ties.since[tie], {
        before: ties.before[tie],
        after: ties.after[tie],
        shorter: ties.shorter[tie],
        longer: ties.longer[tie],
      });
  return { ties: kept, posts };
}

describe('the back-test of the sample', () => {
  it('finds what it predicts within each bin’s own bounds, but for two bins in all of four worlds', async () => {
    const found = await backtests();
    for (const { bins } of found) expect(bins.length).toBeGreaterThanOrEqual(7);
    expect(missedInAll(found)).toBeLessThanOrEqual(2);
  });

  it('shows in each world that rates learnt from those who acted are too high', async () => {
    for (const backtest of await backtests(ofThoseWhoActed))
      expect(missed(backtest)).toBeGreaterThanOrEqual(1);
  });

  // A world's bins of few ties are wide: of eight worlds one alone would not tell.
  it('shows by more than two bins in four worlds that people act twice as often as before', async () => {
    const twice = (evidence: Evidence) => ({
      ...evidence,
      ties: { ...evidence.ties, after: evidence.ties.after.map((acts) => 2 * acts) },
    });
    expect(missedInAll(await backtests(twice))).toBeGreaterThan(2);
  });
});
