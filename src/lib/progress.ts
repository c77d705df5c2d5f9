/** How far long work is: `done` of `total` units in this phase; `total` is null while it is unknown. */
export interface ProgressEvent {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

/** Told often (at least each second of work); whoever shows it decides how often to show it. */
export type Progress = (event: ProgressEvent) => void;

/** For callers that show nothing. */
export const silent: Progress = () => undefined;
