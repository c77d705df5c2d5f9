import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { refuse } from './read-text.js';
import type { SourceRow, SourceTable } from './source-row.js';

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

/** How a CSV file is written. `header` null: decided by looking at the first two rows. */
export interface CsvOptions {
  readonly delimiter: string;
  readonly header: boolean | null;
}

const longestRecord = 4 << 20;

/**
 * Opens delimited text (RFC 4180, any delimiter, quoted line breaks, quotes inside unquoted cells as they are).
 * Blank lines and repeats of the header are no rows. A row of another width than the header is a fault of that
 * row; but a last line that is cut short, and a quote that never closes, refuse the file (BAD_USER_INPUT).
 */
export async function readCsv(text: AsyncIterable<string>, options: CsvOptions): Promise<SourceTable> {
  const ending = { complete: true };
  const parsed = records(watchEnd(text, ending), options.delimiter);
  const first = await parsed.next();
  if (first.done) throw refuse('The file holds no row.');
  const second = await parsed.next();
  const hasHeader =
    options.header ?? looksLikeHeader(first.value.record, second.done ? null : second.value.record);
  const header = hasHeader ? first.value.record.map((cell) => cell.trim()) : null;
  const width = first.value.record.length;
  const lineAfterFirst = first.value.info.lines + 1;

  async function* rows(): AsyncGenerator<SourceRow> {
    let line = hasHeader ? lineAfterFirst : 1;
    let last: SourceRow | null = null;
    const pending = [...(hasHeader ? [] : [first.value as Parsed]), ...(second.done ? [] : [second.value])];
    async function* all() {
      yield* pending;
      yield* parsed;
    }
    for await (const { record, info } of all()) {
      const start = line;
      line = info.lines + 1;
      if (header && record.length === width && record.every((cell, index) => cell.trim() === header[index]))
        continue;
      if (last) yield last;
      last = { line: Math.max(start, 1), cells: record, fault: widthFault(record.length, width) };
    }
    if (last?.fault && (last.cells as string[]).length < width && !ending.complete)
      throw refuse(`The last line (${last.line}) is cut short: the file is only half there. Fetch it again.`);
    if (last) yield last;
  }
  return { header, rows: rows() };
}

/**
 * Whether a first row is a header, for files whose columns are all named by number: every cell a word, no two the
 * same, and the row below it not of that form.
 */
function looksLikeHeader(first: readonly string[], second: readonly string[] | null): boolean {
  const words = (row: readonly string[]) =>
    row.every((cell) => /^[\p{L}_#][\p{L}\p{N}_ .()/#-]{0,63}$/u.test(cell.trim())) &&
    new Set(row).size === row.length;
  return words(first) && (second === null || !words(second));
}

function widthFault(width: number, expected: number): string | null {
  return width === expected ? null : `the row has ${width} columns, the first line ${expected}`;
}

async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Parsed> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  pipeline(Readable.from(text), parser, () => undefined); // A failure comes out of the loop below.
  try {
    yield* parser as AsyncIterable<Parsed>;
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      throw refuse(
        `A quote opened on line ${lines} is never closed: the file is only half there, or its quotes are not doubled.`,
      );
    if (code === 'CSV_MAX_RECORD_SIZE')
      throw refuse(
        `A row that ends after line ${lines} is longer than 4 MiB: a quote before it is not closed.`,
      );
    if (typeof code === 'string' && code.startsWith('CSV_'))
      throw refuse(`Line ${lines} cannot be read as CSV: ${(error as Error).message}`);
    throw error;
  }
}

async function* watchEnd(text: AsyncIterable<string>, ending: { complete: boolean }): AsyncGenerator<string> {
  for await (const piece of text) {
    if (piece !== '') ending.complete = /[\r\n]$/.test(piece);
    yield piece;
  }
}
