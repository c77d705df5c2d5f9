import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openTable, sniffDelimiter, sniffFormat, type TableHints } from '../../src/import/open-table.js';
import type { SourceRow } from '../../src/import/source-row.js';

/** The file in pieces of a few bytes, so that every border falls everywhere. */
async function* inPieces(content: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(content: string | Uint8Array, hints: Partial<TableHints> = {}, size = 7) {
  const table = await openTable(inPieces(content, size), { name: 'file', header: true, ...hints });
  const rows: SourceRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { header: table.header, rows };
}
const cells = (rows: readonly SourceRow[]) => rows.map((row) => row.cells);

describe('CSV', () => {
  it('reads quoted line breaks, doubled quotes, a byte order mark and CRLF, with the line each row starts on', async () => {
    const { header, rows } = await rowsOf(
      '\ufeffid,text\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,"plain"\r\n',
    );
    expect(header).toEqual(['id', 'text']);
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'two\r\nlines, "quoted"'], fault: null },
      { line: 5, cells: ['2', 'plain'], fault: null },
    ]);
  });

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1,5;2\n'],
    ['\t', 'a\tb c\n1\t2, or 3\n'],
    ['|', 'a|b\n1|x;y;z\n'],
  ])('finds that the cells are parted by "%s"', async (delimiter, text) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
    expect((await rowsOf(text)).rows).toHaveLength(1);
  });

  it('passes over headers repeated in the middle', async () => {
    const { rows } = await rowsOf('id,text\n1,a\nid,text\n2,b\n');
    expect(cells(rows)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ]);
  });

  it('keeps a quote inside an unquoted cell as it is', async () => {
    expect(cells((await rowsOf('id|text\n1|say "hi" to 5" screens\n')).rows)).toEqual([
      ['1', 'say "hi" to 5" screens'],
    ]);
  });

  it('marks a row of another width and reads on', async () => {
    const { rows } = await rowsOf('a,b\n1,2,3\n4\n5,6\n');
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'the row has 3 columns, the first line 2'],
      [3, 'the row has 1 columns, the first line 2'],
      [4, null],
    ]);
  });

  it('decides by its look whether a first line is a header when told neither', async () => {
    expect((await rowsOf('1,5\n2,6\n', { header: null })).header).toBeNull();
    expect((await rowsOf('from,to\n1,2\n', { header: null })).header).toEqual(['from', 'to']);
    expect((await rowsOf('ann,bob\ncy,di\n', { header: null })).rows).toHaveLength(2);
    expect((await rowsOf('ann,bob\n', { header: false })).rows).toHaveLength(1);
  });

  it('refuses a quote that never closes, with its line', async () => {
    await expect(rowsOf('id,text\n1,ok\n2,"and so on\n3,more\n')).rejects.toThrow(
      /quote opened on line \d+ is never closed/,
    );
  });

  it('refuses a last line that is cut short, and accepts a whole one without its line break', async () => {
    await expect(rowsOf('id,text,likes\n1,a,3\n2,b')).rejects.toThrow(/last line \(3\) is cut short/);
    expect((await rowsOf('id,text\n1,a\n2,b')).rows).toHaveLength(2);
  });
});

describe('JSON', () => {
  const value = [
    { id: '1', text: 'a ] and } in "text" \\' },
    { id: '2', inner: [{ x: [1, 2] }] },
  ];

  it.each([1, 2, 3, 1000])(
    'reads the elements of an array from pieces of %i bytes, with their lines',
    async (size) => {
      const { rows } = await rowsOf(JSON.stringify(value, null, 2), {}, size);
      expect(cells(rows)).toEqual(value);
      expect(rows.map((row) => row.line)).toEqual([2, 6]);
    },
  );

  it('reads one object as one row, and an empty array as none', async () => {
    expect(cells((await rowsOf('{"users": [1, 2]}', { name: 'x.json' })).rows)).toEqual([{ users: [1, 2] }]);
    expect((await rowsOf('[ ]')).rows).toEqual([]);
  });

  it.each([
    ['[{"a": 1}, {"b": ', /ends on line 1 before it is complete/],
    ['[{"a": 1}', /before it is complete/],
    ['{"a": "x', /before it is complete/],
    ['[{"a": 1},]', /value is missing/],
    ['[{"a": 1},,{}]', /value is missing/],
    ['[{"a": 1}]\n[', /Line 2: something follows/],
    ['[{"a": 1},\n{"b": x}]', /starts on line 2 is not JSON/],
    ['[}]', /Line 1/],
  ])('refuses %s', async (text, message) => {
    await expect(rowsOf(text, { format: 'json' })).rejects.toThrow(message);
  });

  it('reads JSON lines, marks a line that is none, and refuses a last line cut short', async () => {
    const { rows } = await rowsOf('{"a":1}\n\nnot json\n{"a":2}', { name: 'x.ndjson', format: 'ndjson' });
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [3, 'the line is not JSON'],
      [4, null],
    ]);
    await expect(rowsOf('{"a":1}\n{"a":', { format: 'ndjson' })).rejects.toThrow(
      /last line \(2\) is cut short/,
    );
  });

  it('refuses a line without an end before it fills the memory', async () => {
    async function* endless() {
      for (let piece = 0; piece < 1_000; piece++) yield Buffer.alloc(1 << 20, 'x');
    }
    const table = await openTable(endless(), { name: 'x', header: true, format: 'ndjson' });
    await expect(table.rows[Symbol.asyncIterator]().next()).rejects.toThrow(/Line 1 is longer than 64 MiB/);
  });

  it.each([
    ['{"a":1}\n{"a":2}\n', 'x.json', 'ndjson'],
    ['{"a":1}\n', 'x.json', 'json'],
    ['{"a":1}\n', 'x.jsonl.gz', 'ndjson'],
    ['{\n  "a":1\n}', 'x', 'json'],
    ['[1,2]', 'x', 'json'],
    ['a,b\n', 'x.json', 'csv'],
  ])('sees what %j in %s is', (text, name, format) => {
    expect(sniffFormat(text, name)).toBe(format);
  });
});

describe('bytes', () => {
  it('reads gzip, in any pieces', async () => {
    expect(cells((await rowsOf(gzipSync('id,text\n1,été\n'), {}, 3)).rows)).toEqual([['1', 'été']]);
  });

  it('refuses a cut gzip and a zip', async () => {
    const packed = gzipSync(
      Array.from({ length: 500 }, (_, index) => `${index},${Math.sin(index)}`).join('\n'),
    );
    await expect(rowsOf(packed.subarray(0, packed.length - 40))).rejects.toThrow(/cut off/);
    await expect(rowsOf(Buffer.from('PK\u0003\u0004rest'))).rejects.toThrow(/zip archive/);
  });

  it('refuses bytes that are not UTF-8, says the line and how to give the encoding, and then reads them', async () => {
    const latin = Buffer.from('id,text\n1,plain\n2,caf\u00e9\n', 'latin1');
    for (const size of [1, 5, 1000])
      await expect(rowsOf(latin, {}, size)).rejects.toThrow(/Line 3 is not UTF-8.*"encoding"/);
    expect(cells((await rowsOf(latin, { encoding: 'windows-1252' })).rows)[1]).toEqual(['2', 'café']);
  });

  it('reads UTF-16 by its mark, and refuses it without', async () => {
    const text = 'id,text\n1,été\n';
    expect(cells((await rowsOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows)).toEqual([['1', 'été']]);
    await expect(rowsOf(Buffer.from(text, 'utf16le'))).rejects.toThrow(/NUL byte.*utf-16le|not UTF-8/);
  });

  it('refuses nothing at all', async () => {
    await expect(rowsOf('')).rejects.toThrow('The file is empty.');
    await expect(rowsOf(' \n\n')).rejects.toThrow('The file is empty.');
  });
});
