import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { analysisInputs } from '../generated/cypher.js';

/**
 * The instant an analysis that is told none looks from, and the version of the data it would look at: the graph's own
 * clock where it brings one, else the newest instant of its data, never later than `now`.
 */
export async function todayOf(
  database: Database,
  now: number,
  signal?: AbortSignal,
): Promise<{ today: number; dataVersion: number }> {
  const [{ clock, latestAt, dataVersion }] = await read(database, analysisInputs, {}, { signal });
  return { today: clock ?? Math.min(latestAt ?? now, now), dataVersion };
}
