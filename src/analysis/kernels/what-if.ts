import { bestCover } from './best-cover.js';
import { indexSets, openSets } from './covering.js';
import type { OnBlock } from './on-block.js';
import { reachBySteps } from './reach-by-steps.js';
import { type BoundedReach, boundedReach } from './reach-of-set.js';
import { totalWeight } from './roots.js';
import { emptySampleSets, forgetSets, type SampleSets, withRoom } from './sample-sets.js';
import { drawLive, firstRoundOf, type Sketch, setsOfRound } from './sketch.js';

/** Who is taken out, and whose reach is looked at. */
export interface WhatIfOptions {
  /** The node that leaves. */
  readonly removed: number;
  /** Whose reach it is about, each once; `removed` may be one of them. */
  readonly base: Uint32Array;
  /** Per node 1 where it may stand in for `removed`; those of `base` never do. */
  readonly allowed: Uint8Array;
  /** Substitutes at most. */
  readonly most: number;
  readonly onBlock?: OnBlock;
}

/** Somebody who wins back part of what is lost. */
export interface Substitute {
  readonly node: number;
  /** How many of those lost they win back, beyond the substitutes before them; substitutes themselves counted. */
  readonly marginal: number;
  /** What the rest of the base and the substitutes so far reach, none of them counted. */
  readonly together: BoundedReach;
}

/** The reach of a base with a node and without it. */
export interface WhatIf {
  /** None of the base counted. */
  readonly before: BoundedReach;
  /** Without the node as one of the base, as a hop, and as one of the market. */
  readonly after: BoundedReach;
  /** Who is reached before and not after, counted in the same worlds. */
  readonly lost: BoundedReach;
  /** What the node reaches by itself. */
  readonly own: BoundedReach;
  /** Best first, by samples that did not choose them. */
  readonly substitutes: readonly Substitute[];
}

/**
 * What a base of nodes reaches in a market with and without one node, in the same sampled worlds: the sets of a
 * sketch are walked once more with the node taken out of their live ties. Of the sets that are lost, the greedy choice on
 * one half names who would win most of them back; the other half judges. Probabilities stay as they are.
 */
export async function whatIf(sketch: Sketch, options: WhatIfOptions): Promise<WhatIf> {
  const { removed, base, most, onBlock } = options;
  const { graph, roots, sampler } = sketch;
  const weight = totalWeight(roots);
  const member = roots.members.indexOf(removed);
  const weightOfRemoved = member < 0 ? 0 : (roots.weights?.[member] ?? 1);
  const rest = base.filter((node) => node !== removed);
  const allowed = options.allowed.slice();
  allowed[removed] = 0;
  for (const node of base) allowed[node] = 0;

  const sets = sampler.members.length === 0 ? 0 : setsOfRound(sketch, await firstRoundOf(sketch, onBlock));
  const choosing = await walkWithout(sketch, 0, sets, options);
  const limits = { allowed, size: most };
  const open = await openSets([await indexSets(choosing.lost, graph.nodes, onBlock)], null, onBlock);
  const { chosen } = await bestCover(open, limits, { onBlock });
  const { before, after, own, lost, rest: without } = await walkWithout(sketch, 1, sets, options);
  const wonBack = reachBySteps(await indexSets(lost, graph.nodes, onBlock), 1, chosen);
  const index = await indexSets(without, graph.nodes, onBlock);
  const steps = reachBySteps(index, weight - weightOfRemoved, Uint32Array.of(...rest, ...chosen));
  return {
    before: boundedReach(before, sets, weight),
    after: boundedReach(after, without.sets, weight - weightOfRemoved),
    lost: boundedReach(before - after, sets, weight),
    own: boundedReach(own, sets, weight),
    substitutes: Array.from(chosen, (node, i) => ({
      node,
      marginal: sets === 0 ? 0 : (weight * lost.sets * wonBack[i].marginal) / sets,
      together: steps[rest.length + i].together,
    })),
  };
}

/** Counts of sets, and the sets as they are without the node. */
interface Walked {
  before: number;
  after: number;
  own: number;
  /** Of the sets that are lost what is left of them. */
  readonly lost: SampleSets;
  /** All sets that do not begin with the node. */
  readonly rest: SampleSets;
}

async function walkWithout(
  sketch: Sketch,
  half: 0 | 1,
  sets: number,
  { removed, base, onBlock }: WhatIfOptions,
): Promise<Walked> {
  const { nodes } = sketch.graph;
  const isBase = new Uint8Array(nodes);
  for (const node of base) isBase[node] = 1;
  const scratch = { placeOf: new Uint32Array(nodes), isMet: new Uint8Array(nodes) };
  const walked: Walked = { before: 0, after: 0, own: 0, lost: emptySampleSets(), rest: emptySampleSets() };
  await drawLive(sketch, half, sets, (block) => addBlock(block, removed, isBase, scratch, walked), onBlock);
  return walked;
}

interface Scratch {
  readonly placeOf: Uint32Array;
  readonly isMet: Uint8Array;
}

function addBlock(
  block: SampleSets,
  removed: number,
  isBase: Uint8Array,
  scratch: Scratch,
  walked: Walked,
): void {
  const { ends, entries } = block;
  const left = emptySampleSets();
  for (let set = 0, first = 0; set < block.sets; first = ends[set++]) {
    const root = entries[first];
    const met = entries.subarray(first, ends[set]);
    const holds = met.includes(removed);
    if (holds && root !== removed) walked.own++;
    const counts = isBase[root] === 0;
    const isBefore = counts && met.some((node) => isBase[node] === 1);
    if (isBefore) walked.before++;
    forgetSets(left);
    if (root !== removed) {
      if (holds) walkAround(block, set, removed, scratch, left);
      else append(left, met);
      append(walked.rest, left.entries.subarray(0, left.size));
    }
    const isAfter = counts && left.entries.subarray(0, left.size).some((node) => isBase[node] === 1);
    if (isAfter) walked.after++;
    else if (isBefore) append(walked.lost, left.entries.subarray(0, left.size));
  }
}

/** Appends as one set whoever of a set still has a live way to its root, the root first. */
function walkAround(
  { ends, entries, live }: SampleSets,
  set: number,
  removed: number,
  { placeOf, isMet }: Scratch,
  into: SampleSets,
): void {
  const first = set === 0 ? 0 : ends[set - 1];
  for (let entry = first; entry < ends[set]; entry++) placeOf[entries[entry]] = entry;
  const found = [entries[first]];
  isMet[entries[first]] = 1;
  isMet[removed] = 1;
  for (const node of found) {
    const entry = placeOf[node];
    for (let tie = entry === 0 ? 0 : live!.ends[entry - 1]; tie < live!.ends[entry]; tie++) {
      const source = live!.sources[tie];
      if (isMet[source] === 1) continue;
      isMet[source] = 1;
      found.push(source);
    }
  }
  for (const node of found) isMet[node] = 0;
  isMet[removed] = 0;
  append(into, found);
}

/** Appends a set; that of a root who left the market is empty, and wins nothing back. */
function append(into: SampleSets, set: ArrayLike<number>): void {
  into.ends = withRoom(into.ends, into.sets + 1, into.maxEntries);
  into.entries = withRoom(into.entries, into.size + set.length, into.maxEntries);
  into.entries.set(set, into.size);
  into.size += set.length;
  into.ends[into.sets++] = into.size;
}
