import { nextWord, type RandomStream } from './random.js';

/**
 * The ziggurat: 256 layers of equal area under exp(-x). Layer i reaches from 0 to `edges[i]`, the lowest
 * first; that one is as wide as its area demands, the tail folded in.
 */
const layers = 256;
const tail = 7.69711747013105;
const area = 3.949659822581572e-3;
const edges = new Float64Array(layers + 1);
edges[0] = area * Math.exp(tail);
edges[1] = tail;
for (let i = 2; i < layers; i++) edges[i] = -Math.log(Math.exp(-edges[i - 1]) + area / edges[i - 1]);
const heights = edges.map((edge) => Math.exp(-edge));

/** A place in a layer is one of 2^24 steps this wide; below `insideSteps` steps it lies under the curve for certain. */
export const stepWidths = edges.map((edge) => edge * 2 ** -24);
export const insideSteps = Int32Array.from({ length: layers }, (_, i) =>
  Math.floor((edges[i + 1] / edges[i]) * 2 ** 24),
);

/**
 * An exponential variate of mean 1, above 0, from a random word: in layer `word & 255` at step `word >>> 8`. Nearly
 * always that step is inside, and the variate is `(step + 0.5) * stepWidths[layer]`: one word and no logarithm. This is
 * for the others; further words come from `stream`. G. Marsaglia, W. W. Tsang, The ziggurat method for generating random
 * variables, 2000. Unlike there, layer and place come from different bits of the word, so that they are independent.
 */
export function rareExponential(layer: number, step: number, stream: RandomStream): number {
  for (;;) {
    const variate = (step + 0.5) * stepWidths[layer];
    if (step < insideSteps[layer]) return variate;
    const uniform = (nextWord(stream) + 0.5) * 2 ** -32;
    // The tail forgets where it began; a wedge keeps what falls under the curve at a random height.
    if (layer === 0) return tail - Math.log(uniform);
    if (heights[layer] + uniform * (heights[layer + 1] - heights[layer]) < Math.exp(-variate)) return variate;
    const word = nextWord(stream);
    layer = word & 255;
    step = word >>> 8;
  }
}
