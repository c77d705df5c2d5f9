import { expect, test } from 'vitest';
import { type BucketSize, bucketsBetween } from '../../src/lib/buckets.js';

const starts = (from: string, to: string, size: BucketSize, most = 100) =>
  bucketsBetween(Date.parse(from), Date.parse(to), size, most).map((start) => new Date(start).toISOString());

test('a bucket holds its start and not its end', () => {
  expect(starts('2026-02-28T23:59:59Z', '2026-03-01T00:00:00Z', 'HOUR')).toEqual([
    '2026-02-28T23:00:00.000Z',
  ]);
  expect(starts('2026-03-01T00:00:00Z', '2026-03-02T00:00:00.001Z', 'DAY')).toEqual([
    '2026-03-01T00:00:00.000Z',
    '2026-03-02T00:00:00.000Z',
  ]);
});

test('weeks start on Monday, before 1970 too, and months are as long as they are', () => {
  expect(starts('2026-03-01T12:00:00Z', '2026-03-09T12:00:00Z', 'WEEK')).toEqual([
    '2026-02-23T00:00:00.000Z',
    '2026-03-02T00:00:00.000Z',
    '2026-03-09T00:00:00.000Z',
  ]);
  expect(starts('1969-12-31T00:00:00Z', '1969-12-31T01:00:00Z', 'WEEK')).toEqual([
    '1969-12-29T00:00:00.000Z',
  ]);
  expect(starts('2025-12-15T00:00:00Z', '2026-03-01T00:00:01Z', 'MONTH')).toEqual([
    '2025-12-01T00:00:00.000Z',
    '2026-01-01T00:00:00.000Z',
    '2026-02-01T00:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
  ]);
});

test('an empty span has no buckets, and a long one stops after one more than wanted', () => {
  expect(starts('2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', 'DAY')).toEqual([]);
  expect(starts('2000-01-01T00:00:00Z', '2026-03-01T00:00:00Z', 'HOUR', 10)).toHaveLength(11);
});
