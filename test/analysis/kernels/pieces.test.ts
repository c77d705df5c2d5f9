import { expect, it } from 'vitest';
import { bestPlan, planRoundOf } from '../../../src/analysis/kernels/best-plan.js';
import { openSketch } from '../../../src/analysis/kernels/sketch.js';
import { whatIf } from '../../../src/analysis/kernels/what-if.js';
import { hubTown } from '../../support/hub-town.js';

/** Milliseconds of computing: a machine that does other things besides does not count against the work. */
const computed = () => process.cpuUsage().user / 1_000;

it.each([
  ['strong', 0.4],
  ['weak', 0.02],
])(
  'gives way every tenth of a second at least while people are chosen and lost, however large the market, by %s ties',
  async (_, strength) => {
    const { graph, roots } = hubTown(300_000, strength);
    const sketch = openSketch(graph, roots, 1, 'town');
    const allowed = new Uint8Array(graph.nodes).fill(1);
    let longest = 0;
    let pieces = 0;
    let since = computed();
    const onBlock = () => {
      longest = Math.max(longest, computed() - since);
      pieces++;
      since = computed();
    };
    since = computed();
    const firstRound = await planRoundOf(sketch, onBlock);
    const { chosen } = await bestPlan(sketch, { allowed, size: 50 }, { firstRound, onBlock });
    const base = chosen.slice(0, 10).sort();
    await whatIf(sketch, { removed: chosen[0], base, allowed, most: 5, onBlock });
    expect(pieces).toBeGreaterThan(200);
    expect(longest).toBeLessThan(100);
  },
  120_000,
);

it('ends with the error of whoever gives up', async () => {
  const { graph, roots } = hubTown(20_000);
  const sketch = openSketch(graph, roots, 1, 'town');
  const allowed = new Uint8Array(graph.nodes).fill(1);
  let pieces = 0;
  const onBlock = () => {
    if (++pieces === 40) throw new Error('nobody waits');
  };
  await expect(bestPlan(sketch, { allowed, size: 50 }, { onBlock })).rejects.toThrow('nobody waits');
});
