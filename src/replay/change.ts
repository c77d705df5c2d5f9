import type { DiffCauseKind } from '../generated/schema.js';
import type { ReplayedSource } from './replay-answer.js';

/** What differs between two analyses, in words. */
export interface Cause {
  readonly kind: DiffCauseKind;
  readonly why: string;
}

/** What one change came of. */
export interface Whence {
  /** Null where several causes cannot be told apart. */
  readonly cause: DiffCauseKind | null;
  /** The cause, or all that it may have come of. */
  readonly causes: DiffCauseKind[];
  readonly why: string;
}

/** One thing that changed between two answers. */
export interface Change extends Whence {
  /** Whose, as the graph names them; null for the answer's as a whole. */
  readonly id: string | null;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Of a list: who or what is on it now and was not, and the reverse; as the result names them. */
  readonly list?: { readonly came: readonly string[]; readonly went: readonly string[] };
  /** Changes of lower numbers are told first: what was asked for before the bounds it lies in. */
  readonly lead: number;
  /** How much it weighs beside other changes of the same lead. */
  readonly size: number;
}

/** Two answers to one question, the earlier first, and what differs between their analyses. */
export interface Compared {
  readonly a: ReplayedSource;
  readonly b: ReplayedSource;
  readonly causes: readonly Cause[];
}
