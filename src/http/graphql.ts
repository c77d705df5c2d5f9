import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Limits } from '../access/limits.js';
import type { RequestScope } from '../access/request-scope.js';
import type { Log } from '../log.js';
import { errorFormatter } from './error-format.js';
import { legacyStatusPlugin, limitsPlugin, metricsPlugin, reasonsPlugin } from './graphql-plugins.js';
import type { Metrics } from './metrics.js';
import type { ServedSchema } from './served-schema.js';

/** What a GraphQL server is made of. */
export interface GraphqlOptions {
  readonly served: ServedSchema;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether clients that ask for `application/json` by name get 200 for every GraphQL response. */
  readonly legacyStatus: boolean;
}

/**
 * An Apollo Server, not started, that reports to nobody, fetches nothing and answers one operation a request. The
 * metrics come last: they count what the client gets.
 */
export function makeGraphql({
  served,
  limits,
  metrics,
  log,
  legacyStatus,
}: GraphqlOptions): ApolloServer<RequestScope> {
  return new ApolloServer<RequestScope>({
    schema: served.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: errorFormatter(log),
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(), // It would wrap every field; nothing of ours may be cached on the way.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin,
      reasonsPlugin,
      ...(legacyStatus ? [legacyStatusPlugin] : []),
      metricsPlugin(metrics),
    ],
  });
}
