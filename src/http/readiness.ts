import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { ping } from '../database/ping.js';
import type { Log } from '../log.js';

/** Whether requests can be answered now. */
export interface Readiness {
  /** Null when ready, else the reason in plain words; known within 2 s. */
  whyNot(): Promise<string | null>;
  /** Whether the database answers, set up or not. */
  isDatabaseUp(): Promise<boolean>;
  /** Gives up setting the database up. */
  stop(): void;
}

const pause = 2_000;

/**
 * Sets the database up (its migrations) as soon as it answers, trying again until it does: a server may be started
 * before its database. Ready from then on whenever the database answers; any number of callers cost it one question.
 */
export function startReadiness(database: Database, log: Log): Readiness {
  let notSetUp: string | null = 'The database is being set up.';
  let asking: Promise<string | null> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const setUp = async (): Promise<void> => {
    try {
      await migrate(database);
      notSetUp = null;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== notSetUp) log.warn({ reason }, 'the database cannot be set up yet; trying again');
      notSetUp = reason;
      if (!stopped) timer = setTimeout(setUp, pause).unref();
    }
  };
  void setUp();

  const askDatabase = (): Promise<string | null> => {
    asking ??= ping(database)
      .then(() => null, reasonOf)
      .finally(() => {
        asking = null;
      });
    return asking;
  };

  return {
    whyNot: async () => (await askDatabase()) ?? notSetUp,
    isDatabaseUp: async () => (await askDatabase()) === null,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
