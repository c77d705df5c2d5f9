import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type RequestHandler } from 'express';
import type { Limits } from '../access/limits.js';
import { makeReasons } from '../access/reasons.js';
import type { RequestScope } from '../access/request-scope.js';
import type { Log } from '../log.js';
import { deadlineOf } from './deadline.js';
import { type Feeds, feedsRoute } from './feeds-route.js';
import { guard } from './guard.js';
import { importRoute, type Receive } from './import-route.js';
import type { Metrics } from './metrics.js';
import { playground } from './playground.js';
import type { Readiness } from './readiness.js';
import { errorHandler, sendNotFound } from './send-error.js';
import type { ServedSchema } from './served-schema.js';
import { subscriptions } from './subscriptions.js';
import type { Traffic } from './traffic.js';

/** The parts an app routes between; each is started and stopped by whoever made it. */
export interface AppParts {
  readonly graphql: ApolloServer<RequestScope>;
  readonly served: ServedSchema;
  readonly context: (scope: RequestScope) => RequestScope;
  readonly receive: Receive;
  readonly feeds: Feeds;
  readonly limits: Limits;
  readonly apiKey: string | null;
  readonly readiness: Readiness;
  readonly traffic: Traffic;
  readonly metrics: Metrics;
  readonly log: Log;
}

/**
 * All that is served, in the order a request passes: /livez and /readyz for anyone; then nobody without leave, and
 * nobody once the server drains; then /graphql/stream, /graphql, /import/<kind>, /feeds, /schema.graphql, /metrics and the playground at /.
 */
export function makeApp(parts: AppParts): Express {
  const { limits, metrics, readiness, traffic, log } = parts;
  return express()
    .disable('x-powered-by')
    .disable('etag')
    .use((_request, response, next) => {
      response.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
      next();
    })
    .get('/livez', (_request, response) => void response.type('text').send('alive\n'))
    .get('/readyz', readyz(readiness, traffic))
    .use(guard(parts.apiKey), traffic.handler)
    .get('/schema.graphql', (_request, response) => void response.type('text').send(parts.served.text))
    .get('/metrics', async (_request, response) => {
      response.set('Content-Type', metrics.contentType).send(await metrics.text());
    })
    .post('/import/:kind', importRoute(parts.receive, limits))
    .use('/feeds', feedsRoute(parts.feeds, limits, log))
    .use(
      '/graphql/stream',
      express.json({ limit: limits.body }),
      subscriptions({ ...parts, schema: parts.served.schema, stopping: traffic.draining }),
    )
    .use('/graphql', withDeadline(limits.deadline), inTime(express.json({ limit: limits.body })), emptyBody)
    .use(
      '/graphql',
      expressMiddleware(parts.graphql, {
        context: async ({ res: { locals } }) =>
          parts.context({ viewer: locals.viewer, signal: locals.signal, reasons: makeReasons(), limits }),
      }),
    )
    .use(playground(), sendNotFound)
    .use(errorHandler(log, metrics));
}

function readyz(readiness: Readiness, traffic: Traffic): RequestHandler {
  return async (_request, response) => {
    const reason = traffic.draining.aborted ? 'The server is stopping.' : await readiness.whyNot();
    response
      .status(reason === null ? 200 : 503)
      .type('text')
      .send(`${reason ?? 'ready'}\n`);
  };
}

function withDeadline(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    response.locals.signal = deadlineOf(response, milliseconds);
    next();
  };
}

/** The parser itself waits for a slow client as long as an import may take. */
function inTime(parse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const signal: AbortSignal = response.locals.signal;
    let isPassed = false;
    const pass = (error?: unknown) => {
      if (!isPassed) next(error);
      isPassed = true;
    };
    signal.addEventListener('abort', () => pass(signal.reason), { once: true });
    parse(request, response, pass);
  };
}

/** Apollo tells a missing body from a missing parser by this property alone. */
const emptyBody: RequestHandler = (request, _response, next) => {
  request.body ??= undefined;
  next();
};
