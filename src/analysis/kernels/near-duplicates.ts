/** Two texts are near-duplicates when they share at least so much of their shingles (Jaccard). */
export const leastAlike = 0.8;

const hashes = 12;
const perBand = 2;
const shingleWords = 3;
const fewestWords = 5;

/**
 * Which texts say nearly the same: for each, numbered from 0 over all, a list of the others. Texts are compared without
 * case, links, mentions, numbers and signs, by their runs of three words (Broder 1997): candidates by
 * min-hash in bands, each then counted. Texts of fewer than five words are like no other: greetings prove nothing.
 */
export function nearDuplicates(texts: readonly string[]): number[][] {
  const shingles = texts.map(shinglesOf);
  const buckets = new Map<string, number[]>();
  shingles.forEach((set, text) => {
    if (set === null) return;
    const signature = signatureOf(set);
    for (let band = 0; band < hashes; band += perBand) {
      const key = `${band} ${signature.slice(band, band + perBand).join(' ')}`;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(text);
      else buckets.set(key, [text]);
    }
  });
  const alike = texts.map(() => new Set<number>());
  for (const bucket of buckets.values())
    for (let i = 1; i < bucket.length; i++)
      for (let j = Math.max(0, i - mostCompared); j < i; j++) {
        const [a, b] = [bucket[j], bucket[i]];
        if (alike[a].has(b) || jaccard(shingles[a]!, shingles[b]!) < leastAlike) continue;
        alike[a].add(b);
        alike[b].add(a);
      }
  return alike.map((others) => [...others].sort((a, b) => a - b));
}

/** A bucket of one template repeated is as long as the texts: each is compared with so many before it. */
const mostCompared = 200;

function shinglesOf(text: string): ReadonlySet<number> | null {
  const words = text
    .toLowerCase()
    .replace(/https?:\S+|[@#]\S+/gu, ' ')
    .match(/\p{L}+/gu);
  if (words === null || words.length < fewestWords) return null;
  const set = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at++)
    set.add(hashOf(words.slice(at, at + shingleWords).join(' ')));
  return set;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function signatureOf(set: ReadonlySet<number>): number[] {
  return Array.from({ length: hashes }, (_, which) => {
    let least = 2 ** 32;
    for (const shingle of set) least = Math.min(least, mixed(shingle, which));
    return least;
  });
}

/** One of a family of hashes: the finalizer of MurmurHash3 over the shingle and the hash's number. */
function mixed(shingle: number, which: number): number {
  let hash = shingle ^ Math.imul(which + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both++;
  return both / (a.size + b.size - both);
}
