import { describe, expect, it } from 'vitest';
import { compileTimePattern, type TimeReader } from '../../src/import/time-pattern.js';
import { timeReader } from '../../src/import/time-reader.js';
import { instantInZone } from '../../src/import/zone.js';

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
const readWith = (format: string | undefined, text: string, zone = 'UTC') =>
  iso((timeReader(format) as TimeReader)(text, zone));

describe('time reader', () => {
  it.each([
    ['M/d/yyyy H:mm', '2/24/2015 9:05', '2015-02-24T09:05:00.000Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2015-02-24T11:35:52.123-08:00', '2015-02-24T19:35:52.123Z'],
    ['yyyy-MM-dd HH:mm:ss xx', '2015-02-24 11:35:52 -0800', '2015-02-24T19:35:52.000Z'],
    ['dd MMM yy h:mm a', '03 Sep 24 12:30 AM', '2024-09-03T00:30:00.000Z'],
    ['dd MMM yy h:mm a', '03 Sep 24 12:30 p.m.', '2024-09-03T12:30:00.000Z'],
    ['EEEE, MMMM d, yyyy', 'Tuesday, March 4, 2025', '2025-03-04T00:00:00.000Z'],
    ["d.M.yyyy 'um' H 'o''clock'", "4.3.2025 um 7 o'clock", '2025-03-04T07:00:00.000Z'],
    ['yyyyMMddHHmmssSSS', '20250304070809123', '2025-03-04T07:08:09.123Z'],
    ['EEE MMM dd HH:mm:ss Z yyyy', 'Mon Jul 17 04:13:14 +0000 2017', '2017-07-17T04:13:14.000Z'],
    ['yyyy-MM-dd HH:mm X', '2025-03-04 07:08 Z', '2025-03-04T07:08:00.000Z'],
  ])('reads %s in "%s"', (format, text, expected) => {
    expect(readWith(format, text)).toBe(expected);
  });

  it.each([
    ['iso', '2025-03-04', '2025-03-04T00:00:00.000Z'],
    ['iso', '2025-03-04T07:08:09.5+01', '2025-03-04T06:08:09.500Z'],
    ['iso', '2025-03-04 07:08', '2025-03-04T07:08:00.000Z'],
    ['iso', '2025-03-04T07:08:09-0330', '2025-03-04T10:38:09.000Z'],
    ['epoch-s', '1290664733', '2010-11-25T05:58:53.000Z'],
    ['epoch-ms', '1290664733756', '2010-11-25T05:58:53.756Z'],
    ['rfc2822', 'Mon, 17 Jul 2017 04:13:14 +0200', '2017-07-17T02:13:14.000Z'],
    ['rfc2822', '17 Jul 2017 04:13:14 GMT', '2017-07-17T04:13:14.000Z'],
    ['rfc2822', 'Mon Jul 17 04:13:14 +0000 2017', '2017-07-17T04:13:14.000Z'],
    [undefined, '1290664733', '2010-11-25T05:58:53.000Z'],
    [undefined, '1290664733756', '2010-11-25T05:58:53.756Z'],
    [undefined, '2025-03-04T07:08:09Z', '2025-03-04T07:08:09.000Z'],
  ])('reads %s in "%s"', (format, text, expected) => {
    expect(readWith(format, text)).toBe(expected);
  });

  it.each([
    ['iso', '2025-02-30'],
    ['iso', '2025-13-01'],
    ['iso', '2025-03-04T25:00'],
    ['iso', '4 March 2025'],
    ['iso', '0001-01-01'],
    ['iso', '2025-03-04T12:00+25:99'],
    ['yyyy-MM-dd HH:mm xxx', '2025-03-04 12:00 +05:75'],
    ['epoch-s', '12:30'],
    ['rfc2822', 'Mon, 31 Feb 2017 04:13:14 +0200'],
    ['M/d/yyyy', '24/2/2015'],
    ['h:mm a d.M.yyyy', '13:00 PM 1.1.2025'],
    [undefined, '42'],
    [undefined, 'yesterday'],
  ])('does not guess: %s has no meaning for "%s"', (format, text) => {
    expect(readWith(format, text)).toBeNull();
  });

  it('takes text without a zone to be in the zone given, and text with one as it says', () => {
    expect(readWith('iso', '2025-07-01T12:00', 'Europe/Paris')).toBe('2025-07-01T10:00:00.000Z');
    expect(readWith('iso', '2025-01-01T12:00', 'Europe/Paris')).toBe('2025-01-01T11:00:00.000Z');
    expect(readWith('iso', '2025-07-01T12:00Z', 'Europe/Paris')).toBe('2025-07-01T12:00:00.000Z');
  });

  it('says what is wrong with a pattern', () => {
    expect(compileTimePattern('yyyy-QQ-dd')).toMatch(/"QQ"/);
    expect(compileTimePattern('HH:mm')).toMatch(/year, month and day/);
    expect(compileTimePattern("yyyy-MM-dd 'T")).toMatch(/quote/);
  });
});

describe('instantInZone', () => {
  const wall = (text: string) => Date.parse(`${text}Z`);

  it('takes the first of an hour shown twice', () => {
    expect(iso(instantInZone(wall('2025-10-26T02:30:00'), 'Europe/Paris'))).toBe('2025-10-26T00:30:00.000Z');
    expect(iso(instantInZone(wall('2025-11-02T01:30:00'), 'America/New_York'))).toBe(
      '2025-11-02T05:30:00.000Z',
    );
  });

  it('counts an hour left out by the offset before it', () => {
    expect(iso(instantInZone(wall('2025-03-30T02:30:00'), 'Europe/Paris'))).toBe('2025-03-30T01:30:00.000Z');
    expect(iso(instantInZone(wall('2025-03-09T02:30:00'), 'America/New_York'))).toBe(
      '2025-03-09T07:30:00.000Z',
    );
  });

  it('agrees with the clock of the zone for every hour of a year', () => {
    const show = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Australia/Lord_Howe',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    for (let hour = 0; hour < 8760; hour += 5) {
      const instant = Date.UTC(2025, 0, 1, hour, 15);
      const shown = show.format(instant).replace(' ', 'T');
      const back = instantInZone(wall(shown), 'Australia/Lord_Howe');
      expect(show.format(back).replace(' ', 'T')).toBe(shown);
    }
  });
});
