import { describe, expect, it } from 'vitest';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { emptySampleSets, forgetSets, type SampleSets } from '../../../src/analysis/kernels/sample-sets.js';
import { prepareSampler, sampleBlock, usualSetsPerBlock } from '../../../src/analysis/kernels/sampler.js';
import { splitSets } from '../../../src/analysis/kernels/singular-sets.js';
import { chiSquare, chiSquareLimit } from '../../support/chi-square.js';
import { asKernelInput, smallMarket } from '../../support/small-markets.js';

/** Node 0 is the market; node i + 1 influences it with the i-th probability. */
function star(probabilities: readonly number[]) {
  const { graph } = buildInfluenceGraph(probabilities.length + 1, {
    from: Uint32Array.from(probabilities, (_, i) => i + 1),
    to: new Uint32Array(probabilities.length),
    probability: Float32Array.from(probabilities),
  });
  return prepareSampler(graph, { members: Uint32Array.of(0), weights: null });
}

function draw(sampler: ReturnType<typeof prepareSampler>, blocks: number, liveTies = false): SampleSets {
  const store = emptySampleSets({ liveTies });
  for (let block = 0; block < blocks; block++) sampleBlock(sampler, 42, 'city', block, store);
  return store;
}

/** The nodes of each set, the root first. */
function setsOf({ sets, ends, entries }: SampleSets): number[][] {
  return Array.from({ length: sets }, (_, i) => [...entries.subarray(i === 0 ? 0 : ends[i - 1], ends[i])]);
}

describe('sampleBlock', { timeout: 60_000 }, () => {
  it('makes each in-tie live as often as its probability says, in whatever row it stands', () => {
    const rows = [
      [0.5],
      [0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02],
      [0.9, 0.8, 0.8, 0.3, 0.3, 0.3, 0.1, 0.01, 0.01],
      Array.from({ length: 200 }, (_, i) => 0.6 / (i + 1)),
      Array.from({ length: 60 }, (_, i) => (i < 3 ? 0.99 : 0.004)),
      [1 / 3, 0.0005, 0.0005, 0.0004],
    ];
    const blocks = 1000;
    for (const row of rows) {
      const { sets, entries, size } = draw(star(row), blocks);
      const seen = new Float64Array(row.length);
      for (const node of entries.subarray(0, size)) if (node > 0) seen[node - 1]++;
      const statistic = row.reduce((sum, given, i) => {
        const p = Math.fround(given);
        return sum + (seen[i] - sets * p) ** 2 / (sets * p * (1 - p));
      }, 0);
      expect(statistic).toBeLessThan(chiSquareLimit(row.length));
    }
  });

  it('makes the ties of a row live independently: every pattern comes as often as it should', () => {
    for (const row of [
      [0.7, 0.4, 0.4, 0.2, 0.1],
      [0.3, 0.3, 0.3, 0.3, 0.3],
    ]) {
      const patterns = new Uint32Array(2 ** row.length);
      const store = draw(star(row), 500);
      for (const [, ...sources] of setsOf(store))
        patterns[sources.reduce((pattern, source) => pattern + 2 ** (source - 1), 0)]++;
      const chance = (pattern: number) =>
        row.reduce(
          (product, p, i) => product * ((pattern >> i) % 2 ? Math.fround(p) : 1 - Math.fround(p)),
          1,
        );
      const statistic = chiSquare(patterns, (pattern) => store.sets * chance(pattern));
      expect(statistic).toBeLessThan(chiSquareLimit(patterns.length - 1));
    }
  });

  it('always takes ties of probability 1 and never those of 0', () => {
    for (const set of setsOf(draw(star([0, 1, 0.5, 0, 1]), 2))) {
      expect(set).toEqual(expect.arrayContaining([0, 2, 5]));
      expect(set).not.toContain(1);
      expect(set).not.toContain(4);
    }
    for (const set of setsOf(draw(star([0, 0]), 2))) expect(set).toEqual([0]);
  });

  it('draws roots in proportion to weight, and nobody of weight 0', () => {
    const { graph } = buildInfluenceGraph(50, {
      from: new Uint32Array(0),
      to: new Uint32Array(0),
      probability: new Float32Array(0),
    });
    const members = Uint32Array.from({ length: 40 }, (_, i) => i + 5);
    for (const weights of [null, Float64Array.from(members, (_, i) => (i % 4 === 0 ? 0 : i ** 1.5))]) {
      const { entries, size } = draw(prepareSampler(graph, { members, weights }), 1000);
      const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? members.length;
      const seen = new Uint32Array(50);
      for (const root of entries.subarray(0, size)) seen[root]++;
      const drawn = [...members].map((member, i) => ({ seen: seen[member], weight: weights?.[i] ?? 1 }));
      for (const { seen: times } of drawn.filter(({ weight }) => weight === 0)) expect(times).toBe(0);
      const cells = drawn.filter(({ weight }) => weight > 0);
      const statistic = chiSquare(
        cells.map((cell) => cell.seen),
        (cell) => (size * cells[cell].weight) / total,
      );
      expect(statistic).toBeLessThan(chiSquareLimit(cells.length - 1));
    }
  });

  it('gives a block the same sets in any order, in any store, with live ties or without', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { graph, roots } = asKernelInput(smallMarket(seed));
      const whole = setsOf(draw(prepareSampler(graph, roots), 3));
      expect(setsOf(draw(prepareSampler(graph, roots), 3, true))).toEqual(whole);
      const store = emptySampleSets();
      const sampler = prepareSampler(graph, roots);
      for (const block of [2, 0, 1]) {
        forgetSets(store);
        sampleBlock(sampler, 42, 'city', block, store);
        expect(setsOf(store)).toEqual(
          whole.slice(block * usualSetsPerBlock, (block + 1) * usualSetsPerBlock),
        );
      }
    }
  });

  it('draws sets that are not singular as often as they come among all, and knows how many the others are', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { graph, roots } = asKernelInput(smallMarket(seed));
      const all = setsOf(draw(prepareSampler(graph, roots), 400));
      const split = await splitSets(graph, roots);
      const others = all.filter((set) => set.length > 1);
      expect(split.roots.members.length === 0, `seed ${seed}`).toBe(others.length === 0);
      if (others.length === 0) continue;
      const drawn = setsOf(draw(prepareSampler(graph, split.roots, split), 400));
      expect(Math.min(...drawn.map((set) => set.length))).toBeGreaterThan(1);
      // Of each kind of set, told by its root and who stands in it; rare kinds are one.
      const kindOf = ([root, ...met]: number[]) => `${root}: ${met.sort()}`;
      const tally = (sets: number[][]) => {
        const kinds = new Map<string, number>();
        for (const set of sets) kinds.set(kindOf(set), (kinds.get(kindOf(set)) ?? 0) + 1);
        return kinds;
      };
      const [among, alone] = [tally(others), tally(drawn)];
      let [statistic, cells] = [0, 0];
      for (const kind of new Set([...among.keys(), ...alone.keys()])) {
        const [a, b] = [among.get(kind) ?? 0, alone.get(kind) ?? 0];
        if (a + b < 20) continue;
        const [x, y] = [a / others.length, b / drawn.length];
        const pooled = (a + b) / (others.length + drawn.length);
        statistic += (x - y) ** 2 / (pooled * (1 / others.length + 1 / drawn.length));
        cells++;
      }
      expect(statistic, `seed ${seed}`).toBeLessThan(chiSquareLimit(cells));
      for (const member of roots.members) {
        const seen = all.filter((set) => set.length === 1 && set[0] === member).length;
        const expected = split.alone[member] * others.length;
        expect(Math.abs(seen - expected)).toBeLessThan(6 * Math.sqrt(seen + expected + 1) + 0.02 * expected);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(80);
  });

  it('keeps exactly the live ties that hold a set together', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const market = smallMarket(seed);
      const { graph, roots } = asKernelInput(market);
      const store = draw(prepareSampler(graph, roots), 1, true);
      let entry = 0;
      for (const set of setsOf(store)) {
        const met = [set[0]];
        for (const node of set) {
          const from = entry === 0 ? 0 : store.live!.ends[entry - 1];
          const sources = [...store.live!.sources.subarray(from, store.live!.ends[entry++])];
          expect(new Set(sources).size).toBe(sources.length);
          for (const source of sources) {
            const tie = market.ties.find((candidate) => candidate.from === source && candidate.to === node);
            expect(tie?.probability).toBeGreaterThan(0);
            if (!met.includes(source)) met.push(source);
          }
        }
        expect(met).toEqual(set);
      }
    }
  });

  it('draws nothing for a market of nobody', () => {
    const { graph } = asKernelInput(smallMarket(1));
    const nobody = { members: new Uint32Array(0), weights: null };
    const weightless = { members: Uint32Array.of(0, 1), weights: Float64Array.of(0, 0) };
    for (const roots of [nobody, weightless]) expect(draw(prepareSampler(graph, roots), 2).sets).toBe(0);
  });

  it('refuses to pass the cap of a store, and draws rightly afterwards', () => {
    const sampler = star([1, 1, 1]);
    const small = emptySampleSets({ maxEntries: 600 });
    expect(() => sampleBlock(sampler, 42, 'city', 0, small)).toThrow(
      new RangeError('The samples need more than the 600 entries allowed; allow more, or draw fewer sets.'),
    );
    expect(setsOf(draw(sampler, 1))).toEqual(Array.from({ length: usualSetsPerBlock }, () => [0, 1, 2, 3]));
  });
});

describe('prepareSampler', () => {
  it('refuses a market that does not fit the graph', () => {
    const { graph } = asKernelInput({ nodes: 2, ties: [], weights: [1, 1] });
    const prepare = (members: number[], weights: number[] | null) => () =>
      prepareSampler(graph, {
        members: Uint32Array.from(members),
        weights: weights && Float64Array.from(weights),
      });
    expect(prepare([0, 2], null)).toThrow('Member 2 is none of the 2 nodes.');
    expect(prepare([0, 1], [1])).toThrow('2 members have 1 weights.');
    expect(prepare([0, 1], [1, -1])).toThrow('A member weighs -1');
    expect(prepare([0, 1], [1, Number.NaN])).toThrow('A member weighs NaN');
  });
});
