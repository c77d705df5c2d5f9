import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { OnsideError } from '../errors.js';
import type { Log } from '../log.js';
import { errorFormatter, statusOf } from './error-format.js';
import type { Metrics } from './metrics.js';

/** Answers a request that is refused before GraphQL sees it, in the form of a GraphQL response with one error. */
export function sendError(response: Response, error: OnsideError, status = statusOf[error.code]): void {
  response.status(status).json({ errors: [{ message: error.message, extensions: { code: error.code } }] });
}

/** The answer for every path that is not served. */
export const sendNotFound: RequestHandler = (request, response) => {
  sendError(
    response,
    new OnsideError(
      'NOT_FOUND',
      `There is nothing at ${request.path}. The API is at /graphql, the playground at /.`,
    ),
  );
};

/** The last handler: turns what the handlers before it threw into a coded answer, what they did not foresee into INTERNAL. */
export function errorHandler(log: Log, metrics: Metrics): ErrorRequestHandler {
  const format = errorFormatter(log);
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) return next(thrown);
    const { error, status } = refusalOf(thrown);
    metrics.countError(error instanceof OnsideError ? error.code : 'INTERNAL');
    if (error instanceof OnsideError) sendError(response, error, status);
    else response.status(500).json({ errors: [format({ message: '' }, error)] });
  };
}

const bodyFaults: Record<string, string> = {
  'entity.too.large':
    'The body is too large. Send less at a time; the largest files go through `onside import`.',
  'entity.parse.failed': 'The body is not JSON.',
  'charset.unsupported': 'The body must be in UTF-8.',
  'encoding.unsupported': 'The body must be plain, or compressed with gzip, deflate or br.',
};

/** Express's body parser throws errors with a `type` and a `status`; other 4xx are about the request as well. */
function refusalOf(thrown: unknown): { error: unknown; status?: number } {
  if (thrown instanceof OnsideError) return { error: thrown };
  const { type = '', status = 500 } = thrown as { type?: string; status?: number };
  if (status < 400 || status >= 500) return { error: thrown };
  const message = bodyFaults[type] ?? 'The request cannot be read.';
  return { error: new OnsideError('BAD_USER_INPUT', message, { cause: thrown }), status };
}
