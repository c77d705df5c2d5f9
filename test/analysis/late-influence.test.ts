import { describe, expect, it } from 'vitest';
import { indexExposures } from '../../src/analysis/exposures.js';
import { influenceOfTies } from '../../src/analysis/influence-of-ties.js';
import { countSets } from '../../src/analysis/kernels/reach-of-everyone.js';
import { lateInfluence } from '../../src/analysis/late-influence.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import { addTie, emptyTieList, sortByPair, type TieList } from '../../src/analysis/tie-list.js';
import { plainRandom } from '../support/small-markets.js';

const nodes = 300;
const today = 20_000;
const random = plainRandom(5);
const below = (limit: number) => Math.floor(limit * random());

/** A town of several kinds of tie, some pairs with more than one; a few are heard by very many. */
function town(): TieList {
  const ties = emptyTieList();
  for (let row = 0; row < 6_000; row++) {
    const from = Math.floor(nodes * random() ** 3);
    const to = row % 10 === 0 ? 7 : below(nodes);
    const kind = below(6);
    if (from !== to) addTie(ties, from, to, kind, kind < 2 ? 0 : 1 + below(8) / 4, today - below(400));
  }
  sortByPair(ties, nodes);
  return ties;
}

const ties = town();
const posts = { node: [] as number[], day: [] as number[], posts: [] as number[] };
for (let row = 0; row < 500; row++) {
  posts.node.push(below(nodes));
  posts.day.push(today - below(300));
  posts.posts.push(1 + below(5));
}
const exposuresSince = indexExposures(nodes, posts, today, 90);
const parameters = { ...defaultParameters, priorStrength: 4 };
const roots = { members: Uint32Array.from({ length: 40 }, (_, i) => 7 * i), weights: null };
const sampling = { roots, randomSeed: 3, key: 'town', sets: 2_048 };

describe('lateInfluence', () => {
  it('makes each row that a sampler meets what influenceOfTies makes of it, and no other', async () => {
    const { graph } = influenceOfTies(nodes, ties, exposuresSince, parameters);
    const lesson = { ties, acts: ties.acts, exposuresSince, parameters, isKept: () => true };
    const found = await lateInfluence(nodes, lesson);
    expect([...found.late.isMade].every((made) => made === 0)).toBe(true);

    const asUsual = await countSets({ graph, ...sampling });
    expect(await countSets({ ...found, ...sampling })).toEqual(asUsual);
    const isMet = (node: number) => roots.members.includes(node) || asUsual.counts[node] > 0;
    expect([...found.late.isMade.keys()].filter((node) => found.late.isMade[node] === 1)).toEqual(
      [...found.late.isMade.keys()].filter(isMet),
    );
    for (let node = 0; node < nodes; node++) found.late.make(node);
    expect(found.graph).toEqual(graph);
  });

  it('leaves out pairs that do not count, as if there were none', async () => {
    const isKept = (from: number, to: number) => (from + to) % 3 > 0;
    const kept = emptyTieList();
    for (let tie = 0; tie < ties.length; tie++)
      if (isKept(ties.from[tie], ties.to[tie]))
        addTie(kept, ties.from[tie], ties.to[tie], ties.kind[tie], ties.acts[tie], ties.since[tie]);
    const { graph } = influenceOfTies(nodes, kept, exposuresSince, parameters);
    const found = await lateInfluence(nodes, { ties, acts: ties.acts, exposuresSince, parameters, isKept });
    for (let node = 0; node < nodes; node++) found.late.make(node);
    expect(found.graph).toEqual(graph);
  });
});
