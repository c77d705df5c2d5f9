/** What one more tie of probability p adds to the length of a chain; Infinity: no chain may use it. */
export type TieLength = (probability: number) => number;

const resolution = 2 ** 36;
// More than eleven ties can add by their probabilities: the smallest Float32 is 2^-149.
const hop = 2 ** 47;
const neverActed = 150 * resolution;

/**
 * Orders chains by falling product of probabilities, then by fewer hops; a tie of probability 0 is in none.
 *
 * Lengths of up to 12 hops are whole numbers below 2^53: -log2(p) to 2^-36, with the count of hops in the last four bits. So their sums
 * are exact in whatever order they are added, chains of the same probabilities are equally long whatever their order,
 * and one comparison of two numbers settles both keys. Two products nearer to each other than 1e-10 of themselves
 * count as equal.
 */
export function lengthByProbability(probability: number): number {
  return probability > 0 ? 16 * Math.round(-Math.log2(probability) * resolution) + 1 : Infinity;
}

/**
 * Orders chains by hops, then by falling product of probabilities. Ties of probability 0 (nobody acted on them yet) may
 * be used: of chains of as many hops, those with fewer of them come first.
 */
export function lengthByHops(probability: number): number {
  return hop + (probability > 0 ? Math.round(-Math.log2(probability) * resolution) : neverActed);
}
