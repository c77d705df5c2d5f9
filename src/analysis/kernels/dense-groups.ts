import type { InfluenceGraph } from './influence-graph.js';

/** Who is tied to whom in both directions: neighbours of node v at offsets[v]..offsets[v+1], ascending. */
export interface MutualTies {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** The fewest that make a group. */
export const fewestInGroup = 5;
/** Of all pairs in a group so many at least are tied both ways. */
export const leastDensity = 0.8;
/** People with more mutual ties than this start no group: cost grows with the square, and a ring is found from its others. */
const mostNeighbours = 400;

/** Pairs that each did something to the other, found in time and space linear in the ties, of which a pair may have several. */
export function mutualTies({
  nodes,
  offsets,
  sources,
}: Pick<InfluenceGraph, 'nodes' | 'offsets' | 'sources'>): MutualTies {
  // Out-ties by counting sort: rows come out ascending, since targets are gone through in order.
  const outOffsets = new Uint32Array(nodes + 1);
  for (const source of sources) outOffsets[source + 1]++;
  for (let node = 0; node < nodes; node++) outOffsets[node + 1] += outOffsets[node];
  const targets = new Uint32Array(sources.length);
  const next = outOffsets.slice(0, nodes);
  for (let node = 0; node < nodes; node++)
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) targets[next[sources[slot]]++] = node;

  const isSource = new Uint8Array(nodes);
  const neighbours: number[] = [];
  const mutual = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) {
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) isSource[sources[slot]] = 1;
    isSource[node] = 0;
    for (let slot = outOffsets[node]; slot < outOffsets[node + 1]; slot++) {
      if (isSource[targets[slot]] === 1) neighbours.push(targets[slot]);
      isSource[targets[slot]] = 0;
    }
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) isSource[sources[slot]] = 0;
    mutual[node + 1] = neighbours.length;
  }
  return { offsets: mutual, neighbours: Uint32Array.from(neighbours) };
}

/**
 * Groups of at least five nodes of which at least 80 % of the pairs are tied both ways, each node in one group at most:
 * of every node not in a group yet its neighbours, the least tied of them left out until what remains is dense enough
 * (greedy peeling, Charikar 2000), and whoever else is tied to 80 % of those. Only nodes of the 4-core (Seidman 1983; Batagelj and Zaversnik 2003) can be in
 * one. In the order of their first nodes, nodes ascending.
 */
export function denseGroups(ties: MutualTies): Uint32Array[] {
  const inCore = mayBeInGroup(ties);
  const isTaken = new Uint8Array(inCore.length);
  const groups: Uint32Array[] = [];
  for (let node = 0; node < inCore.length; node++) {
    if (inCore[node] === 0 || isTaken[node] === 1) continue;
    const near = neighboursOf(ties, node).filter((other) => inCore[other] === 1 && isTaken[other] === 0);
    if (near.length < fewestInGroup - 1 || near.length > mostNeighbours) continue;
    const kept = peel(ties, [node, ...near]);
    if (kept.length < fewestInGroup) continue;
    const group = grow(ties, kept, (other) => inCore[other] === 1 && isTaken[other] === 0);
    for (const member of group) isTaken[member] = 1;
    groups.push(Uint32Array.from(group).sort());
  }
  return groups;
}

function neighboursOf({ offsets, neighbours }: MutualTies, node: number): Uint32Array {
  return neighbours.subarray(offsets[node], offsets[node + 1]);
}

/** 1 for every node that may be in one of the {@link denseGroups} of these ties, or of any part of them. */
export function mayBeInGroup(ties: MutualTies): Uint8Array {
  return coreOf(ties, fewestInGroup - 1);
}

/** 1 for every node that has at least `k` neighbours among those of the same mark. */
function coreOf(ties: MutualTies, k: number): Uint8Array {
  const nodes = ties.offsets.length - 1;
  const inCore = new Uint8Array(nodes).fill(1);
  const degree = Uint32Array.from(
    { length: nodes },
    (_, node) => ties.offsets[node + 1] - ties.offsets[node],
  );
  const leaving: number[] = [];
  const leave = (node: number) => {
    inCore[node] = 0;
    leaving.push(node);
  };
  for (let node = 0; node < nodes; node++) if (degree[node] < k) leave(node);
  for (let node = leaving.pop(); node !== undefined; node = leaving.pop())
    for (const other of neighboursOf(ties, node))
      if (inCore[other] === 1 && --degree[other] < k) leave(other);
  return inCore;
}

/** Takes in whoever else is tied to enough of the group, the most tied first, the first of equals. */
function grow(ties: MutualTies, members: readonly number[], isFree: (node: number) => boolean): number[] {
  const group = new Set(members);
  const tied = new Map<number, number>();
  const count = (member: number) => {
    for (const other of neighboursOf(ties, member))
      if (!group.has(other) && isFree(other)) tied.set(other, (tied.get(other) ?? 0) + 1);
  };
  for (const member of members) count(member);
  for (;;) {
    let most = -1;
    for (const [other, often] of tied)
      if (most < 0 || often > tied.get(most)! || (often === tied.get(most) && other < most)) most = other;
    if (most < 0 || tied.get(most)! < leastDensity * group.size) return [...group];
    tied.delete(most);
    group.add(most);
    count(most);
  }
}

/** Leaves out the least tied, the last of equals, until the rest is dense enough. */
function peel(ties: MutualTies, members: readonly number[]): number[] {
  const degree = new Map(members.map((member) => [member, 0]));
  let pairs = 0;
  for (const member of members)
    for (const other of neighboursOf(ties, member))
      if (degree.has(other)) {
        degree.set(member, degree.get(member)! + 1);
        pairs++;
      }
  while (degree.size >= fewestInGroup && pairs < leastDensity * degree.size * (degree.size - 1)) {
    let least = -1;
    for (const [member, ofMember] of degree)
      if (least < 0 || ofMember < degree.get(least)! || (ofMember === degree.get(least) && member > least))
        least = member;
    pairs -= 2 * degree.get(least)!;
    degree.delete(least);
    for (const other of neighboursOf(ties, least))
      if (degree.has(other)) degree.set(other, degree.get(other)! - 1);
  }
  return [...degree.keys()];
}
