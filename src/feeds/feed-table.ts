import type { Context } from '../context.js';
import type { AnalysisSource } from '../sources.js';

/** What a column's values are in TypeScript, by its type. */
interface Values {
  TEXT: string;
  INTEGER: number;
  /** A double, written with all its digits. */
  NUMBER: number;
  BOOLEAN: boolean;
  /** A day of the calendar, `2026-04-30`. */
  DATE: string;
  /** UTC milliseconds; written as `2026-04-30T23:59:59.999Z`. */
  INSTANT: number;
}

/** A column of a feed. Names and types stay as they are once they are out: other people's reports hang on them. */
export interface Column {
  readonly type: keyof Values;
  /** What a number counts, or the scale it is on. */
  readonly unit?: string;
  /** Whether it may be empty; when, stands in `about`. */
  readonly mayBeEmpty?: true;
  /** What it says, and what it does not. */
  readonly about: string;
}

/** Columns by name, in the order they are written. */
export type Columns = Readonly<Record<string, Column>>;

/** A row of such columns. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]:
    | Values[C[Name]['type']]
    | (C[Name] extends { readonly mayBeEmpty: true } ? null : never);
};

/** What rows are asked of: one analysis throughout. */
export interface FeedAsked {
  readonly analysis: AnalysisSource;
  /** Fresh for each page of rows, so that what its loaders remember goes with the page. */
  context(): Context;
}

/** A flat table for BI tools, defined once for every format. */
export interface FeedTable<C extends Columns = Columns> {
  readonly name: string;
  readonly about: string;
  /** What one row stands for. */
  readonly grain: string;
  /** The columns that name a row, in the order rows come. */
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
  /** All rows, made as they are read and no faster. Whoever stops reading ends the work. */
  rows(asked: FeedAsked): AsyncGenerator<RowOf<C>>;
  /** How many rows there are, where that is cheap to say. */
  count?(asked: FeedAsked): Promise<number>;
}

/** A table whose rows are checked against its columns by the compiler. */
export function defineTable<const C extends Columns>(table: FeedTable<C>): FeedTable {
  return table as unknown as FeedTable;
}
