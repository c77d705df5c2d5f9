import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, OnsideError } from '../errors.js';
import type { Log } from '../log.js';

/** The HTTP status of a request refused as a whole; errors beside data are sent with 200. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  COST_LIMIT: 400,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  DATABASE_UNAVAILABLE: 503,
  CONFLICT: 409,
  INTERNAL: 500,
};

/**
 * An error as a client may see it. An OnsideError gives its code and message; what GraphQL and Apollo themselves
 * refuse keeps its code, by our names where we have one; anything else is a fault of ours: it becomes INTERNAL with
 * a `traceId`, under which the log holds the whole of it.
 */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error);
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (cause instanceof OnsideError && cause.code !== 'INTERNAL')
      return { message: cause.message, ...place, extensions: { code: cause.code } };
    const code = formatted.extensions?.code;
    if (cause === undefined && (code === 'BAD_REQUEST' || isRequestError(error)))
      return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } };
    if (cause === undefined && code !== 'INTERNAL_SERVER_ERROR') return formatted;
    const traceId = randomUUID();
    log.error(
      { traceId, path: formatted.path, err: cause ?? error },
      'a request failed through our own fault',
    );
    return {
      message: `Something went wrong on our side. The log has it under the trace id ${traceId}.`,
      ...place,
      extensions: { code: 'INTERNAL', traceId },
    };
  };
}

/** What was thrown beneath GraphQL's wrappings; undefined when GraphQL itself is what complains. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? causeOf(error.originalError) : error;
}

/** Apollo gives some of its refusals a status and no code. */
function isRequestError(error: unknown): boolean {
  const { code, http } = (error as GraphQLError).extensions as { code?: string; http?: { status?: number } };
  return code === undefined && http?.status === 400;
}
