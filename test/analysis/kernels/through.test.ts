import { describe, expect, it } from 'vitest';
import { throughShares } from '../../../src/analysis/kernels/through.js';
import { exactReach } from '../../support/exact-worlds.js';
import { asKernelInput, smallMarket } from '../../support/small-markets.js';

/** 0 reaches the members 2 to 5 through 1, and member 3 also by itself. */
const bridge = {
  nodes: 6,
  ties: [
    { from: 0, to: 1, probability: 1 },
    ...[2, 3, 4, 5].map((to) => ({ from: 1, to, probability: 0.5 })),
    { from: 0, to: 3, probability: 0.5 },
  ],
  weights: [0, 0, 1, 1, 1, 1],
};

describe('throughShares', { timeout: 60_000 }, () => {
  it('equals what removing each node takes, by enumeration of every world on hundreds of small markets', async () => {
    let shares = 0;
    let outside = 0;
    let farthest = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const market = smallMarket(seed);
      const { reach, lost } = exactReach(market);
      const targets = Uint32Array.from({ length: market.nodes }, (_, i) => market.nodes - 1 - i);
      const answers = await throughShares({
        ...asKernelInput(market),
        targets,
        randomSeed: seed,
        key: 'city',
        maxSets: 8192,
      });
      expect(answers.map(({ target }) => target)).toEqual([...targets]);
      for (const { target, sets, intermediaries } of answers) {
        if (sets === 0) {
          expect(intermediaries).toEqual([]);
          continue;
        }
        for (let node = 0; node < market.nodes; node++) {
          if (node === target) continue;
          const truth = lost[target][node] / reach[target];
          const found = intermediaries.find((intermediary) => intermediary.node === node);
          const { share, low, high } = found ?? { share: 0, low: 0, high: 1 };
          const deviation = Math.sqrt(Math.max(0, truth * (1 - truth)) / sets);
          farthest = Math.max(farthest, (Math.abs(share - truth) - 1e-9) / Math.max(1e-9, deviation));
          shares++;
          if (truth < low - 1e-9 || truth > high + 1e-9) outside++;
        }
      }
    }
    expect(shares).toBeGreaterThan(2000);
    expect(farthest).toBeLessThan(6);
    expect(farthest).toBeGreaterThan(2);
    expect(outside / shares).toBeLessThanOrEqual(0.05);
  });

  it('names the bridge first, with the members themselves behind it, each once', async () => {
    const [answer] = await throughShares({
      ...asKernelInput(bridge),
      targets: Uint32Array.of(0),
      randomSeed: 1,
      key: 'city',
      most: 3,
    });
    const { reach, lost } = exactReach(bridge);
    expect(answer.intermediaries).toHaveLength(3);
    const [first, second] = answer.intermediaries;
    expect(first.node).toBe(1);
    expect(Math.abs(first.share - lost[0][1] / reach[0])).toBeLessThan(0.05);
    expect(second.node).toBe(3);
  });

  it('draws until intervals are at most 0.04 wide, wherever the share lies', async () => {
    const targets = Uint32Array.of(0, 1);
    const answers = await throughShares({ ...asKernelInput(bridge), targets, randomSeed: 1, key: 'city' });
    for (const { sets, intermediaries } of answers) {
      expect(sets).toBeGreaterThanOrEqual(4096);
      expect(sets).toBeLessThan(16_384);
      for (const { low, share, high } of intermediaries) {
        expect(high - low).toBeLessThanOrEqual(0.04);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }
    }
  });

  it('ends at its caps, and says how little it saw', async () => {
    const options = { ...asKernelInput(bridge), targets: Uint32Array.of(5), randomSeed: 1, key: 'city' };
    const told: [number, number][] = [];
    const onBlock = (done: number, most: number) => void told.push([done, most]);
    expect(await throughShares({ ...options, maxSets: 600, onBlock })).toEqual([
      { target: 5, sets: 0, intermediaries: [] },
    ]);
    expect(told.at(-1)).toEqual([768, 768]);
    told.length = 0;
    await throughShares({ ...options, maxEntries: 1000, onBlock });
    expect(told.length).toBeLessThan(4);
  });

  it('answers for a target alike, whoever else is asked about', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const market = smallMarket(seed);
      const options = { ...asKernelInput(market), randomSeed: seed, key: 'city', maxSets: 20_000 };
      const everybody = Uint32Array.from({ length: market.nodes }, (_, node) => node);
      const together = await throughShares({ ...options, targets: everybody });
      for (const node of everybody)
        expect(await throughShares({ ...options, targets: Uint32Array.of(node) })).toEqual([together[node]]);
    }
  });

  it('gives the same bytes again, and nothing where there is no market or no target', async () => {
    const input = asKernelInput(smallMarket(12));
    const options = { ...input, targets: Uint32Array.of(1, 0), randomSeed: 5, key: 'city', maxSets: 2048 };
    expect(await throughShares(options)).toEqual(await throughShares(options));
    expect(await throughShares({ ...options, targets: new Uint32Array(0) })).toEqual([]);
    const nobody = { members: new Uint32Array(0), weights: null };
    expect(await throughShares({ ...options, roots: nobody })).toEqual([
      { target: 1, sets: 0, intermediaries: [] },
      { target: 0, sets: 0, intermediaries: [] },
    ]);
  });
});
