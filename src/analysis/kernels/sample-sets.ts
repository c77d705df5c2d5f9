/**
 * A store of reverse-reachable sets one behind the other. Set i is `entries[ends[i - 1]]` (0 for the first)
 * to before `entries[ends[i]]`: its root, then everyone met, each once, breadth first.
 */
export interface SampleSets {
  sets: number;
  ends: Uint32Array;
  entries: Uint32Array;
  /** Entries that are used; the rest of the array is room to grow into. */
  size: number;
  /** Sets besides that were given up where they met a node to stop at; nothing else of them is kept. */
  stopped: number;
  /** Nodes met and live ties followed in all sets, those that were given up among them: what it cost to draw them. */
  work: number;
  /** What that was after each block. */
  readonly works: number[];
  /** The ties that were live in each set; null when they are not asked for. */
  readonly live: LiveTies | null;
  /** What `entries` and `live.sources` may each grow to. */
  readonly maxEntries: number;
}

/**
 * The live in-ties of the node at entry e come from `sources[ends[e - 1]]` (0 for the first) to before
 * `sources[ends[e]]`.
 */
export interface LiveTies {
  ends: Uint32Array;
  sources: Uint32Array;
  size: number;
}

/**
 * A store without sets. Beyond `maxEntries` (default 2^28, a gigabyte) sampling throws instead of growing.
 */
export function emptySampleSets(options: { liveTies?: boolean; maxEntries?: number } = {}): SampleSets {
  const maxEntries = options.maxEntries ?? 2 ** 28;
  const room = () => new Uint32Array(Math.min(1024, maxEntries));
  return {
    sets: 0,
    ends: room(),
    entries: room(),
    size: 0,
    stopped: 0,
    work: 0,
    works: [],
    live: options.liveTies ? { ends: room(), sources: room(), size: 0 } : null,
    maxEntries,
  };
}

/** Forgets the sets of a store and keeps its room. */
export function forgetSets(store: SampleSets): void {
  store.sets = 0;
  store.size = 0;
  store.stopped = 0;
  store.work = 0;
  store.works.length = 0;
  if (store.live !== null) store.live.size = 0;
}

/**
 * The array itself when it holds `length` items, else one with twice the room and the same beginning. Throws
 * a RangeError when `length` is more than `most`: a store that dropped what it cannot hold would bend every
 * figure in silence.
 */
export function withRoom(array: Uint32Array, length: number, most: number): Uint32Array {
  if (length <= array.length) return array;
  if (length > most)
    throw new RangeError(
      `The samples need more than the ${most} entries allowed; allow more, or draw fewer sets.`,
    );
  const roomier = new Uint32Array(Math.min(most, Math.max(length, array.length * 2)));
  roomier.set(array);
  return roomier;
}
