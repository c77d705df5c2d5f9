import type { Context } from '../context.js';
import { OnsideError } from '../errors.js';
import type { KeyInfluencersRow } from '../generated/cypher.js';
import { type CursorKey, decodeCursor, encodeCursor } from '../lib/cursor.js';
import type { Connection } from '../nouns/connection.js';
import type {
  AnalysisSource,
  AnswerSource,
  InfluencerSource,
  MarketSource,
  PersonSource,
} from '../sources.js';

/** A page of people by reach, as the schema's InfluencerConnection. */
export interface InfluencerPage {
  answer: AnswerSource | null;
  edges: InfluencerSource[];
  nodes: PersonSource[];
  pageInfo: Connection<never>['pageInfo'];
  totalCount: number | null;
  reason: string | null;
}

/** A row of a page, and where it stands in its list. */
export type PlacedRow = KeyInfluencersRow & {
  readonly market: MarketSource;
  readonly elsewhere?: number;
  readonly key: CursorKey;
};

/** A page with nobody on it, and why. */
export function emptyPage(reason: string, answer: AnswerSource | null = null): InfluencerPage {
  return {
    answer,
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 0,
    reason,
  };
}

/** The page of some rows, one at least. `list` names the list with everything that decides what is in it. */
export function pageOf(
  list: string,
  rows: readonly PlacedRow[],
  answer: AnswerSource,
  { brand = null, hasNextPage, totalCount = null }: PageOptions,
): InfluencerPage {
  const edges = rows.map(({ key, ...row }) => ({
    ...row,
    answer,
    brand,
    cursor: encodeCursor(list, [answer.analysis.id, ...key]),
  }));
  return {
    answer,
    edges,
    nodes: edges.map(personOf),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[edges.length - 1].cursor,
    },
    totalCount,
    reason: null,
  };
}

/** What a page tells beside its rows. */
export interface PageOptions {
  /** Slug of the brand the list was asked for; null: the own brand. */
  readonly brand?: string | null;
  readonly hasNextPage: boolean;
  readonly totalCount?: number | null;
}

/** The person of a row. What is asked of them further is as of the row's analysis. */
export function personOf({ person, answer }: InfluencerSource): PersonSource {
  return { ...person, at: answer.analysis };
}

/**
 * Where a page starts: a list goes on in the analysis it was begun in, though a newer one may be there by now. `key` is
 * that of the row before the page, `start` on the first. Throws BAD_USER_INPUT for a cursor of another list, or of a
 * dropped analysis.
 */
export async function pageStart<Key extends string | number>(
  context: Context,
  newest: AnalysisSource | null,
  list: string,
  after: string | null | undefined,
  start: Key,
): Promise<{ analysis: AnalysisSource | null; key: Key }> {
  if (after === null || after === undefined) return { analysis: newest, key: start };
  const [id, key] = decodeCursor(list, after) ?? [];
  if (typeof id !== 'string' || typeof key !== typeof start)
    throw new OnsideError(
      'BAD_USER_INPUT',
      'after: this is no cursor of this list. Pass an endCursor of the same list with the same arguments.',
    );
  const analysis = id === newest?.id ? newest : await context.loaders.analysis.load(id);
  if (analysis === null)
    throw new OnsideError(
      'BAD_USER_INPUT',
      'after: the analysis this list was read from is gone. Start from the first page.',
    );
  return { analysis, key: key as Key };
}
