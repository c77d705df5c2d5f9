import { describe, expect, it } from 'vitest';
import { tieAsOf, undated } from '../../src/analysis/as-of-tie.js';
import { type Backtest, backtestOf } from '../../src/analysis/backtest.js';
import type { PostDays } from '../../src/analysis/exposures.js';
import { clopperPearson } from '../../src/analysis/kernels/clopper-pearson.js';
import { decaysOf, otherActsOf } from '../../src/analysis/other-acts.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import { addTie, emptyTieList } from '../../src/analysis/tie-list.js';
import { plainRandom } from '../support/small-markets.js';

const today = 20_000;
const asOf = today * 86_400_000;
const parameters = { ...defaultParameters, halfLifeDays: 36_500 };
const decays = decaysOf(parameters.halfLifeDays);
const [follows, reposted] = [0, 2];
const readers = 6_000;
/** Falling. */
const postDays = [today, today - 11, today - 20, ...Array.from({ length: 100 }, (_, i) => today - 30 - i)];

/**
 * An author whom all follow since before her first post; each reader acts on a post with a probability of their own,
 * drawn so that on average it is 0.1 and the prior's strength is right, and times `factor` in the last 30 days.
 */
function world(seed: number, factor: number) {
  const random = plainRandom(seed);
  const ties = emptyTieList();
  const posts: PostDays = { node: [], day: [], posts: [] };
  for (const day of postDays) {
    posts.node.push(0);
    posts.day.push(day);
    posts.posts.push(1);
  }
  const add = (reader: number, kind: number, days: number[]) => {
    const first = days.length > 0 ? days[0] : null;
    const tie =
      kind === follows ? [0, kind, first, first] : [0, kind + 6, first, first, days.length, 0, ...days];
    const { acts } = tieAsOf(tie, today, false, decays.usual)!;
    addTie(ties, 0, reader, kind, acts, undated, otherActsOf(tie, today, decays));
  };
  for (let reader = 1; reader <= readers; reader++) {
    const p = 1 - random() ** (1 / 9);
    const acted = postDays.filter((day) => random() < (day > today - 30 ? p * factor : p));
    add(reader, follows, []);
    if (acted.length > 0) add(reader, reposted, acted.reverse());
  }
  return backtestOf(readers + 1, { ties, posts }, asOf, parameters);
}

/** The bins whose prediction lies outside the 99.9 % binomial interval of what was observed. */
const missed = ({ bins }: Backtest) =>
  bins.filter(({ predicted, observed, exposures }) => {
    const { low, high } = clopperPearson(Math.round(observed * exposures), exposures, 0.001);
    return predicted < low || predicted > high;
  });

describe('backtestOf', () => {
  it('finds the probabilities of a world that keeps to them within each bin’s own interval', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const backtest = await world(seed, 1);
      expect(backtest).toMatchObject({ reason: null, window: 30 * 86_400_000 });
      expect(backtest.bins.length).toBeGreaterThanOrEqual(6);
      const judged = backtest.bins.reduce((sum, { ties }) => sum + ties, 0);
      const shown = backtest.bins.reduce((sum, { exposures }) => sum + exposures, 0);
      expect([judged, shown]).toEqual([readers, 3 * readers]);
      expect(missed(backtest)).toEqual([]);
    }
  });

  it('shows it where people act twice or half as often as before', async () => {
    expect(missed(await world(1, 2)).length).toBeGreaterThanOrEqual(3);
    expect(missed(await world(1, 0.5)).length).toBeGreaterThanOrEqual(3);
  });

  it('fits without what came after', async () => {
    const [usual, busy] = [await world(3, 1), await world(3, 4)];
    const fitted = ({ bins }: Backtest) => bins.map(({ predicted, ties }) => [predicted, ties]);
    // A draw is made for each post whatever comes of it, so the two worlds are one until the window.
    expect(fitted(busy)).toEqual(fitted(usual));
  });

  it('says so when too little is dated', async () => {
    const ties = emptyTieList();
    const posts = { node: [0], day: [today], posts: [500] };
    addTie(ties, 0, 1, follows, 0, undated);
    const { bins, reason } = await backtestOf(2, { ties, posts }, asOf, parameters);
    expect(bins).toEqual([]);
    expect(reason).toBe(
      'Too little is dated: in the 30 days before, 1 ties saw 500 posts. A back-test wants 30 ties from before that see 100 posts.',
    );
  });
});
