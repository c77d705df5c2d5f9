import { describe, expect, it } from 'vitest';
import { columnOf, type GatheredParts, gatherPart, partsOf } from '../../src/analysis/parts.js';
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

const allParts = [await encodeInfluence('id', stored), await encodeMarkets('id', stored.markets)];
const asStored = allParts.flat().map((part) => ({ ...part, isPacked: true }));

describe('an encoded analysis', () => {
  it('is what it was when it is decoded, and its keys are in order', async () => {
    const columns: GatheredParts = new Map();
    for (const part of asStored) gatherPart(columns, part);
    expect(await decodeAnalysis(columns)).toEqual({
      ...stored,
      markets: new Map([...stored.markets].reverse()),
    });
    for (const parts of allParts)
      expect(parts.map(({ key }) => key)).toEqual(parts.map(({ key }) => key).sort());
  });

  it('says what to do when a column is missing', async () => {
    const columns: GatheredParts = new Map();
    for (const part of asStored) if (!part.key.includes('/hits/')) gatherPart(columns, part);
    await expect(decodeAnalysis(columns)).rejects.toThrow('The stored analysis has no hits/everyone.');
  });
});

describe('partsOf', () => {
  const column = Uint32Array.from({ length: (5 << 17) + 3 }, (_, at) => at % 1_000);

  it('cuts a column into parts that are each far below a MiB, and an empty one into one', async () => {
    const parts = await partsOf('id', 'n', column);
    expect(parts.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5].map((seq) => `id/n/0000${seq}`));
    for (const { bytes } of parts) expect(bytes.length).toBeLessThan(1 << 18);
    expect(await partsOf('id', 'n', new Uint8Array(0))).toMatchObject([{ key: 'id/n/00000' }]);
  });

  it('is undone by columnOf, also where parts were not packed yet', async () => {
    const raw = new Uint8Array(column.buffer);
    for (const parts of [
      (await partsOf('id', 'n', column)).map((part) => ({ ...part, isPacked: true })),
      [{ key: 'id/n/00000', bytes: raw, isPacked: false }],
    ]) {
      const columns: GatheredParts = new Map();
      for (const part of parts) gatherPart(columns, part);
      expect(new Uint32Array(await columnOf(columns, 'n'))).toEqual(column);
    }
  });
});
