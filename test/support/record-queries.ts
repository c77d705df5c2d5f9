import type { Session } from 'neo4j-driver';
import type { Database } from '../../src/database/database.js';

/** A query as it was sent, parameters in the driver's own types. */
export interface Recorded {
  readonly text: string;
  readonly params: Record<string, unknown>;
}

/** A database that is `database` and notes every reading query sent through it in `queries`, in order. */
export function recordQueries(database: Database): { database: Database; queries: Recorded[] } {
  const queries: Recorded[] = [];
  const driver = replacing(database.driver, 'session', (config: object) => {
    const session = database.driver.session(config);
    return replacing<Session>(
      session,
      'run',
      (text: string, params: Record<string, unknown>, limits: object) => {
        queries.push({ text, params });
        return session.run(text, params, limits);
      },
    );
  });
  return { database: { ...database, driver }, queries };
}

/** Sends recorded queries by the bare driver, one after the other, as an application without us would. */
export async function replay({ driver, name }: Database, queries: readonly Recorded[]): Promise<void> {
  for (const { text, params } of queries) {
    const session = driver.session({ database: name, defaultAccessMode: 'READ' });
    try {
      await session.run(text, params);
    } finally {
      await session.close();
    }
  }
}

/** `target` with one of its methods replaced. */
export function replacing<Target extends object>(target: Target, method: keyof Target, by: unknown): Target {
  return new Proxy(target, {
    get(object, name) {
      if (name === method) return by;
      const value = Reflect.get(object, name) as unknown;
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
