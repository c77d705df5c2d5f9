import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/feeds/feed-table.js';
import { formats } from '../../src/feeds/formats.js';

const columns = {
  text: { type: 'TEXT', mayBeEmpty: true, about: 'a text' },
  count: { type: 'INTEGER', mayBeEmpty: true, about: 'a number' },
  net: { type: 'NUMBER', mayBeEmpty: true, about: 'a number' },
  known: { type: 'BOOLEAN', about: 'yes or no' },
  day: { type: 'DATE', about: 'a day' },
  at: { type: 'INSTANT', mayBeEmpty: true, about: 'an instant' },
} satisfies Columns;
const row = { text: 'plain', count: 3, net: -0.1, known: true, day: '2026-04-30', at: 0 };
const written = (format: string, changed: object = {}) =>
  formats[format].line(columns, { ...row, ...changed });

describe('CSV', () => {
  it('has a header, one line a row, and every type in its place', () => {
    expect(formats.csv.head(columns)).toBe('text,count,net,known,day,at\r\n');
    expect(written('csv')).toBe('plain,3,-0.1,true,2026-04-30,1970-01-01T00:00:00.000Z\r\n');
  });

  it('leaves what is not known empty, and tells it from a text without characters', () => {
    expect(written('csv', { text: null, count: null, net: null, at: null })).toBe(',,,true,2026-04-30,\r\n');
    expect(written('csv', { text: '' })).toMatch(/^"",3/);
  });

  it.each([
    'a,b',
    'say "yes"',
    'two\nlines',
    'two\r\nlines',
    'ends in \r',
    ' spaces ',
    'naïve 🦊',
    "'already",
  ])('is read back as it was: %j', (text) => {
    const csv = formats.csv.head(columns) + written('csv', { text });
    expect(parse(csv, { columns: true, record_delimiter: '\r\n' })).toEqual([
      expect.objectContaining({ text, net: '-0.1' }),
    ]);
  });

  it.each(['=1+1', '+49 30', '-x', '@sum', '\t=1', '\r=1', '\n=1', '＝1'])(
    'hands no text to a spreadsheet as a formula: %j',
    (text) => {
      const [read] = parse(formats.csv.head(columns) + written('csv', { text }), {
        columns: true,
        record_delimiter: '\r\n',
      }) as { text: string; net: string }[];
      expect(read.text).toBe(`'${text}`);
      expect(read.net).toBe('-0.1');
    },
  );
});

describe('NDJSON', () => {
  it('is one object a line, in the order of the columns, texts as they are', () => {
    const line = written('ndjson', { text: '=1\n"', count: null });
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(Object.entries(JSON.parse(line))).toEqual(
      Object.entries({ ...row, text: '=1\n"', count: null, at: '1970-01-01T00:00:00.000Z' }),
    );
  });
});
