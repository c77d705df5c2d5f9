import { describe, expect, test } from 'vitest';
import { bestPlan, planRoundOf } from '../../../src/analysis/kernels/best-plan.js';
import { buildInfluenceGraph } from '../../../src/analysis/kernels/influence-graph.js';
import { reachBySteps } from '../../../src/analysis/kernels/reach-by-steps.js';
import { reachOfSet } from '../../../src/analysis/kernels/reach-of-set.js';
import { totalWeight } from '../../../src/analysis/kernels/roots.js';
import {
  halvesOf,
  judgingHalf,
  openSketch,
  type Sketch,
  setsOfRound,
} from '../../../src/analysis/kernels/sketch.js';
import type { SmallMarket } from '../../support/exact-worlds.js';
import { asKernelInput, plainRandom, smallMarket } from '../../support/small-markets.js';

const everybody = (nodes: number) => new Uint8Array(nodes).fill(1);

/** People who hear `each` others in the mean, drawn at random; those in `hearingFirst` hear person 0 besides. All are members. */
function crowd(people: number, each: number, probability: number, hearingFirst: readonly number[] = []) {
  const random = plainRandom(9);
  const pairs = new Set<number>();
  while (pairs.size < each * people) pairs.add(Math.floor(random() * people ** 2));
  for (const to of hearingFirst) pairs.add(to);
  const ties = [...pairs]
    .map((pair) => ({ from: Math.floor(pair / people), to: pair % people, probability }))
    .filter(({ from, to }) => from !== to);
  return asKernelInput({ nodes: people, ties, weights: new Array(people).fill(1) });
}

/**
 * Rings of people who all hear of what any of a ring says, all of them members; then speakers who are none, heard by one of
 * each ring that has them among its `speakersOf`; the second besides by some outside of the market.
 */
function rings(number: number, size: number, speakersOf: (ring: number) => readonly number[], outside = 0) {
  const ties: { from: number; to: number; probability: number }[] = [];
  const tie = (from: number, to: number) => ties.push({ from, to, probability: 1 });
  const members = number * size;
  let speakers = 0;
  for (let ring = 0; ring < number; ring++) {
    for (let i = 0; i < size; i++) tie(ring * size + i, ring * size + ((i + 1) % size));
    for (const speaker of speakersOf(ring)) {
      tie(members + speaker, ring * size);
      speakers = Math.max(speakers, speaker + 1);
    }
  }
  const nodes = members + speakers + outside;
  for (let node = members + speakers; node < nodes; node++) tie(members + 1, node);
  const weights = Array.from({ length: nodes }, (_, node) => (node < members ? 1 : 0));
  return asKernelInput({ nodes, ties, weights });
}

/** Expected weight of whoever acts when each of the nodes that `choices` name (as bits) does, by every world: per choice. */
function exactCover({ nodes, ties, weights }: SmallMarket): number[] {
  const cover = new Array<number>(2 ** nodes).fill(0);
  for (let world = 0; world < 2 ** ties.length; world++) {
    let chance = 1;
    const heard: number[][] = Array.from({ length: nodes }, () => []);
    ties.forEach(({ from, to, probability }, i) => {
      const isLive = (world >> i) % 2 === 1;
      chance *= isLive ? probability : 1 - probability;
      if (isLive) heard[from].push(to);
    });
    if (chance === 0) continue;
    for (let choice = 0; choice < cover.length; choice++) {
      const acted = [...heard.keys()].filter((node) => (choice >> node) % 2 === 1);
      for (const node of acted) for (const next of heard[node]) if (!acted.includes(next)) acted.push(next);
      cover[choice] += chance * acted.reduce((sum, node) => sum + weights[node], 0);
    }
  }
  return cover;
}

describe('bestPlan', { timeout: 300_000 }, () => {
  test('never claims more than is true, by size and by budget, on 300 small markets with every choice tried', async () => {
    let refuted = 0;
    let claims = 0;
    let sum = 0;
    let weak = 0;
    for (let seed = 0; seed < 300; seed++) {
      const market = smallMarket(seed);
      const { graph, roots } = asKernelInput(market);
      const { nodes } = market;
      const random = plainRandom(seed + 77);
      const allowed = Uint8Array.from({ length: nodes }, () => (random() < 0.85 ? 1 : 0));
      const costs = Float64Array.from({ length: nodes }, () => (random() < 0.1 ? 0 : 0.5 + random() * 2));
      const cover = exactCover(market);
      const sketch = openSketch(graph, roots, seed, 'town');
      for (const limits of [
        { allowed, size: 1 + (seed % 3) },
        { allowed, size: nodes, spend: { costs, budget: 0.3 + random() * 3 } },
      ]) {
        const { chosen, atLeastOfBest } = await bestPlan(sketch, limits, { firstRound: 0 });
        const fits = (choice: number) => {
          const taken = [...allowed.keys()].filter((node) => (choice >> node) % 2 === 1);
          const price = taken.reduce((total, node) => total + costs[node], 0);
          return (
            taken.length <= limits.size &&
            taken.every((node) => allowed[node]) &&
            (!limits.spend || price <= limits.spend.budget)
          );
        };
        const best = Math.max(...cover.filter((_, choice) => fits(choice)));
        const own = chosen.reduce((bits, node) => bits | (1 << node), 0);
        expect(fits(own), `seed ${seed}`).toBe(true);
        claims++;
        sum += atLeastOfBest;
        if (cover[own] < atLeastOfBest * best - 1e-9) refuted++;
      }
      if (sketch.ofPlans && (await sketch.ofPlans()) !== sketch) weak++;
    }
    expect(weak).toBeGreaterThan(100);
    // Each may be wrong once in a hundred times.
    expect(refuted).toBeLessThan(0.02 * claims);
    expect(sum / claims).toBeGreaterThan(0.8);
  });

  test('stops at who is in nearly every set, and is as sure and as good as without', async () => {
    // One speaks to everybody, fifty to a few each: sets hold hundreds, and nearly all of them the one.
    const listeners = 600;
    const random = plainRandom(9);
    const ties: { from: number; to: number; probability: number }[] = [];
    for (let to = 0; to < listeners; to++) {
      ties.push({ from: listeners, to, probability: 0.9 });
      for (let i = 0; i < 6; i++) {
        const from = Math.floor(random() * listeners);
        if (from !== to && !ties.some((tie) => tie.from === from && tie.to === to))
          ties.push({ from, to, probability: 0.4 });
      }
    }
    const { graph } = buildInfluenceGraph(listeners + 1, {
      from: Uint32Array.from(ties, ({ from }) => from),
      to: Uint32Array.from(ties, ({ to }) => to),
      probability: Float32Array.from(ties, ({ probability }) => probability),
    });
    const roots = { members: Uint32Array.from({ length: listeners }, (_, node) => node), weights: null };
    const limits = { allowed: everybody(listeners + 1), size: 5 };
    const sketch = openSketch(graph, roots, 1, 'town', { firstRound: 0 });
    const found = await bestPlan(sketch, limits, { enough: 0.9 });
    const { chosen, atLeastOfBest } = found;
    const kept = sketch.stopped;
    expect(kept).not.toBeNull();
    expect(await bestPlan(sketch, limits, { enough: 0.9 })).toEqual(found);
    expect(sketch.stopped).toBe(kept);
    await bestPlan(sketch, { ...limits, size: 2 }, { enough: 0.9 });
    expect(await bestPlan(sketch, limits, { enough: 0.9 })).toEqual(found);
    expect(chosen[0]).toBe(listeners);
    expect(chosen.length).toBe(5);
    expect(new Set(chosen).size).toBe(5);
    expect(atLeastOfBest).toBeGreaterThan(0.9);
    const { together } = reachOfSet(await judgingHalf(sketch), totalWeight(roots), chosen);
    expect(together.expected / (listeners - 4)).toBeGreaterThan(atLeastOfBest);
  });

  test('knows a market by few of its sets where they are large, and draws no more of them', async () => {
    // Half of a crowd hears of whatever is said; the one in the middle is heard by a tenth of it straight away.
    const people = 20_000;
    const middle = Array.from({ length: people / 10 }, (_, i) => 1 + 10 * i);
    const { graph, roots } = crowd(people, 12, 0.15, middle);
    for (let randomSeed = 1; randomSeed <= 5; randomSeed++) {
      const sketch = openSketch(graph, roots, randomSeed, 'town');
      const { chosen, atLeastOfBest } = await bestPlan(sketch, { allowed: everybody(people), size: 10 });
      const { sets, size, work } = await sketch.pilot();
      expect(size / sets).toBeGreaterThan(people / 10);
      expect(work).toBeLessThan(2 ** 21);
      expect(sketch.halves[0].size).toBe(0);
      expect(sketch.stopped?.stops).toEqual(Uint32Array.of(0));
      expect(chosen[0]).toBe(0);
      expect(atLeastOfBest).toBeGreaterThan(0.65);
    }
  });

  test('is as sure of a few of many equals as where no set stops', async () => {
    // Rings of twenty who all hear each other; each of five speakers is heard by every fifth ring, none by the same.
    const { graph, roots } = rings(200, 20, (ring) => [ring % 5]);
    const size = 2;
    const allowed = everybody(graph.nodes);
    const spend = { costs: new Float64Array(graph.nodes).fill(1), budget: size };
    const sketch = openSketch(graph, roots, 1, 'town');
    const bySize = await bestPlan(sketch, { allowed, size });
    expect(sketch.stopped).toBeNull();
    const byBudget = await bestPlan(openSketch(graph, roots, 1, 'town'), { allowed, size, spend });
    expect(bySize).toEqual(byBudget);
    expect(bySize.atLeastOfBest).toBeGreaterThan(0.8);
    expect(Math.min(...bySize.chosen)).toBeGreaterThanOrEqual(200 * 20);
  });

  test('is not led astray by the few sets it knows a market of huge ones by', async () => {
    // The first is heard by ten of twenty rings, the second by seven of these, and by a thousand who are not asked for.
    const { graph, roots } = rings(20, 5_000, (ring) => (ring < 7 ? [0, 1] : ring < 10 ? [0] : []), 1_000);
    const limits = { allowed: everybody(graph.nodes), size: 1 };
    for (let seed = 1; seed <= 5; seed++) {
      const { chosen, atLeastOfBest } = await bestPlan(openSketch(graph, roots, seed, 'town'), limits);
      expect([...chosen], `seed ${seed}`).toEqual([20 * 5_000]);
      expect(atLeastOfBest).toBeGreaterThan(0.6);
    }
  });

  test('chooses among all sets where those that stop cannot make it sure enough', async () => {
    // Forty communities alike, of which the few sets that are drawn first tell too little.
    const [communities, people] = [40, 250];
    const nodes = communities * people;
    const random = plainRandom(4);
    const pairs = new Set<number>();
    for (let i = 0; i < 8 * nodes; i++) {
      const first = people * (i % communities);
      // The first of each are heard by most.
      const from = first + Math.floor(people * random() ** 2);
      const to = first + Math.floor(people * random());
      if (from !== to) pairs.add(from * nodes + to);
    }
    const ties = [...pairs].map((pair) => ({
      from: Math.floor(pair / nodes),
      to: pair % nodes,
      probability: 0.3,
    }));
    const { graph, roots } = asKernelInput({ nodes, ties, weights: new Array(nodes).fill(1) });
    const size = 10;
    const allowed = everybody(nodes);
    const spend = { costs: new Float64Array(nodes).fill(1), budget: size };
    const sketch = openSketch(graph, roots, 1, 'town');
    const bySize = await bestPlan(sketch, { allowed, size });
    expect(sketch.stopped).not.toBeNull();
    const byBudget = await bestPlan(openSketch(graph, roots, 1, 'town'), { allowed, size, spend });
    expect(bySize.atLeastOfBest).toBeGreaterThan(0.65);
    // Of two tries each may be wrong half as often.
    expect(bySize.atLeastOfBest).toBeGreaterThan(0.99 * byBudget.atLeastOfBest);
  });

  test('a plan of one is chosen from all sets, not by the few that are drawn first', async () => {
    const { graph, roots } = crowd(20_000, 40, 1);
    const allowed = everybody(graph.nodes);
    const [one, two] = [1, 2].map((size) => ({ sketch: openSketch(graph, roots, 1, 'crowd'), size }));
    for (const { sketch, size } of [one, two]) await bestPlan(sketch, { allowed, size });
    expect([one.sketch.stopped === null, two.sketch.stopped === null]).toEqual([true, false]);
  });

  test('stops at somebody even where a set takes longer than getting to know a market should', async () => {
    const people = 20_000;
    const { graph, roots } = crowd(people, 40, 1);
    const sketch = openSketch(graph, roots, 1, 'town');
    const { atLeastOfBest } = await bestPlan(sketch, { allowed: everybody(people), size: 10 });
    const { sets, work } = await sketch.pilot();
    expect(work / sets).toBeGreaterThan(2 ** 19);
    expect(sketch.stopped?.stops.length).toBe(1);
    expect(atLeastOfBest).toBeGreaterThan(0.9);
  });

  test('draws nothing where nobody moves anybody, for all is known', async () => {
    const weights = [3, 1, 2, 5, 0];
    const ties = [{ from: 1, to: 0, probability: 0 }];
    const { graph, roots } = asKernelInput({ nodes: 5, ties, weights });
    const sketch = openSketch(graph, roots, 1, 'town');
    const all = everybody(5);
    const bySize = { chosen: Uint32Array.of(3, 0), atLeastOfBest: 1, sets: 0, round: 0 };
    expect(await bestPlan(sketch, { allowed: all, size: 2 })).toEqual(bySize);
    expect([...(await bestPlan(sketch, { allowed: all, size: 5 })).chosen]).toEqual([3, 0, 2, 1]);
    const spend = { costs: Float64Array.of(3, 1, 2, 4, 0), budget: 5 };
    const { chosen, atLeastOfBest } = await bestPlan(sketch, { allowed: all, size: 5, spend });
    expect([...chosen].sort()).toEqual([1, 3]);
    expect(atLeastOfBest).toBeGreaterThan(0.9999);
    expect(sketch.halves[0].size).toBe(0);
  });

  test('goes as far whoever drew from the sketch before', async () => {
    const people = 3_000;
    const { graph, roots } = crowd(people, 4, 0.2);
    const limits = { allowed: everybody(people), size: 20 };
    const [fresh, used] = [openSketch(graph, roots, 1, 'town'), openSketch(graph, roots, 1, 'town')];
    await judgingHalf(used);
    const round = await planRoundOf(fresh);
    expect(await planRoundOf(used)).toBe(round);
    const worksOf = async (sketch: Sketch) =>
      (await halvesOf(sketch, round).both()).indexes.map(({ samples }) => samples.work);
    expect(used.halves[1].sets).toBeGreaterThan(setsOfRound(used, round));
    const works = await worksOf(fresh);
    expect(await worksOf(used)).toEqual(works);
    const maxWork = (Math.max(...works) * setsOfRound(fresh, round + 1)) / setsOfRound(fresh, round);
    const options = { firstRound: round, enough: 0.99, maxWork };
    expect(await bestPlan(used, limits, options)).toEqual(await bestPlan(fresh, limits, options));
  });

  test('looks once for the round that plans begin with, however many ask at once', async () => {
    const people = 3_000;
    const { graph, roots } = crowd(people, 4, 0.5);
    const blocksOf = async (askers: number) => {
      const sketch = openSketch(graph, roots, 1, 'town');
      let blocks = 0;
      const onBlock = async () => {
        blocks++;
        await new Promise(setImmediate);
      };
      const rounds = Array.from({ length: askers }, () => planRoundOf(sketch, onBlock));
      expect(new Set(await Promise.all(rounds)).size).toBe(1);
      return blocks;
    };
    expect(await blocksOf(4)).toBe(await blocksOf(1));
  });

  test('finds the best by few sets where ties are weak and nearly all sets singular', async () => {
    // Forty speakers: the k-th is heard by 5 k people, each of whom acts once in a hundred times.
    const speakers = 40;
    const ties: { from: number; to: number; probability: number }[] = [];
    let nodes = speakers;
    for (let from = 0; from < speakers; from++)
      for (let i = 0; i < 5 * (from + 1); i++) ties.push({ from, to: nodes++, probability: 0.01 });
    const weights = Array.from({ length: nodes }, (_, node) => (node < speakers ? 0 : 1));
    const { graph, roots } = asKernelInput({ nodes, ties, weights });
    const limits = {
      allowed: Uint8Array.from({ length: nodes }, (_, node) => (node < speakers ? 1 : 0)),
      size: 5,
    };
    for (let seed = 1; seed <= 10; seed++) {
      const sketch = openSketch(graph, roots, seed, 'town', { firstRound: 0 });
      const { chosen, atLeastOfBest, sets } = await bestPlan(sketch, limits, { enough: 0.8, firstRound: 0 });
      const [drawn] = (await sketch.ofPlans!()).halves;
      const heard = chosen.reduce((sum, node) => sum + node + 1, 0);
      expect(heard / (40 + 39 + 38 + 37 + 36)).toBeGreaterThan(atLeastOfBest);
      expect(heard).toBeGreaterThan(0.9 * (40 + 39 + 38 + 37 + 36));
      // One set of all in a hundred holds a speaker.
      expect(sets).toBeLessThan(100_000);
      expect(drawn.size).toBe(2 * drawn.sets);
    }
  });

  test('draws all sets where the few that are not singular are large', async () => {
    // A hundred listen to each other, fifty thousand to nobody.
    const group = 100;
    const ties: { from: number; to: number; probability: number }[] = [];
    for (let to = 0; to < group; to++)
      for (let i = 1; i <= 30; i++) ties.push({ from: (to + i) % group, to, probability: 0.3 });
    const weights = new Array<number>(50_000).fill(1);
    const { graph, roots } = asKernelInput({ nodes: weights.length, ties, weights });
    const sketch = openSketch(graph, roots, 1, 'town');
    const { atLeastOfBest } = await bestPlan(sketch, { allowed: everybody(graph.nodes), size: 1 });
    expect(await sketch.ofPlans!()).toBe(sketch);
    expect(atLeastOfBest).toBeGreaterThan(0.65);
  });

  test('is not sure that nobody can be reached because no sample met those who may be chosen', async () => {
    // One in ten million weighs nothing beside the other, who hears of three; none of those may be chosen.
    const ties = [2, 3, 4].map((from) => ({ from, to: 1, probability: 1 }));
    const input = asKernelInput({ nodes: 5, ties, weights: [1, 1e7, 0, 0, 0] });
    const sketch = openSketch(input.graph, input.roots, 1, 'town');
    const limits = { allowed: Uint8Array.of(1, 0, 0, 0, 0), size: 1 };
    const { chosen, atLeastOfBest } = await bestPlan(sketch, limits, { maxWork: 2 ** 14, firstRound: 0 });
    expect([...chosen]).toEqual([]);
    expect(atLeastOfBest).toBe(0);
  });

  test('ends where a choice must keep all that it promised', async () => {
    const { graph, roots } = asKernelInput(smallMarket(11));
    const limits = { allowed: everybody(graph.nodes), size: 1 };
    const plan = await bestPlan(openSketch(graph, roots, 3, 'town'), limits, {
      kept: 1,
      maxWork: 2 ** 14,
    });
    expect(plan.chosen.length).toBe(1);
  });

  test('gives the same plan whatever the sketch was asked before', async () => {
    const { graph, roots } = asKernelInput(smallMarket(11));
    const limits = { allowed: everybody(graph.nodes), size: 2 };
    const fresh = await bestPlan(openSketch(graph, roots, 3, 'town'), limits);
    const used = openSketch(graph, roots, 3, 'town');
    await bestPlan(used, { ...limits, size: 1 }, { enough: 0.999 });
    expect(await bestPlan(used, limits)).toEqual(fresh);
  });

  test('begins where one of fifty settles, and draws nothing for a plan that it suffices for', async () => {
    const { graph, roots } = asKernelInput(smallMarket(12));
    const limits = { allowed: everybody(graph.nodes), size: 2 };
    const sketch = openSketch(graph, roots, 3, 'town', { firstRound: 0 });
    const firstRound = await planRoundOf(sketch);
    const asked = openSketch(graph, roots, 3, 'town', { firstRound: 0 });
    await bestPlan(asked, { ...limits, size: 1 }, { enough: 0.999 });
    expect(await planRoundOf(asked)).toBe(firstRound);

    const once = await bestPlan(sketch, limits, { firstRound });
    expect(once.round).toBe(firstRound);
    const all = await sketch.ofPlans!();
    const [{ sets: drawn }] = all.halves;
    const kept = all.kept.get(firstRound);
    expect(kept).toBeDefined();
    expect(await bestPlan(sketch, limits, { firstRound })).toEqual(once);
    expect(all.kept.get(firstRound)).toBe(kept);
    expect(all.halves[0].sets).toBe(drawn);
  });

  test.each([0.02, 0.5])(
    'keeps what was drawn to find that round, the sets that all would draw: p = %d',
    async (p) => {
      const people = 3_000;
      const { graph, roots } = crowd(people, 4, p);
      const limits = { allowed: everybody(people), size: 20 };
      const sketch = openSketch(graph, roots, 3, 'town');
      const firstRound = await planRoundOf(sketch);
      const all = await sketch.ofPlans!();
      expect(all.stopped !== null).toBe(p === 0.5);
      const kept = all.stopped ?? all;
      const halves = kept.kept.get(firstRound);
      expect(halves).toBeDefined();
      const plan = await bestPlan(sketch, limits, { firstRound });
      expect(all.stopped ?? all).toBe(kept);
      expect(kept.kept.get(firstRound)).toBe(halves);
      expect(plan).toEqual(await bestPlan(openSketch(graph, roots, 3, 'town'), limits, { firstRound }));
    },
  );

  test('chooses nobody, and is sure of it, where there is nobody to choose or to reach', async () => {
    const { graph, roots } = asKernelInput(smallMarket(3));
    const nobody = { chosen: new Uint32Array(), atLeastOfBest: 1, sets: 0, round: 0 };
    const sketch = openSketch(graph, roots, 1, 'town');
    expect(await bestPlan(sketch, { allowed: new Uint8Array(graph.nodes), size: 3 })).toEqual(nobody);
    expect(await bestPlan(sketch, { allowed: everybody(graph.nodes), size: 0 })).toEqual(nobody);
    const empty = openSketch(graph, { members: new Uint32Array(), weights: null }, 1, 'town');
    expect(await bestPlan(empty, { allowed: everybody(graph.nodes), size: 3 })).toEqual(nobody);
  });
});

describe('reachBySteps', () => {
  test('tells of the first k what reachOfSet tells of them as a set, and adds up, on 40 small markets', async () => {
    let points = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { graph, roots } = asKernelInput(smallMarket(seed));
      const sketch = openSketch(graph, roots, 5, 'town', { firstRound: 4 });
      const weight = totalWeight(roots);
      const { chosen } = await bestPlan(sketch, { allowed: everybody(graph.nodes), size: 6 });
      const index = await judgingHalf(sketch);
      const steps = reachBySteps(index, weight, chosen);
      steps.forEach(({ node, together, marginal }, i) => {
        expect(node).toBe(chosen[i]);
        expect(together).toEqual(reachOfSet(index, weight, chosen.subarray(0, i + 1)).together);
        expect(marginal).toBeGreaterThanOrEqual(0);
        points++;
      });
      const sum = steps.reduce((total, { marginal }) => total + marginal, 0);
      expect(sum).toBeLessThanOrEqual(weight + 1e-9);
    }
    expect(points).toBeGreaterThan(80);
  });

  test('does not flatter whom it chose, where samples that had chosen them would', async () => {
    // A hundred speakers alike: each is heard by one of the market at even odds. The luckiest of few samples is chosen.
    const speakers = 100;
    const input = asKernelInput({
      nodes: 2 * speakers,
      ties: Array.from({ length: speakers }, (_, i) => ({ from: i, to: speakers + i, probability: 0.5 })),
      weights: Array.from({ length: 2 * speakers }, (_, node) => (node < speakers ? 0 : 1)),
    });
    const allowed = Uint8Array.from({ length: 2 * speakers }, (_, node) => (node < speakers ? 1 : 0));
    const tries = 40;
    let judged = 0;
    for (let randomSeed = 1; randomSeed <= tries; randomSeed++) {
      const sketch = openSketch(input.graph, input.roots, randomSeed, 'town', { firstRound: 0 });
      const { chosen } = await bestPlan(sketch, { allowed, size: 10 }, { enough: 0 });
      judged += reachBySteps(await judgingHalf(sketch), speakers, chosen).at(-1)!.together.expected / tries;
    }
    // Ten of them reach five people, whoever they are.
    expect(Math.abs(judged - 5)).toBeLessThan(0.25);
  });
});
