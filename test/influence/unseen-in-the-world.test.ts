import { describe, expect, it } from 'vitest';
import { buildInfluenceGraph } from '../../src/analysis/kernels/influence-graph.js';
import type { LoadedAnalysis } from '../../src/analysis/loaded-analysis.js';
import { standingsIn } from '../../src/analysis/standings.js';
import type { Context } from '../../src/context.js';
import { keyInfluencersInOrder } from '../../src/influence/key-influencers.js';
import { misrankedInOrder } from '../../src/influence/misranked.js';
import { numbersOf } from '../../src/influence/people-in-order.js';
import type { MarketSource } from '../../src/sources.js';

// Ann, Ben and Cal all reach Dot; the samples of everyone did not meet Ann, those of the market did.
const market = { slug: 'north', name: 'the north', size: 1 } as MarketSource;
const ids = ['x:ann', 'x:ben', 'x:cal', 'x:dot'];
const { graph } = buildInfluenceGraph(4, {
  from: Uint32Array.of(0, 1, 2),
  to: Uint32Array.of(3, 3, 3),
  probability: Float32Array.of(0.1, 0.5, 0.9),
});
const hits = (...counts: number[]) => ({ weights: null, hits: Uint32Array.from(counts), sets: 65_536 });
const loaded = {
  ...{ ids, graph, indexOf: new Map(ids.map((id, node) => [id, node])) },
  markets: new Map([
    ['everyone', { members: Uint32Array.of(0, 1, 2, 3), ...hits(0, 20_000, 40_000, 0) }],
    ['north', { members: Uint32Array.of(3), ...hits(6_000, 40_000, 20_000, 0) }],
  ]),
} as unknown as LoadedAnalysis;
const here = standingsIn(loaded, 'north')!;

describe('somebody whom the samples of everyone did not meet', () => {
  it('has a place in the market, and none in the world', () => {
    expect(numbersOf(loaded, 'north', 0)).toMatchObject({ rank: 3, globalRank: null });
  });

  it('comes last of those by places gained', async () => {
    const { order } = keyInfluencersInOrder({} as Context, market, { orderBy: 'RANK_DELTA' });
    expect([...(await order(loaded, here))]).toEqual([1, 2, 0]);
  });

  it('is neither overrated nor underrated', async () => {
    const of = async (direction: 'UNDERRATED' | 'OVERRATED') => [
      ...(await misrankedInOrder(market, { direction }).order(loaded, here)),
    ];
    expect([await of('UNDERRATED'), await of('OVERRATED')]).toEqual([[1], [2]]);
  });
});
