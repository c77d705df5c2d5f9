import { type IncomingHttpHeaders, request } from 'node:http';
import type { IResolvers } from '@graphql-tools/utils';
import { concatAST, parse } from 'graphql';
import { pino } from 'pino';
import { closeDatabase, type Database, openDatabase } from '../../src/database/database.js';
import { type RunningServer, type ServeOptions, serve } from '../../src/http/serve.js';
import { readTypeDefs, servedSchema } from '../../src/http/served-schema.js';

/** A GraphQL response as it came over the wire, and the HTTP around it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly milliseconds: number;
  /** What this process computed meanwhile: how costly an answer was, however busy the machine is with other things. */
  readonly cpuMilliseconds: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

/** A server of a test's own schema on a free port, and what its log said. */
export interface TestServer extends RunningServer {
  readonly logged: Record<string, unknown>[];
  /** POSTs an operation as a browser's client would. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

/** A database nobody runs: whatever reaches it fails with DATABASE_UNAVAILABLE. */
export function closedDatabase(): Database {
  return openDatabase({ uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'none', database: 'neo4j' });
}

/**
 * Serves type definitions (the directives of schema/access.graphql are there already) and resolvers over real HTTP.
 * Resolvers find the database in their context. Stop it when the test ends.
 */
export async function serveSchema(
  typeDefs: string,
  resolvers: IResolvers,
  options: Partial<ServeOptions> = {},
): Promise<TestServer> {
  const access = await readTypeDefs(new URL('../../schema/', import.meta.url), ['access.graphql']);
  const database = options.database ?? closedDatabase();
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info', base: null },
    { write: (line: string) => void logged.push(JSON.parse(line)) },
  );
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    apiKey: null,
    database,
    served: servedSchema(concatAST([access, parse(typeDefs)]), resolvers),
    context: (scope) => ({ ...scope, database }),
    receive: () => Promise.reject(new Error('Nothing is imported here.')),
    feeds: {
      index: async () => ({ analysis: null, feeds: [] }),
      open: () => Promise.reject(new Error('Nothing is read here.')),
    },
    log,
    ...options,
  });
  return {
    url: server.url,
    logged,
    ask: (query, variables, headers) =>
      post(server.url, JSON.stringify({ query, variables }), {
        'content-type': 'application/json',
        ...headers,
      }),
    async stop() {
      await server.stop();
      if (!options.database) await closeDatabase(database);
    },
  };
}

/** POSTs any body to /graphql and reads the answer as GraphQL. */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const start = performance.now();
  const before = process.cpuUsage();
  const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
  const answer = (await response.json()) as object;
  const { user, system } = process.cpuUsage(before);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    milliseconds: performance.now() - start,
    cpuMilliseconds: (user + system) / 1_000,
    ...answer,
  };
}

/** GETs a path with headers that fetch would not send as they are (Host). */
export function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}
