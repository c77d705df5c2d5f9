import { expect, it } from 'vitest';
import { batchesOf, batchSize } from '../../src/import/batches.js';
import { seenKeys } from '../../src/import/seen-keys.js';

it('tells new keys from repeated ones, over many growths, as a map does', () => {
  const seen = seenKeys();
  const map = new Map<string, string>();
  for (let step = 0; step < 60_000; step++) {
    const key = `key ${(step * 7919) % 41_000}`;
    const content = `content ${step % 3}`;
    const expected = !map.has(key) ? 'new' : map.get(key) === content ? 'same' : 'different';
    if (expected === 'new') map.set(key, content);
    expect(seen.see(key, content)).toBe(expected);
  }
});

it('marks repeated rows in batches, the first one standing', async () => {
  const rows = [
    ...Array.from({ length: batchSize + 500 }, (_, id) => ({ id: String(id) })),
    { id: '3' },
    { id: '4', name: 'other' },
    { nr: 1 },
  ];
  const batches = [];
  for await (const batch of batchesOf('people', rows)) batches.push(batch);
  expect(batches.map((batch) => batch.length)).toEqual([batchSize, 503]);
  expect(
    batches[1].slice(-3).map(({ line, duplicate, refusal }) => [line, duplicate, refusal?.reason]),
  ).toEqual([
    [batchSize + 501, 'same', undefined],
    [batchSize + 502, 'different', undefined],
    [batchSize + 503, null, 'people has no field "nr"'],
  ]);
});
