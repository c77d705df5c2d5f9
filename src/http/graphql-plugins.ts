import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { admit } from '../access/admit.js';
import type { Cost } from '../access/cost.js';
import type { RequestScope } from '../access/request-scope.js';
import { OnsideError } from '../errors.js';
import { statusOf } from './error-format.js';
import type { Metrics } from './metrics.js';

type Plugin = ApolloServerPlugin<RequestScope>;

/** Admits or refuses each operation before anything is resolved, cached document or not, and tells `extensions.cost`. */
export const limitsPlugin: Plugin = {
  async requestDidStart() {
    let cost: Cost | undefined;
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue: { limits } }) {
        if (!operation) return; // Apollo answers OPERATION_RESOLUTION_FAILURE itself.
        try {
          if (operation.operation === 'subscription')
            throw new OnsideError(
              'BAD_USER_INPUT',
              'Subscriptions are served as server-sent events at /graphql/stream.',
            );
          cost = admit(schema, document, operation, request.variables ?? {}, limits);
        } catch (error) {
          throw withStatus(error);
        }
      },
      async willSendResponse({ response: { body } }) {
        if (cost && body.kind === 'single')
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
};

/** Tells why fields are null in `extensions.reasons`. */
export const reasonsPlugin: Plugin = {
  async requestDidStart({ contextValue: { reasons } }) {
    return {
      async willSendResponse({ response: { body } }) {
        if (reasons.all.length > 0 && body.kind === 'single')
          body.singleResult.extensions = { ...body.singleResult.extensions, reasons: reasons.all };
      },
    };
  },
};

/**
 * Status codes as GraphQL over HTTP has them for clients that ask for `application/json` by name: 200 for every
 * well-formed GraphQL response, errors or not. All others (`application/graphql-response+json`, any type, none) get
 * 4xx or 5xx for a request that was not run.
 */
export const legacyStatusPlugin: Plugin = {
  async requestDidStart({ request }) {
    const accept = request.http?.headers.get('accept') ?? '';
    const legacy =
      accept.includes('application/json') && !accept.includes('application/graphql-response+json');
    return {
      async willSendResponse({ response: { http }, source }) {
        if (legacy && source !== undefined && http.status !== 405) http.status = 200;
      },
    };
  },
};

/** Counts errors by code and times requests by operation. */
export function metricsPlugin(metrics: Metrics): Plugin {
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ response: { body }, operationName }) {
          metrics.observeRequest(operationName ?? null, (performance.now() - start) / 1_000);
          if (body.kind === 'single')
            for (const error of body.singleResult.errors ?? [])
              metrics.countError(String(error.extensions?.code));
        },
      };
    },
  };
}

function withStatus(error: unknown): unknown {
  return error instanceof OnsideError
    ? new GraphQLError(error.message, {
        originalError: error,
        extensions: { code: error.code, http: { status: statusOf[error.code] } },
      })
    : error;
}
