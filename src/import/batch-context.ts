import type { Run } from '../database/query.js';
import type { Kind, RecordOf } from './kinds.js';
import type { Refusal } from './validate.js';

/** What became of one record; a refusal here is for what only the graph can tell (an unknown market or brand). */
export type Outcome = 'added' | 'updated' | 'unchanged' | Refusal;

/** One record to be written, and the line it stands on. */
export interface Item<K extends Kind> {
  readonly line: number;
  readonly record: RecordOf<K>;
}

/** What a writer works with: the batch's transaction, whose run it is, and where it says what people should know. */
export interface BatchContext {
  readonly run: Run;
  readonly runId: string;
  readonly source: string;
  readonly now: number;
  /** A warning for the receipt, said once with the number of times. */
  readonly warn: (message: string) => void;
  /** Accounts, and people by id, whose memberships may be others after this batch. */
  readonly touched: { readonly accounts: Set<string>; readonly people: Set<string> };
  /** Markets whose rule changed. */
  readonly markets: Set<string>;
}

/** Writes records of one kind, no two with one key; outcomes in the same order. Reads first, then writes differences only. */
export type Writer<K extends Kind> = (context: BatchContext, items: readonly Item<K>[]) => Promise<Outcome[]>;
