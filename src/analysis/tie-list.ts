/** Acts of a tie that had not come about. */
export const notYet = -1;

/** A tie's acts seen otherwise: what the back-test and the sensitivity of an analysis ask for. */
export interface OtherActs {
  /** Decayed acts as of the day the back-test fits at; {@link notYet} where the tie came later. */
  readonly before: number;
  /** Acts after that day, each counted as one; Infinity where some may be, undated. */
  readonly after: number;
  /** Decayed acts at half the half-life… */
  readonly shorter: number;
  /** …and at twice of it. */
  readonly longer: number;
}

/** Ties between nodes in the order they were read, column by column: some 40 bytes a tie, no object each. */
export interface TieList {
  length: number;
  /** Who influences: the target of the tie. */
  from: Uint32Array;
  /** Who is influenced: its actor. */
  to: Uint32Array;
  /** Place in `tieKinds`. */
  kind: Uint8Array;
  /** Decayed acts. */
  acts: Float64Array | Float32Array;
  /** Epoch day an exposing tie began. */
  since: Int32Array;
  /**
   * See {@link OtherActs}. Single precision suffices: each is a multiple of 2^-30 still, so that sums stay exact.
   */
  before: Float32Array;
  after: Float32Array;
  shorter: Float32Array;
  longer: Float32Array;
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
    before: new Float32Array(capacity),
    after: new Float32Array(capacity),
    shorter: new Float32Array(capacity),
    longer: new Float32Array(capacity),
  };
}

/** Of a tie that is no act and was always there. */
export const noOtherActs: OtherActs = { before: 0, after: 0, shorter: 0, longer: 0 };

/** Adds a tie, doubling the room when it is used up. */
export function addTie(
  ties: TieList,
  from: number,
  to: number,
  kind: number,
  acts: number,
  since: number,
  { before, after, shorter, longer }: OtherActs = noOtherActs,
): void {
  const at = ties.length++;
  if (at === ties.from.length) {
    ties.from = grown(ties.from, new Uint32Array(2 * at));
    ties.to = grown(ties.to, new Uint32Array(2 * at));
    ties.kind = grown(ties.kind, new Uint8Array(2 * at));
    ties.acts = grown(ties.acts, new Float64Array(2 * at));
    ties.since = grown(ties.since, new Int32Array(2 * at));
    ties.before = grown(ties.before, new Float32Array(2 * at));
    ties.after = grown(ties.after, new Float32Array(2 * at));
    ties.shorter = grown(ties.shorter, new Float32Array(2 * at));
    ties.longer = grown(ties.longer, new Float32Array(2 * at));
  }
  ties.from[at] = from;
  ties.to[at] = to;
  ties.kind[at] = kind;
  ties.acts[at] = acts;
  ties.since[at] = since;
  ties.before[at] = before;
  ties.after[at] = after;
  ties.shorter[at] = shorter;
  ties.longer[at] = longer;
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
