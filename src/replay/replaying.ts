import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import type { AnalysisSource } from '../sources.js';

/** What every replay is given beside its arguments. */
export interface Replaying {
  readonly context: Context;
  readonly analysis: AnalysisSource;
  readonly loaded: LoadedAnalysis;
  /** Says that a part of the graph is read as it is now ("the segments"), which matters when data changed since. */
  live(what: string): void;
  /** Says, in a sentence, how else the result is not what was given. */
  told(reason: string): void;
}
