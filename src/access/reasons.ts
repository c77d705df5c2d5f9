import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';

/** Why a field of the answer is null; `path` as in GraphQL's errors. */
export interface Reason {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The reasons of one request, told in `extensions.reasons`: an unknown thing is null without being an error. */
export interface Reasons {
  /** Says why the field at `info.path` is null, in a sentence for the person who asked. */
  add(path: GraphQLResolveInfo['path'], reason: string): void;
  /** All reasons said so far, in the order they were said. */
  readonly all: readonly Reason[];
}

/** An empty list of reasons; one for each request. */
export function makeReasons(): Reasons {
  const all: Reason[] = [];
  return { all, add: (path, reason) => void all.push({ path: responsePathAsArray(path), reason }) };
}
