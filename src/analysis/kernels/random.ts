/**
 * A stream of random words of its own for each block of work, so that the same seed gives the same bytes
 * whoever does which block. The generator is sfc32 (C. Doty-Humphrey, PractRand, 2010): 128 bits of state,
 * one word of it a counter, so that no stream repeats within 2^32 words. Where a stream starts is hashed from
 * seed, key and block by the mixing steps of MurmurHash3 (A. Appleby, 2011).
 */
export interface RandomStream {
  readonly state: Int32Array;
  /** Words made ahead; those from `next` on are not used yet. */
  readonly words: Uint32Array;
  next: number;
}

/** The start of the stream of (`randomSeed`, `key`, `block`); both numbers are integers below 2^53. */
export function openStream(randomSeed: number, key: string, block: number): RandomStream {
  const message = [low32(randomSeed), high32(randomSeed), low32(block), high32(block), key.length];
  for (let i = 0; i < key.length; i++) message.push(key.charCodeAt(i));
  const state = new Int32Array(4);
  state[0] = hash(message, 0x243f6a88);
  state[1] = hash(message, 0x85a308d3);
  state[2] = hash(message, 0x13198a2e);
  state[3] = 1;
  // The author's advice: a dozen rounds until every bit of the seed has touched every word.
  fillWords(state, new Uint32Array(12));
  // Up to 64 bytes an array costs little to open, and a block opens one.
  const words = new Uint32Array(16);
  return { state, words, next: words.length };
}

/** The next word of a stream, 0 to 2^32 - 1. */
export function nextWord(stream: RandomStream): number {
  if (stream.next === stream.words.length) refill(stream);
  return stream.words[stream.next++];
}

/** Makes the next words of the stream; whatever was left of the last ones is given up. */
function refill(stream: RandomStream): void {
  fillWords(stream.state, stream.words);
  stream.next = 0;
}

/** Fills `out` with numbers uniform over the multiples of 2^-53 from 0 to below 1. */
export function fillUniform(stream: RandomStream, out: Float64Array): void {
  const { words } = stream;
  for (let i = 0; i < out.length; i++) {
    if (stream.next + 2 > words.length) refill(stream);
    const high = words[stream.next++] >>> 5;
    const low = words[stream.next++] >>> 6;
    out[i] = (high * 2 ** 26 + low) * 2 ** -53;
  }
}

function fillWords(state: Int32Array, out: Uint32Array): void {
  // One by one: an iterator here would cost more than the words.
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let counter = state[3];
  for (let i = 0; i < out.length; i++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    out[i] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

function hash(message: readonly number[], start: number): number {
  let h = start;
  for (const word of message) {
    let k = Math.imul(word, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= message.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const low32 = (integer: number): number => integer | 0;
const high32 = (integer: number): number => Math.floor(integer / 2 ** 32) | 0;
