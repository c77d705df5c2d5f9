import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultLimits, type Limits } from '../access/limits.js';
import type { RequestScope } from '../access/request-scope.js';
import type { Database } from '../database/database.js';
import { OnsideError } from '../errors.js';
import type { Log } from '../log.js';
import { makeApp } from './app.js';
import type { Feeds } from './feeds-route.js';
import { makeGraphql } from './graphql.js';
import type { Receive } from './import-route.js';
import { makeMetrics } from './metrics.js';
import { startReadiness } from './readiness.js';
import type { ServedSchema } from './served-schema.js';
import { makeTraffic } from './traffic.js';

/** Where to listen (port 0: any free one), whom to serve, with what. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** What every request but /livez and /readyz must bring; null: only this machine is served. */
  readonly apiKey: string | null;
  readonly database: Database;
  readonly served: ServedSchema;
  /** Builds what resolvers get on what the server knows of a request. */
  readonly context: (scope: RequestScope) => RequestScope;
  /** Takes in what is sent to /import. */
  readonly receive: Receive;
  /** What is read from /feeds. */
  readonly feeds: Feeds;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  readonly legacyStatus?: boolean;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Refuses new requests, waits up to 10 s for those under way, then closes. Safe to call again. */
  stop(): Promise<void>;
}

const patience = 10_000;

/** Serves a schema until told to stop. Throws CONFLICT when the address is in use. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { database, served, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const readiness = startReadiness(database, log);
  const traffic = makeTraffic();
  const metrics = makeMetrics(readiness.isDatabaseUp);
  const graphql = makeGraphql({ served, limits, metrics, log, legacyStatus: options.legacyStatus ?? true });
  await graphql.start();
  const app = makeApp({ ...options, graphql, limits, readiness, traffic, metrics });
  const server = createServer({ requestTimeout: limits.uploadDeadline }, app);
  const release = async () => {
    readiness.stop();
    await graphql.stop();
  };
  try {
    await listen(server, options.host, options.port);
  } catch (error) {
    await release();
    throw error;
  }
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await traffic.drain(patience);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await release();
  };
  return {
    url: urlOf(server.address() as AddressInfo),
    stop: () => (stopping ??= stop()),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new OnsideError(
              'CONFLICT',
              `Port ${port} is in use. Stop what listens there, or set PORT to another.`,
            )
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** An address a browser can open: one that listens on every interface is named by the loopback one. */
function urlOf({ address, family, port }: AddressInfo): string {
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' && host !== '127.0.0.1' ? `[${host}]` : host}:${port}`;
}
