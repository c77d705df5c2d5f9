import { stableSort } from './kernels/stable-sort.js';

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

/** Ties between nodes, column by column: some 40 bytes a tie, no object each. As they were read until {@link sortByPair}. */
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

/** Writes a tie over another, which is not needed any more. */
export function moveTie(ties: TieList, tie: number, place: number): void {
  ties.from[place] = ties.from[tie];
  ties.to[place] = ties.to[tie];
  ties.kind[place] = ties.kind[tie];
  ties.acts[place] = ties.acts[tie];
  ties.since[place] = ties.since[tie];
  ties.before[place] = ties.before[tie];
  ties.after[place] = ties.after[tie];
  ties.shorter[place] = ties.shorter[tie];
  ties.longer[place] = ties.longer[tie];
}

function grown<Column extends { set(values: Column): void }>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}

/**
 * Sorts ties by influenced, then influencer, equals as they were: the form every reader of pairs goes through. Ties come by
 * who did them, so that sorting row by row stays within what the processor has at hand. Columns are moved one at a time, so
 * that the room this takes is that of the widest.
 */
export function sortByPair(ties: TieList, nodes: number): void {
  const { length, from, to } = ties;
  const asGiven = new Uint32Array(length);
  for (let place = 0; place < length; place++) asGiven[place] = place;
  const order = stableSort(asGiven, to, nodes);
  for (let start = 0, end = 0; start < length; start = end) {
    while (end < length && to[order[end]] === to[order[start]]) end++;
    sortRow(order.subarray(start, end), from);
  }
  const moved = <Column extends Uint32Array | Uint8Array | Float64Array | Float32Array>(
    old: Column,
    sorted: Column,
  ) => {
    for (let place = 0; place < length; place++) sorted[place] = old[order[place]];
    return sorted;
  };
  // All columns of four bytes as one kind of array, which the compiler then knows.
  const moved4 = (old: Int32Array | Float32Array) =>
    moved(new Uint32Array(old.buffer), new Uint32Array(length)).buffer;
  ties.from = moved(ties.from, new Uint32Array(length));
  ties.to = moved(ties.to, new Uint32Array(length));
  ties.kind = moved(ties.kind, new Uint8Array(length));
  ties.acts = moved(ties.acts, new Float64Array(length));
  ties.since = new Int32Array(moved4(ties.since));
  ties.before = new Float32Array(moved4(ties.before));
  ties.after = new Float32Array(moved4(ties.after));
  ties.shorter = new Float32Array(moved4(ties.shorter));
  ties.longer = new Float32Array(moved4(ties.longer));
}

/** Above so many a row is sorted by the library. */
const longRow = 64;

/** Sorts ties of one influenced, given by rising place, by influencer; equals stay as they were. */
function sortRow(row: Uint32Array, from: Uint32Array): void {
  if (row.length > longRow) {
    row.sort((a, b) => from[a] - from[b] || a - b);
    return;
  }
  for (let i = 1; i < row.length; i++) {
    const tie = row[i];
    let at = i;
    for (; at > 0 && from[row[at - 1]] > from[tie]; at--) row[at] = row[at - 1];
    row[at] = tie;
  }
}
