import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { progressNoted } from '../generated/cypher.js';
import type { ProgressEvent } from '../lib/progress.js';

const everySecond = 1_000;

/**
 * How far the analysis under way is, whichever process runs it: an event whenever that changes, a second apart at
 * least. Waits for one to begin; ends when it is over, or with the signal.
 */
export async function* watchProgress(
  database: Database,
  signal: AbortSignal,
): AsyncGenerator<ProgressEvent, void> {
  let last: ProgressEvent | undefined;
  while (!signal.aborted) {
    const event = await latest(database);
    if (last && !event) return;
    if (event && (event.phase !== last?.phase || event.done !== last.done)) yield (last = event);
    await sleep(everySecond, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

const asked = new WeakMap<
  Database,
  { readonly at: number; readonly event: Promise<ProgressEvent | undefined> }
>();

/** What all who watch in this process share: one question a second. */
function latest(database: Database): Promise<ProgressEvent | undefined> {
  const known = asked.get(database);
  if (known && performance.now() - known.at < everySecond * 0.9) return known.event;
  const event = read(database, progressNoted, {}).then(([found]) => found);
  asked.set(database, { at: performance.now(), event });
  return event;
}
