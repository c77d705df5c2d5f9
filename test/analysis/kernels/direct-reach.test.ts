import { expect, test } from 'vitest';
import { directReach } from '../../../src/analysis/kernels/direct-reach.js';
import { asKernelInput, smallMarket } from '../../support/small-markets.js';

test('equals every world tried: whom all together move, and whom only one does', () => {
  let hung = 0;
  for (let seed = 0; seed < 300; seed++) {
    const market = smallMarket(seed);
    const { graph, roots } = asKernelInput(market);
    const movers = Uint8Array.from({ length: market.nodes }, (_, node) => ((seed >> node) % 2 ? 1 : 0));
    const without = (gone: number) => {
      let moved = 0;
      for (let world = 0; world < 2 ** market.ties.length; world++) {
        let chance = 1;
        const live = market.ties.filter(({ probability }, i) => {
          const isLive = (world >> i) % 2 === 1;
          chance *= isLive ? probability : 1 - probability;
          return isLive;
        });
        const told = new Set(live.filter(({ from }) => movers[from] && from !== gone).map(({ to }) => to));
        for (const node of told) moved += chance * market.weights[node];
      }
      return moved;
    };
    const { reached, size, hangsOn } = directReach(graph, roots, movers);
    expect(size).toBeCloseTo(market.weights.reduce((sum, weight) => sum + weight, 0));
    expect(reached, `seed ${seed}`).toBeCloseTo(without(-1), 5);
    const losses = market.weights.map((_, node) => without(-1) - without(node));
    if (hangsOn === null) expect(Math.max(...losses)).toBeCloseTo(0, 5);
    else {
      expect(hangsOn.lost, `seed ${seed}`).toBeCloseTo(Math.max(...losses), 5);
      expect(losses[hangsOn.node]).toBeCloseTo(Math.max(...losses), 5);
      hung++;
    }
  }
  expect(hung).toBeGreaterThan(100);
});
