import { describe, expect, it } from 'vitest';
import { type GatheredParts, gatherPart, partsOf } from '../../src/analysis/parts.js';
import {
  decodeAnalysis,
  encodeInfluence,
  encodeMarkets,
  type StoredAnalysis,
} from '../../src/analysis/stored-analysis.js';

const stored: StoredAnalysis = {
  ids: ['a:x:ann', 'brand:b', 'x:é/1'],
  graph: {
    nodes: 3,
    offsets: Uint32Array.of(0, 0, 2, 2),
    sources: Uint32Array.of(2, 0),
    probabilities: Float32Array.of(0.5, 0.25),
  },
  kinds: Uint8Array.of(1, 36),
  acts: Float32Array.of(2, 0),
  exposures: Float32Array.of(Number.NaN, 4),
  rates: Float64Array.of(0.1, 0.05, 0.05, 0.05, 0.05, 0),
  markets: new Map([
    [
      'town',
      { members: Uint32Array.of(2), weights: null, hits: Uint32Array.of(1, 2, 3), sets: 256, able: 1 },
    ],
    [
      'everyone',
      {
        members: Uint32Array.of(0, 2),
        weights: Float64Array.of(0.5, 1.5),
        hits: new Uint32Array(3),
        sets: 512,
        able: 2,
      },
    ],
  ]),
};

const allParts = [encodeInfluence('id', stored), encodeMarkets('id', stored.markets)];

describe('an encoded analysis', () => {
  it('is what it was when it is decoded, and its keys are in order', () => {
    const columns: GatheredParts = new Map();
    for (const part of allParts.flat()) gatherPart(columns, part);
    expect(decodeAnalysis(columns)).toEqual({ ...stored, markets: new Map([...stored.markets].reverse()) });
    for (const parts of allParts)
      expect(parts.map(({ key }) => key)).toEqual(parts.map(({ key }) => key).sort());
  });

  it('says what to do when a column is missing', () => {
    const columns: GatheredParts = new Map();
    for (const part of allParts.flat()) if (!part.key.includes('/hits/')) gatherPart(columns, part);
    expect(() => decodeAnalysis(columns)).toThrow('The stored analysis has no hits/everyone.');
  });
});

describe('partsOf', () => {
  it('cuts a column into parts of at most one MiB and an empty one into one', () => {
    const column = new Uint32Array((5 << 18) + 3);
    expect(partsOf('id', 'n', column).map(({ bytes }) => bytes.length)).toEqual([
      ...Array.from({ length: 5 }, () => 1 << 20),
      12,
    ]);
    expect(partsOf('id', 'n', new Uint8Array(0))).toEqual([{ key: 'id/n/00000', bytes: new Uint8Array(0) }]);
  });
});
