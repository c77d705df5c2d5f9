import { pino } from 'pino';
import { createContext } from '../../src/context.js';
import type { Database } from '../../src/database/database.js';
import { serve } from '../../src/http/serve.js';
import { feedsOf, onsideSchema, receiveInto } from '../../src/server.js';
import { type Answer, post } from './serve-schema.js';

/** The real schema, served over HTTP on a free port. */
export interface Onside {
  readonly url: string;
  /** POSTs an operation; `roundTrips` is how many transactions it opened on the database. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer & { roundTrips: number }>;
  stop(): Promise<void>;
}

/** Serves everything over a database, one question at a time, counting transactions. Stop it when the test ends. */
export async function startOnside(database: Database): Promise<Onside> {
  let opened = 0;
  const counted: Database = {
    ...database,
    driver: new Proxy(database.driver, {
      get(driver, name) {
        const value = Reflect.get(driver, name) as unknown;
        if (name === 'session') opened++;
        return typeof value === 'function' ? value.bind(driver) : value;
      },
    }),
  };
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    apiKey: null,
    database, // readiness asks through the uncounted one
    served: await onsideSchema(),
    context: createContext(counted),
    receive: receiveInto(database),
    feeds: feedsOf(database),
    log: pino({ level: 'silent' }),
  });
  return {
    url: server.url,
    async ask(query, variables) {
      opened = 0;
      const answer = await post(server.url, JSON.stringify({ query, variables }), {
        'content-type': 'application/json',
      });
      return { ...answer, roundTrips: opened };
    },
    stop: () => server.stop(),
  };
}
