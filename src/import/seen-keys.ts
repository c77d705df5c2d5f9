/** What a run has met so far, in 12 bytes a key (10 million rows: under 400 MB at the worst moment of growth). */
export interface SeenKeys {
  /**
   * Notes a key with its row's content: `new` the first time; later `same` when the content is what it was
   * that first time, else `different`.
   */
  see(key: string, content: string): 'new' | 'same' | 'different';
}

/**
 * An open-addressed table of 64-bit hashes of the keys and 32-bit hashes of their contents: a file of any length
 * is checked for repeated keys without its keys being held. Two of 10 million keys share a hash with probability
 * 3 in a million.
 */
export function seenKeys(): SeenKeys {
  let capacity = 1 << 12;
  let used = 0;
  let high = new Uint32Array(capacity);
  let low = new Uint32Array(capacity);
  let contents = new Uint32Array(capacity);

  const slotOf = (a: number, b: number): number => {
    let slot = a & (capacity - 1);
    while ((high[slot] !== 0 || low[slot] !== 0) && (high[slot] !== a || low[slot] !== b))
      slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = () => {
    const old = { high, low, contents };
    capacity *= 2;
    high = new Uint32Array(capacity);
    low = new Uint32Array(capacity);
    contents = new Uint32Array(capacity);
    for (let at = 0; at < old.high.length; at++) {
      if (old.high[at] === 0 && old.low[at] === 0) continue;
      const slot = slotOf(old.high[at], old.low[at]);
      high[slot] = old.high[at];
      low[slot] = old.low[at];
      contents[slot] = old.contents[at];
    }
  };
  return {
    see(key, content) {
      const a = hash(key, 0x811c9dc5);
      const b = hash(key, 0x9747b28c) || 1; // Zero and zero mark a free slot.
      const digest = hash(content, 0x811c9dc5);
      const slot = slotOf(a, b);
      if (high[slot] !== 0 || low[slot] !== 0) return contents[slot] === digest ? 'same' : 'different';
      high[slot] = a;
      low[slot] = b;
      contents[slot] = digest;
      if (++used * 3 > capacity * 2) grow();
      return 'new';
    },
  };
}

/** Murmur3's mixing, one UTF-16 unit at a time. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at++) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    state ^= Math.imul(unit, 0x1b873593);
    state = (state << 13) | (state >>> 19);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state ^= state >>> 16;
  state = Math.imul(state, 0x85ebca6b);
  state ^= state >>> 13;
  state = Math.imul(state, 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
