import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/lib/cursor.js';
import { formatDuration, parseDuration } from '../../src/lib/duration.js';
import { fromGlobalId, toGlobalId } from '../../src/lib/global-id.js';
import { parseInstant } from '../../src/lib/instant.js';

describe('global ids', () => {
  it('come back as they went in, colons, accents and all', () => {
    for (const key of ['x:7', 'a:twitter:jané', '', 'a:b:c'])
      expect(fromGlobalId(toGlobalId('Person', key))).toEqual({ type: 'Person', key });
  });

  it('are refused when nobody here made them', () => {
    for (const id of [
      '',
      'x',
      '%%%',
      Buffer.from('nocolon').toString('base64url'),
      `${toGlobalId('Person', 'x:7')}=`,
      'é',
      'A'.repeat(2000),
    ])
      expect(fromGlobalId(id), id).toBeNull();
  });
});

describe('cursors', () => {
  it('decode for their own list alone', () => {
    const cursor = encodeCursor('posts', [12, 'twitter:1']);
    expect(decodeCursor('posts', cursor)).toEqual([12, 'twitter:1']);
    expect(decodeCursor('people', cursor)).toBeNull();
  });

  it('are refused when malformed', () => {
    for (const cursor of [
      '',
      'x',
      Buffer.from('{}').toString('base64url'),
      Buffer.from('["x",{}]').toString('base64url'),
      encodeCursor('posts', [1.5]),
      encodeCursor('posts', [1e300]),
    ])
      expect(decodeCursor('posts', cursor), cursor).toBeNull();
  });
});

describe('instants', () => {
  it('are read with an offset only, to the millisecond', () => {
    expect(parseInstant('2026-03-10T01:00:00+01:00')).toBe(Date.UTC(2026, 2, 10));
    expect(parseInstant('2026-03-10T00:00:00.123456Z')).toBe(Date.UTC(2026, 2, 10) + 123);
  });

  it('are refused without one, or on no day of the calendar', () => {
    for (const text of [
      '2026-03-10',
      '2026-03-10T00:00:00',
      '2026-02-30T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-03-10T25:00:00Z',
      'now',
      '',
    ])
      expect(parseInstant(text), text).toBeNull();
  });
});

describe('durations', () => {
  it.each([
    ['P90D', 90 * 86_400_000],
    ['PT12H', 12 * 3_600_000],
    ['P1Y2M', (365 + 60) * 86_400_000],
    ['P1W', 7 * 86_400_000],
    ['P1DT1H1M1.5S', 86_400_000 + 3_600_000 + 60_000 + 1_500],
    ['PT0S', 0],
  ])('%s is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
    expect(parseDuration(formatDuration(milliseconds))).toBe(milliseconds);
  });

  it('are refused when they are none', () => {
    for (const text of ['', 'P', 'PT', 'P1', '90D', 'P-1D', 'P1DT', 'P1H'])
      expect(parseDuration(text), text).toBeNull();
  });
});
