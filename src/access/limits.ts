/** How much one request may ask for. */
export interface Limits {
  /** Lexical tokens of the document; what bounds the time parsing and validating take. */
  readonly tokens: number;
  /** Fields below one another, fragments followed, introspection aside. */
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Objects that may come back, as {@link ./cost.ts} counts them. */
  readonly cost: number;
  /** Bytes of a request's body, decompressed. */
  readonly body: number;
  /** Milliseconds from the request's arrival to its answer. */
  readonly deadline: number;
  /** Bytes of an imported file, as sent. */
  readonly upload: number;
  /** The deadline of an import. */
  readonly uploadDeadline: number;
  readonly uploadsAtOnce: number;
  /** The deadline of a feed, from its beginning to its last byte. */
  readonly feedDeadline: number;
  readonly feedsAtOnce: number;
}

/** The limits of a server that is told no others. */
export const defaultLimits: Limits = {
  tokens: 2_000,
  depth: 15,
  rootFields: 20,
  aliases: 100,
  directives: 100,
  cost: 10_000,
  body: 256 * 1_024,
  deadline: 10_000,
  upload: 2 ** 30,
  uploadDeadline: 3_600_000,
  uploadsAtOnce: 4,
  feedDeadline: 600_000,
  feedsAtOnce: 8,
};

/** Items of a connection that names no `first`. */
export const defaultPageSize = 20;
