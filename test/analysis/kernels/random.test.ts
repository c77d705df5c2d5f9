import { describe, expect, it } from 'vitest';
import { insideSteps, rareExponential, stepWidths } from '../../../src/analysis/kernels/exponential.js';
import {
  fillUniform,
  nextWord,
  openStream,
  type RandomStream,
} from '../../../src/analysis/kernels/random.js';
import { chiSquare, chiSquareLimit } from '../../support/chi-square.js';

const draws = 1_000_000;

function uniforms(seed: number, key: string, block: number, length: number): Float64Array {
  const out = new Float64Array(length);
  fillUniform(openStream(seed, key, block), out);
  return out;
}

function histogram(values: Iterable<number>, cells: number): Uint32Array {
  const seen = new Uint32Array(cells);
  for (const value of values) seen[Math.floor(value * cells)]++;
  return seen;
}

describe('openStream', () => {
  it('gives the same numbers for the same seed, key and block, and others for any other', () => {
    const start = (seed: number, key: string, block: number) => uniforms(seed, key, block, 4).join();
    expect(start(7, 'city', 3)).toBe(start(7, 'city', 3));
    const neighbours: [number, string, number][] = [
      [7, 'city', 3],
      [8, 'city', 3],
      [7 + 2 ** 32, 'city', 3],
      [-7, 'city', 3],
      [7, 'citz', 3],
      [7, 'city ', 3],
      [7, '', 3],
      [7, 'city', 4],
      [3, 'city', 7],
    ];
    expect(new Set(neighbours.map((stream) => start(...stream))).size).toBe(neighbours.length);
  });

  it('starts neighbouring blocks evenly', () => {
    const firsts = Array.from({ length: 20_000 }, (_, block) => uniforms(1, 'city', block, 1)[0]);
    expect(chiSquare(histogram(firsts, 100), () => 200)).toBeLessThan(chiSquareLimit(99));
  });
});

describe('fillUniform', () => {
  it('is even, also in pairs of neighbours', () => {
    const values = uniforms(42, 'city', 0, draws);
    expect(chiSquare(histogram(values, 1000), () => draws / 1000)).toBeLessThan(chiSquareLimit(999));
    const pairs = new Uint32Array(32 * 32);
    for (let i = 0; i < draws; i += 2)
      pairs[Math.floor(values[i] * 32) * 32 + Math.floor(values[i + 1] * 32)]++;
    expect(chiSquare(pairs, () => draws / 2 / 1024)).toBeLessThan(chiSquareLimit(1023));
  });

  it('does not hang on how many are asked for at once', () => {
    const stream = openStream(5, 'city', 0);
    const first = new Float64Array(77);
    const second = new Float64Array(423);
    fillUniform(stream, first);
    fillUniform(stream, second);
    expect([...first, ...second]).toEqual([...uniforms(5, 'city', 0, 500)]);
  });
});

/** As the sampler draws them. */
function fillExponential(stream: RandomStream, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    const word = nextWord(stream);
    const [layer, step] = [word & 255, word >>> 8];
    out[i] =
      step < insideSteps[layer] ? (step + 0.5) * stepWidths[layer] : rareExponential(layer, step, stream);
  }
}

describe('exponential variates', { timeout: 60_000 }, () => {
  const values = new Float64Array(draws);
  fillExponential(openStream(42, 'city', 0), values);

  it('falls evenly into cells of equal chance, the thousandth and last in the tail', () => {
    const shares = values.map((value) => Math.min(1 - 2 ** -53, -Math.expm1(-value)));
    expect(chiSquare(histogram(shares, 1000), () => draws / 1000)).toBeLessThan(chiSquareLimit(999));
  });

  it('follows the curve beyond where the ziggurat folds its tail in', () => {
    const beyond = (bound: number) => values.filter((value) => value > bound).length;
    for (const bound of [7, 7.7, 8.5]) {
      const expected = draws * Math.exp(-bound);
      expect(Math.abs(beyond(bound) - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  it('resolves values small enough for ties that live once in a hundred thousand times', () => {
    const many = new Float64Array(1 << 16);
    const stream = openStream(9, 'city', 0);
    let below = 0;
    let least = Infinity;
    for (let round = 0; round < 1 << 8; round++) {
      fillExponential(stream, many);
      for (const value of many) {
        if (value < 1e-5) below++;
        least = Math.min(least, value);
      }
    }
    const expected = 2 ** 24 * 1e-5;
    expect(Math.abs(below - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(least).toBeGreaterThan(0);
  });
});
