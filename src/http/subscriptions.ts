import type { RequestHandler, Response } from 'express';
import { type ExecutionResult, GraphQLError, getOperationAST, OperationTypeNode, subscribe } from 'graphql';
import type { OperationContext } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/express';
import { admit, validDocument } from '../access/admit.js';
import type { Limits } from '../access/limits.js';
import { makeReasons } from '../access/reasons.js';
import type { RequestScope } from '../access/request-scope.js';
import { OnsideError } from '../errors.js';
import type { Log } from '../log.js';
import { errorFormatter } from './error-format.js';
import type { ServedSchema } from './served-schema.js';

/** What subscriptions are served with. */
export interface SubscriptionOptions {
  readonly schema: ServedSchema['schema'];
  readonly context: (scope: RequestScope) => RequestScope;
  readonly limits: Limits;
  readonly log: Log;
  /** Aborts when the server stops: every stream is completed then. */
  readonly stopping: AbortSignal;
}

/**
 * Serves subscriptions as server-sent events, one a connection (GraphQL over SSE, "distinct connections mode"), under the
 * limits of every other operation. A stream ends with its subscription, its client or the server.
 */
export function subscriptions({
  schema,
  context,
  limits,
  log,
  stopping,
}: SubscriptionOptions): RequestHandler {
  const format = errorFormatter(log);
  const told = (error: GraphQLError) => format(error.toJSON(), error) as unknown as GraphQLError;
  const handler = createHandler<RequestScope & OperationContext>({
    authenticate: () => null,
    subscribe: async (args) => {
      const events = await subscribe(args);
      return 'next' in events ? toItsEnd(events) : events;
    },
    onSubscribe({ context: { res } }, { query, operationName, variables }) {
      try {
        const document = validDocument(schema, query, limits);
        const operation = getOperationAST(document, operationName);
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
          throw new OnsideError(
            'BAD_USER_INPUT',
            'Only one subscription is served here; send questions to /graphql.',
          );
        admit(schema, document, operation, variables ?? {}, limits);
        const response = res as Response;
        const signal = AbortSignal.any([stopping, closed(response)]);
        const scope = { viewer: response.locals.viewer, signal, reasons: makeReasons(), limits };
        const contextValue = context(scope) as RequestScope & OperationContext;
        return { schema, document, operationName, variableValues: variables, contextValue };
      } catch (error) {
        return failed(error);
      }
    },
    onNext: (_context, _request, result) =>
      'errors' in result && result.errors ? { ...result, errors: result.errors.map(told) } : undefined,
  });
  return (request, response, next) => handler(request, response).catch(next);
}

function failed(error: unknown): ExecutionResult {
  return { data: null, errors: [new GraphQLError('Failed', { originalError: error as Error })] };
}

/** What fails on the way is the last event: to break the connection off would tell the client nothing. */
async function* toItsEnd(events: AsyncGenerator<ExecutionResult, void, void>) {
  try {
    yield* events;
  } catch (error) {
    yield failed(error);
  }
}

/** Aborts when the client is gone, or has its whole answer. */
function closed(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
