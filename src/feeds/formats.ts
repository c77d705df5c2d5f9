import type { Column, Columns } from './feed-table.js';

/** A row whatever its table. */
type Row = Readonly<Record<string, string | number | boolean | null>>;

/** How rows are written. */
export interface FeedFormat {
  readonly contentType: string;
  /** What stands before the first row. */
  head(columns: Columns): string;
  line(columns: Columns, row: Row): string;
}

/**
 * CSV as RFC 4180 has it, in UTF-8, always with a header. Nothing between two commas is empty, `""` a text without
 * characters. A text that a spreadsheet would take for a formula gets a `'` before it; numbers are left alone.
 */
const csv: FeedFormat = {
  contentType: 'text/csv; charset=utf-8; header=present',
  head: (columns) => `${Object.keys(columns).join(',')}\r\n`,
  line: (columns, row) =>
    `${Object.entries(columns)
      .map(([name, column]) => cell(column, row[name]))
      .join(',')}\r\n`,
};

/** One JSON object a line, its fields in the order of the columns. */
const ndjson: FeedFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  head: () => '',
  line: (columns, row) =>
    `${JSON.stringify(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, plain(column, row[name])])))}\n`,
};

/** The formats by the ending of a feed's address or file. */
export const formats: Readonly<Record<string, FeedFormat>> = { csv, ndjson };

// OWASP, "CSV injection", with the wide forms that spreadsheets read alike.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(column: Column, value: Row[string]): string {
  if (value === null) return '';
  const text = String(plain(column, value));
  if (column.type !== 'TEXT') return text;
  const harmless = formula.test(text) ? `'${text}` : text;
  return harmless === '' || /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function plain({ type }: Column, value: Row[string]): Row[string] {
  return type === 'INSTANT' && value !== null ? new Date(value as number).toISOString() : value;
}
