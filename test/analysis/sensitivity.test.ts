import { describe, expect, it } from 'vitest';
import { tieAsOf } from '../../src/analysis/as-of-tie.js';
import { indexExposures } from '../../src/analysis/exposures.js';
import { influenceOfTies } from '../../src/analysis/influence-of-ties.js';
import { measureMarket } from '../../src/analysis/measure-market.js';
import { decaysOf, otherActsOf } from '../../src/analysis/other-acts.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import { sensitivityOf } from '../../src/analysis/sensitivity.js';
import type { Snapshot } from '../../src/analysis/snapshot.js';
import { openSamplingThreads } from '../../src/analysis/threads/sampling-threads.js';
import { addTie, emptyTieList } from '../../src/analysis/tie-list.js';
import { silent } from '../../src/lib/progress.js';

const today = 20_000;
const asOf = today * 86_400_000;
const options = {
  asOf,
  parameters: defaultParameters,
  progress: silent,
  signal: new AbortController().signal,
};
const reposted = 2;
const decays = decaysOf(defaultParameters.halfLifeDays);
const authors = 20;

/** Ten authors `first` and ten `second`, each reposted by `readers` people of their own: so many acts, so long ago. */
async function tried(
  first: { acts: number; age: number },
  second: { acts: number; age: number },
  readers = 40,
) {
  const nodes = authors + authors * readers;
  const ties = emptyTieList();
  for (let author = 0; author < authors; author++) {
    const { acts, age } = author < authors / 2 ? first : second;
    const at = today - age;
    const tie = [0, reposted + 6, at, at, acts, 0, ...Array<number>(acts).fill(at)];
    const now = tieAsOf(tie, today, false, decays.usual)!;
    const other = otherActsOf(tie, today, decays);
    for (let reader = 0; reader < readers; reader++)
      addTie(ties, author, authors + author * readers + reader, reposted, now.acts, now.since, other);
  }
  const posts = { node: [], day: [], posts: [] };
  const exposures = indexExposures(nodes, posts, today, defaultParameters.halfLifeDays);
  const people = Uint32Array.from({ length: nodes }, (_, node) => node);
  const market = { slug: 'everyone', roots: { members: people, weights: null }, hidden: 0 };
  const snapshot: Snapshot = {
    ids: Array.from(people, (node) => `x:${node}`),
    people,
    influence: influenceOfTies(nodes, ties, exposures, defaultParameters),
    evidence: { ties, posts },
    signed: null,
    markets: [market],
    coverage: [],
  };
  const measures = [
    await measureMarket(snapshot, market, 1, { ...options, threads: openSamplingThreads(0) }),
  ];
  const once = await sensitivityOf(snapshot, measures, 1, options);
  expect(await sensitivityOf(snapshot, measures, 1, options)).toEqual(once);
  return once;
}

describe('sensitivityOf', { timeout: 60_000 }, () => {
  it('finds a top list that another half-life turns over', async () => {
    expect(await tried({ acts: 30, age: 360 }, { acts: 4, age: 10 })).toEqual([
      { parameter: 'priorStrength', low: 5, high: 20, topTenKept: 1 },
      { parameter: 'halfLifeDays', low: 45, high: 180, topTenKept: 0 },
      { parameter: 'coverage', low: 0.8, high: 1, topTenKept: 1 },
    ]);
  });

  it('finds none where all is of one age', async () => {
    const found = await tried({ acts: 30, age: 10 }, { acts: 4, age: 10 });
    expect(found.map(({ topTenKept }) => topTenKept)).toEqual([1, 1, 1]);
  });

  it('finds a top list that rests on single ties', async () => {
    const [, , { topTenKept }] = await tried({ acts: 60, age: 10 }, { acts: 20, age: 10 }, 1);
    expect(topTenKept).toBeLessThan(1);
    expect(topTenKept).toBeGreaterThanOrEqual(0.5);
  });
});
