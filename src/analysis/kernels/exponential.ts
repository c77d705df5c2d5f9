import { type RandomStream, refill } from './random.js';

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

/**
 * A place in a layer is one of 2^24 steps this wide; below `inside` steps it lies under the curve for
 * certain.
 */
const widths = edges.map((edge) => edge * 2 ** -24);
const inside = Uint32Array.from({ length: layers }, (_, i) =>
  Math.floor((edges[i + 1] / edges[i]) * 2 ** 24),
);

/**
 * Fills `out` with exponential variates of mean 1, all above 0. Nearly always one word and no logarithm each:
 * G. Marsaglia, W. W. Tsang, The ziggurat method for generating random variables, 2000. Unlike there, layer
 * and place come from different bits of the word, so that they are independent.
 */
export function fillExponential(stream: RandomStream, out: Float64Array): void {
  const { words } = stream;
  for (let i = 0; i < out.length; ) {
    if (stream.next + 2 > words.length) refill(stream);
    const word = words[stream.next++];
    const layer = word & 255;
    const step = word >>> 8;
    const variate = (step + 0.5) * widths[layer];
    if (step < inside[layer]) {
      out[i++] = variate;
      continue;
    }
    const uniform = (words[stream.next++] + 0.5) * 2 ** -32;
    // The tail forgets where it began; a wedge keeps what falls under the curve at a random height.
    if (layer === 0) out[i++] = tail - Math.log(uniform);
    else if (heights[layer] + uniform * (heights[layer + 1] - heights[layer]) < Math.exp(-variate))
      out[i++] = variate;
  }
}
