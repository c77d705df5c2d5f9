import type { Refusal } from './validate.js';

/** A refused row. */
export interface Rejection extends Refusal {
  /** Line of the file the row starts on, from 1; in one JSON object, the number of the item. */
  readonly line: number;
}

/** A refused row with its content. */
export interface RefusedRow extends Rejection {
  readonly raw: unknown;
}

/** How the rows of a run came out. */
export interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** What an import did. `read` is always the sum of the five counts after it. */
export interface Receipt extends Counts {
  readonly run: string;
  readonly file: string;
  readonly kind: string;
  readonly source: string;
  /** What times without a zone were taken to be in. */
  readonly timezone: string;
  readonly state: 'DONE' | 'DRY_RUN';
  readonly read: number;
  /** Where the refused rows were written; null when there are none, or no file was read. */
  readonly rejectedFile: string | null;
  /** The first refused rows, 1,000 at most. */
  readonly rejections: Rejection[];
  /** What is worth knowing beside, each with how often it happened. */
  readonly warnings: string[];
}

/** How many refused rows a receipt and a run keep. */
export const keptRejections = 1_000;

/** Warnings by how often they were given: `Map`s of the words, merged. */
export type Warnings = ReadonlyMap<string, number>;

/** Warnings as lines for people, the commonest first. */
export function warningLines(warnings: Warnings): string[] {
  return [...warnings]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([words, times]) => (times === 1 ? words : `${words} (${times} times)`));
}
