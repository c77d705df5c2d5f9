import type { Database } from '../database/database.js';
import { write } from '../database/query.js';
import { noteProgress } from '../generated/cypher.js';
import type { Progress } from '../lib/progress.js';

const everySecond = 1_000;

/**
 * Tells `progress`, and once a second every process that asks the database too (`Subscription.analysisProgress`). What cannot be
 * written is let be: an analysis does not fail for it.
 */
export function sharedProgress(database: Database, progress: Progress): Progress {
  let next = 0;
  let isWriting = false;
  return (event) => {
    progress(event);
    if (isWriting || performance.now() < next) return;
    isWriting = true;
    next = performance.now() + everySecond;
    write(database, noteProgress, { ...event }, { deadline: 5_000 })
      .catch(() => undefined)
      .finally(() => {
        isWriting = false;
      });
  };
}
