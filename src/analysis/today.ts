import type { Database } from '../database/database.js';
import { read } from '../database/query.js';
import { analysisInputs } from '../generated/cypher.js';

const millisecondsADay = 86_400_000;

/**
 * The instant an analysis that is told none looks from, and the version of the data it would look at: the graph's own
 * clock where it brings one, else the newest instant of its data, never later than `now`. `latest`: no analysis looks from
 * later than this, for what is to come is not known.
 */
export async function todayOf(
  database: Database,
  now: number,
  signal?: AbortSignal,
): Promise<{ today: number; latest: number; dataVersion: number }> {
  const [{ clock, latestAt, dataVersion }] = await read(database, analysisInputs, {}, { signal });
  return { today: clock ?? Math.min(latestAt ?? now, now), latest: endOfDay(clock ?? now), dataVersion };
}

/** A date stands for its last instant (UTC), today's too. */
function endOfDay(instant: number): number {
  return (Math.floor(instant / millisecondsADay) + 1) * millisecondsADay - 1;
}
