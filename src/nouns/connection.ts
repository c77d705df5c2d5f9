import { OnsideError } from '../errors.js';
import { type CursorKey, decodeCursor, encodeCursor } from '../lib/cursor.js';

/** A Relay connection over `Node`, forward paging only. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: false;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** How many there are altogether; null where it is not known without counting. */
  totalCount: number | null;
}

/** The paging arguments every list takes; the server has checked `first` against 1..100. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * The key behind `after`, or `start` for the first page. `list` names the list with everything that decides
 * its content. Throws BAD_USER_INPUT for a cursor of another list or shape.
 */
export function keyAfter<Key extends CursorKey>(list: string, args: PageArgs, start: Key): Key {
  if (args.after === null || args.after === undefined) return start;
  const key = decodeCursor(list, args.after);
  if (key === null || key.length !== start.length || key.some((part, at) => typeof part !== typeof start[at]))
    throw new OnsideError(
      'BAD_USER_INPUT',
      'after: this is no cursor of this list. Pass an endCursor of the same list with the same arguments.',
    );
  return key as Key;
}

/** How many rows a page's query is asked for: one more than shown, which tells whether more follows. */
export function limitOf(args: PageArgs): number {
  return sizeOf(args) + 1;
}

/** The page of `rows`, which hold one more than `first` when more follows. A list that is all on its first page is counted. */
export function connectionOf<Node>(
  list: string,
  args: PageArgs,
  rows: readonly Node[],
  keyOf: (node: Node) => CursorKey,
): Connection<Node> {
  const nodes = rows.slice(0, sizeOf(args));
  // Made when asked for: most pages are read without their rows' cursors.
  const edges = nodes.map((node) => ({
    get cursor() {
      return encodeCursor(list, keyOf(node));
    },
    node,
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > nodes.length,
      hasPreviousPage: false,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount: args.after == null && rows.length === nodes.length ? rows.length : null,
  };
}

/** A page with why it is empty, when it is: the list ends before it, or `why` there is nothing in it. */
export function withReason<Page extends Connection<unknown>>(
  page: Page,
  args: PageArgs,
  why: string,
): Page & { reason: string | null } {
  if (page.edges.length > 0) return { ...page, reason: null };
  return { ...page, reason: args.after == null ? why : 'The list ends before this page.' };
}

function sizeOf(args: PageArgs): number {
  return args.first ?? 20;
}
