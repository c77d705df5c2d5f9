/** One row as its file has it: the line it starts on (from 1) and its cells, or what is wrong with the row itself. */
export interface SourceRow {
  readonly line: number;
  /** CSV: texts in column order. JSON: any value. */
  readonly cells: unknown;
  readonly fault: string | null;
}

/** A file opened for reading, once. `header` is null for JSON and for CSV without one. */
export interface SourceTable {
  readonly header: readonly string[] | null;
  readonly rows: AsyncIterable<SourceRow>;
}
