import { clopperPearson } from './clopper-pearson.js';
import type { InfluenceGraph } from './influence-graph.js';
import type { Roots } from './roots.js';

/** The probability that any bound of {@link reachBounds} is wrong. */
export const missedByJointBounds = 0.05;

/** Per node, in the unit of `weight`; truth lies between for all nodes at once, 95 times of 100. */
export interface ReachBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Joint bounds of everyone's reach from `counts[node]`, the number of `sets` that hold the node and have
 * another root, each set worth `weight` / `sets`. `able` marks the nodes that can have reach (see {@link
 * ableToReach}); the others' is 0 for certain. The 5 % are shared out evenly among the able (union bound),
 * each bound being a Clopper-Pearson one: nodes share their sets, and this holds however their counts hang
 * together. A list sorted by reach shows the luckiest first, so that bounds which hold one by one would
 * mislead there. The price is small: five times a standard error, not two, at a million.
 */
export function reachBounds(
  counts: Uint32Array,
  sets: number,
  able: Uint8Array,
  weight: number,
): ReachBounds {
  const missed = missedByJointBounds / Math.max(1, ones(able));
  const low = new Float64Array(counts.length);
  const high = new Float64Array(counts.length);
  // Many nodes have the same count, and with it the same bounds.
  const known = new Map<number, { low: number; high: number }>();
  for (let node = 0; node < counts.length; node++) {
    if (able[node] === 0) continue;
    let bounds = known.get(counts[node]);
    if (bounds === undefined) known.set(counts[node], (bounds = clopperPearson(counts[node], sets, missed)));
    low[node] = weight * bounds.low;
    high[node] = weight * bounds.high;
  }
  return { low, high };
}

const knownAble = new WeakMap<InfluenceGraph, WeakMap<Roots, Uint8Array>>();

/**
 * Marks with 1 every node from whom ties of probability above 0 lead to a member of weight above 0; worked out once for a
 * graph and its roots, for it goes through all ties that there are.
 */
export function ableToReach(graph: InfluenceGraph, roots: Roots): Uint8Array {
  const ofRoots = knownAble.get(graph) ?? new WeakMap<Roots, Uint8Array>();
  knownAble.set(graph, ofRoots);
  const able = ofRoots.get(roots) ?? findAble(graph, roots);
  ofRoots.set(roots, able);
  return able;
}

function findAble({ nodes, offsets, sources, probabilities }: InfluenceGraph, roots: Roots): Uint8Array {
  const able = new Uint8Array(nodes);
  const expanded = new Uint8Array(nodes);
  const waiting = new Uint32Array(nodes);
  let left = 0;
  const expand = (node: number) => {
    if (expanded[node] === 1) return;
    expanded[node] = 1;
    waiting[left++] = node;
  };
  roots.members.forEach((root, i) => {
    if (roots.weights === null || roots.weights[i] > 0) expand(root);
  });
  while (left > 0) {
    const node = waiting[--left];
    for (let slot = offsets[node]; slot < offsets[node + 1] && probabilities[slot] > 0; slot++) {
      able[sources[slot]] = 1;
      expand(sources[slot]);
    }
  }
  return able;
}

/** How many of the marks are set. */
export function ones(marks: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < marks.length; i++) count += marks[i]; // `for of` takes six times as long.
  return count;
}
