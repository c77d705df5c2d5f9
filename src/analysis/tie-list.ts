/** Ties between nodes in the order they were read, column by column: some 20 bytes a tie, no object each. */
export interface TieList {
  length: number;
  /** Who influences: the target of the tie. */
  from: Uint32Array;
  /** Who is influenced: its actor. */
  to: Uint32Array;
  /** Place in `tieKinds`. */
  kind: Uint8Array;
  /** Decayed acts. */
  acts: Float64Array;
  /** Epoch day an exposing tie began. */
  since: Int32Array;
}

/** No ties, with room for `capacity`. */
export function emptyTieList(capacity = 1 << 16): TieList {
  return {
    length: 0,
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    kind: new Uint8Array(capacity),
    acts: new Float64Array(capacity),
    since: new Int32Array(capacity),
  };
}

/** Adds a tie, doubling the room when it is used up. */
export function addTie(
  ties: TieList,
  from: number,
  to: number,
  kind: number,
  acts: number,
  since: number,
): void {
  const at = ties.length++;
  if (at === ties.from.length) {
    ties.from = grown(ties.from, new Uint32Array(2 * at));
    ties.to = grown(ties.to, new Uint32Array(2 * at));
    ties.kind = grown(ties.kind, new Uint8Array(2 * at));
    ties.acts = grown(ties.acts, new Float64Array(2 * at));
    ties.since = grown(ties.since, new Int32Array(2 * at));
  }
  ties.from[at] = from;
  ties.to[at] = to;
  ties.kind[at] = kind;
  ties.acts[at] = acts;
  ties.since[at] = since;
}

function grown<Column extends { set(values: Column): void }>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}

/** The ties' places sorted by influenced, then influencer, then as read: two counting sorts. */
export function orderByPair(ties: TieList, nodes: number): Uint32Array {
  const identity = Uint32Array.from({ length: ties.length }, (_, place) => place);
  return sortedBy(ties.to, sortedBy(ties.from, identity, nodes), nodes);
}

function sortedBy(keys: Uint32Array, places: Uint32Array, nodes: number): Uint32Array {
  const ends = new Uint32Array(nodes + 1);
  for (const place of places) ends[keys[place] + 1]++;
  for (let node = 0; node < nodes; node++) ends[node + 1] += ends[node];
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[ends[keys[place]]++] = place;
  return sorted;
}
