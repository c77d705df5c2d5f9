import { Cron } from 'croner';
import type { Database } from '../database/database.js';
import type { Log } from '../log.js';
import { analyseOnThread } from './threads/analyse-on-thread.js';

/** Analyses that come round by themselves. */
export interface Schedule {
  /** No more begin; one under way ends with nothing stored. */
  stop(): Promise<void>;
}

/**
 * Analyses the graph whenever a cron expression says so (five fields, UTC), one at a time. Of several processes with the
 * same schedule one does the work, and the others find it done. What fails is logged, and tried again the next time.
 */
export function scheduleAnalyses(database: Database, expression: string, log: Log): Schedule {
  const stopping = new AbortController();
  let underWay: Promise<unknown> = Promise.resolve();
  const run = async () => {
    try {
      const { id, asOf, isUnchanged } = await analyseOnThread(
        database,
        { now: Date.now() },
        { signal: stopping.signal },
      );
      log.info({ id, asOf: new Date(asOf).toISOString(), isUnchanged }, 'analysed by schedule');
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ err: error }, 'an analysis by schedule failed');
    }
  };
  const job = new Cron(expression, { timezone: 'UTC', protect: true }, () => (underWay = run()));
  return {
    async stop() {
      job.stop();
      stopping.abort();
      await underWay;
    },
  };
}
