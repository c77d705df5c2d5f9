/** One import: the same `id` is the same import, whatever happened to earlier attempts at it. */
export interface ImportRun {
  readonly id: string;
  /** What the caller named it by, where a caller did. */
  readonly requestId?: string;
  readonly kind: string;
  readonly file: string;
  readonly sha256: string;
  /** JSON, for the record; '' when none was used. */
  readonly mapping: string;
  readonly source: string;
  readonly timezone: string;
  /** UTC ms. */
  readonly now: number;
  /** Rows to come, for the progress; null when unknown. */
  readonly total: number | null;
}
