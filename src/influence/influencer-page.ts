import type { InfluencersAmongRow } from '../generated/cypher.js';
import { encodeCursor } from '../lib/cursor.js';
import type { Connection } from '../nouns/connection.js';
import type { AnswerSource, InfluencerSource, IntermediarySource, PersonSource } from '../sources.js';
import { personOf } from './person-of.js';
import { unknownStance } from './stance.js';

/** A page of people by reach, as the schema's InfluencerConnection. */
export interface InfluencerPage {
  answer: AnswerSource | null;
  edges: InfluencerSource[];
  nodes: PersonSource[];
  pageInfo: Connection<never>['pageInfo'];
  totalCount: number | null;
  reason: string | null;
}

/** A row of a page, and its place in the list, from 1. */
export type PlacedRow = Omit<InfluencerSource, 'cursor' | 'answer'> & { readonly place: number };

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
  { hasNextPage, totalCount = null }: { hasNextPage: boolean; totalCount?: number | null },
): InfluencerPage {
  // Cursors and nodes are made when asked for: most pages are read by their edges, without them.
  const edges = rows.map((row) => ({
    ...row,
    answer,
    get cursor() {
      return encodeCursor(list, [answer.analysis.id, row.place]);
    },
  }));
  return {
    answer,
    edges,
    get nodes() {
      return edges.map(personOf);
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage: false,
      get startCursor() {
        return edges[0].cursor;
      },
      get endCursor() {
        return edges[edges.length - 1].cursor;
      },
    },
    totalCount,
    reason: null,
  };
}

type FoundRow = Pick<
  InfluencersAmongRow['rows'][number],
  'through' | 'throughShare' | 'throughLow' | 'throughHigh' | 'stances'
>;

/**
 * What a list's query brought, ready to be shown: intermediaries with their names, whoever objected or was excluded since left out, and
 * a stance toward each brand the list is about.
 */
export function namesInto({ brands, actors }: Pick<InfluencersAmongRow, 'brands' | 'actors'>) {
  const known = new Map(actors.map(({ id, person, brand }) => [id, (person ?? brand)!]));
  return ({ through, throughShare, throughLow, throughHigh, stances }: FoundRow) => ({
    through:
      through?.flatMap((id, place): IntermediarySource[] => {
        const person = known.get(id);
        const bounds = { low: throughLow![place], high: throughHigh![place] };
        return person ? [{ person, shareOfReach: throughShare![place], ...bounds }] : [];
      }) ?? null,
    stances: brands.map((judged) => ({
      ...(stances.find((stance) => stance.brand === judged.slug) ?? unknownStance),
      brand: judged,
    })),
  });
}
