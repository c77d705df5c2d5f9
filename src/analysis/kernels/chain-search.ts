import type { TieLength } from './chain-length.js';
import { labelHeap } from './label-heap.js';
import type { TieRows } from './ties-both-ways.js';

/** Which ties a search may use, and how long each is. */
export interface ChainRules {
  readonly rows: TieRows;
  readonly lengthOf: TieLength;
  /** Only ties of at least one of these kinds. */
  readonly kinds: number;
}

/** Where a search starts, and what it need not look at. */
export interface SearchStart {
  /** Chains start at any of these, `hops` and `length` being behind them already. */
  readonly from: ArrayLike<number>;
  readonly hops?: number;
  readonly length?: number;
  /** Hops in all, those behind the start included. */
  readonly maxHops: number;
  /** Nodes no chain may pass. */
  readonly blocked?: readonly number[];
  /** Nodes no chain may go to straight from its start. */
  readonly notFirst?: ReadonlySet<number>;
  /** No chain longer than this is wanted; may fall while the search runs. */
  readonly bound?: { length: number };
  /** At least how much longer a chain to `node` of `hops` hops must become: consistent, as A* asks. */
  readonly ahead?: (node: number, hops: number) => number;
}

/** A search under way. A label is one way to a node, numbered from 1; what its columns hold stands while it runs. */
export interface ChainSearch {
  /** Settles and returns the next label by rising length with what is ahead; 0 when there is none. */
  next(): number;
  /** Goes on from a settled label along each tie of its node. */
  expand(label: number): void;
  /** How many labels wait. */
  waiting(): number;
  /** No label that waits is shorter than this; Infinity when none waits. */
  radius(): number;
  nodeOf(label: number): number;
  hopsOf(label: number): number;
  lengthOf(label: number): number;
  /** The shortest settled way to `node` in at most `hops` hops; 0 when there is none. */
  settledAt(node: number, hops: number): number;
  passes(label: number, node: number): boolean;
  /** The ties from the start to the label, in order, as places in the rows. */
  tiesOf(label: number): number[];
  /** Hands the scratch space back; the search is over. */
  close(): void;
}

/** Scratch space that searches over `nodes` nodes use one after another: for each node its newest label. */
export function scratchFor(nodes: number): Uint32Array {
  return new Uint32Array(nodes);
}

/**
 * Hop-bounded shortest chains by label setting (Martins 1984 with length and hops as the two costs; A*, Hart, Nilsson,
 * Raphael 1968): a way to a node is dropped once another is neither longer nor has more hops. Of equally long ways the
 * one whose nodes come first in order is kept. A chain to a settled label never passes a node twice, since leaving out
 * the loop would be shorter. `scratch` must be all zeros, and belongs to the search until it is closed.
 */
export function openSearch(rules: ChainRules, start: SearchStart, scratch: Uint32Array): ChainSearch {
  const { rows, lengthOf: tieLength, kinds } = rules;
  const { maxHops, notFirst, ahead, bound = { length: Infinity } } = start;
  const firstHops = start.hops ?? 0;
  // Label 0 is none. A blocked node has a label that beats every other and never waits.
  const nodes = [0];
  const hops = [0];
  const lengths = [0];
  const estimates = [0];
  const parents = [0];
  const ties = [0];
  const older = [0];
  const state = [dropped];

  function addLabel(
    node: number,
    hop: number,
    length: number,
    estimate: number,
    parent: number,
    tie: number,
  ) {
    const label = nodes.length;
    nodes.push(node);
    hops.push(hop);
    lengths.push(length);
    estimates.push(estimate);
    parents.push(parent);
    ties.push(tie);
    older.push(scratch[node]);
    state.push(open);
    scratch[node] = label;
    return label;
  }

  /** Whether the chain to label a, then on, comes before the one to label b; both have as many hops. */
  function comesBefore(a: number, b: number): boolean {
    let before = false;
    for (; a !== b; a = parents[a], b = parents[b]) if (nodes[a] !== nodes[b]) before = nodes[a] < nodes[b];
    return before;
  }

  /** Whether no way known to `node` is at least as good; drops those the new one beats. */
  function isNew(node: number, hop: number, length: number, parent: number, tie: number): boolean {
    for (let label = scratch[node]; label !== 0; label = older[label]) {
      if (state[label] === dropped) continue;
      if (hops[label] <= hop && lengths[label] <= length) {
        if (lengths[label] === length && state[label] === open && comesBefore(parent, parents[label])) {
          parents[label] = parent;
          ties[label] = tie;
        }
        return false;
      }
      if (hop <= hops[label] && length <= lengths[label] && state[label] === open) state[label] = dropped;
    }
    return true;
  }

  // Equal estimates settle by length: whatever leads to a label is then settled before it.
  const isSooner = (a: number, b: number) =>
    estimates[a] < estimates[b] || (estimates[a] === estimates[b] && lengths[a] < lengths[b]);

  const waiting = labelHeap(isSooner);

  for (const node of start.blocked ?? []) addLabel(node, -1, -1, 0, 0, 0);
  for (let i = 0; i < start.from.length; i++) {
    const node = start.from[i];
    waiting.push(addLabel(node, firstHops, start.length ?? 0, start.length ?? 0, 0, 0));
  }

  return {
    next() {
      while (waiting.size() > 0) {
        const label = waiting.pop();
        if (state[label] !== open) continue;
        if (estimates[label] > bound.length) return 0;
        state[label] = settled;
        return label;
      }
      return 0;
    },
    expand(label) {
      const node = nodes[label];
      const hop = hops[label] + 1;
      if (hop > maxHops) return;
      const banned = parents[label] === 0 ? notFirst : undefined;
      for (let tie = rows.offsets[node]; tie < rows.offsets[node + 1]; tie++) {
        if ((rows.kinds[tie] & kinds) === 0) continue;
        const length = lengths[label] + tieLength(rows.probabilities[tie]);
        if (!(length <= bound.length) || length === Infinity) continue;
        const end = rows.ends[tie];
        const estimate = ahead ? length + ahead(end, hop) : length;
        if (estimate > bound.length || estimate === Infinity || banned?.has(end)) continue;
        if (isNew(end, hop, length, label, tie))
          waiting.push(addLabel(end, hop, length, estimate, label, tie));
      }
    },
    waiting: () => waiting.size(),
    radius: () => (waiting.size() > 0 ? estimates[waiting.top()] : Infinity),
    nodeOf: (label) => nodes[label],
    hopsOf: (label) => hops[label],
    lengthOf: (label) => lengths[label],
    settledAt(node, most) {
      let best = 0;
      for (let label = scratch[node]; label !== 0; label = older[label])
        if (state[label] === settled && hops[label] <= most && (best === 0 || lengths[label] < lengths[best]))
          best = label;
      return best;
    },
    passes(label, node) {
      for (; label !== 0; label = parents[label]) if (nodes[label] === node) return true;
      return false;
    },
    tiesOf(label) {
      const path: number[] = [];
      for (; parents[label] !== 0; label = parents[label]) path.push(ties[label]);
      return path.reverse();
    },
    close() {
      for (const node of nodes) scratch[node] = 0;
    },
  };
}

const open = 0;
const settled = 1;
const dropped = 2;
