import { beforeAll, expect, it } from 'vitest';
import { makeLoaders } from '../src/loaders.js';
import { useGraph } from './support/graph.js';
import { loadSmallTown, townAsOf } from './support/small-town.js';

const database = useGraph();
beforeAll(() => loadSmallTown(database));

it('brings the evidence of a hop as of each instant it is asked for, one request or not', async () => {
  const { evidenceOfHop } = makeLoaders(database, new AbortController().signal);
  const twentyDays = 20 * 86_400_000;
  const repliesOf = async (asOf: number) => {
    const row = await evidenceOfHop.load({ giver: 'x:1', taker: 'x:2', asOf });
    const [{ evidence }] = row!.hops;
    return evidence.find(({ kind }) => kind === 'REPLIED')?.count;
  };
  // Ben answered Ada twenty-nine and nine days ago.
  expect(await Promise.all([repliesOf(townAsOf), repliesOf(townAsOf - twentyDays)])).toEqual([2, 1]);
});
