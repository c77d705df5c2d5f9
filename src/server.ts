import { createContext } from './context.js';
import type { Database } from './database/database.js';
import { feedIndex } from './feeds/feed-index.js';
import { openFeed } from './feeds/open-feed.js';
import type { Feeds } from './http/feeds-route.js';
import type { Receive } from './http/import-route.js';
import { type RunningServer, serve } from './http/serve.js';
import { readTypeDefs, type ServedSchema, servedSchema } from './http/served-schema.js';
import { keepWarm } from './http/warm-up.js';
import { importStream } from './import/import-stream.js';
import type { Log } from './log.js';
import { resolvers } from './resolvers/resolvers.js';

/** Where to listen, whom to serve, from which database. */
export interface ServerOptions {
  readonly database: Database;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** What every request but /livez and /readyz must bring; null: only this machine is served. */
  readonly apiKey: string | null;
  readonly log: Log;
  /** Whether to ask the main questions before others do, of each new analysis. */
  readonly isWarmed?: boolean;
}

/**
 * Serves Onside's API and playground until told to stop. Starts whether or not the database answers, and sets it up
 * (migrations) as soon as it does; /readyz says what is missing. Throws CONFLICT when the address is in use.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database } = options;
  const served = await onsideSchema();
  const context = createContext(database);
  const server = await serve({
    ...options,
    served,
    context,
    receive: receiveInto(database),
    feeds: feedsOf(database),
  });
  const stopping = new AbortController();
  const warm = options.isWarmed ? keepWarm(served.schema, context, stopping.signal) : undefined;
  return {
    ...server,
    async stop() {
      stopping.abort();
      await warm;
      await server.stop();
    },
  };
}

/** Imports what is sent into the graph; answers with the receipt. */
export function receiveInto(database: Database): Receive {
  return ({ signal, name = 'api', ...upload }) =>
    importStream(database, { ...upload, name, now: Date.now() }, { signal });
}

/** The feeds of the graph. */
export function feedsOf(database: Database): Feeds {
  return {
    index: (signal) => feedIndex(database, signal),
    open: (asked, signal) => openFeed(database, asked, { signal }),
  };
}

/** The product's own schema: the files of schema/ with the resolvers of src/resolvers. */
export async function onsideSchema(): Promise<ServedSchema> {
  return servedSchema(await readTypeDefs(new URL('../schema/', import.meta.url)), resolvers);
}
