import type { Database } from '../database/database.js';
import { write } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { beginSample, finishSample } from '../generated/cypher.js';
import { batchesOf } from '../import/batches.js';
import { importRecords } from '../import/import-records.js';
import type { Kind } from '../import/kinds.js';
import { type Progress, silent } from '../lib/progress.js';
import { sampleNow } from './clock.js';
import { type SampleOptions, sampleMarket } from './sample-market.js';

/** Raised whenever the same seed and scale would give other rows. */
const version = 4;

/** What each kind needs is there before it; markets come late, so that members are worked out once. */
const order: readonly Kind[] = ['brands', 'people', 'accounts', 'ties', 'posts', 'markets', 'memberships'];

/**
 * Loads the sample market into an empty graph, through the import like any data, under the source "sample", and
 * sets the graph's clock to its end. The same sample already there: nothing is done, `loaded` is false; half
 * there, because an earlier load was interrupted: the rest is loaded. Throws CONFLICT, and changes nothing, when
 * anything else is in the graph.
 */
export async function loadSample(
  database: Database,
  { seed, scale, without = [] }: SampleOptions,
  { progress = silent, signal }: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<{ readonly loaded: boolean }> {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new OnsideError('BAD_USER_INPUT', 'The seed must be a whole number from 0.');
  if (!(scale >= 0.1 && scale <= 1_000))
    throw new OnsideError('BAD_USER_INPUT', 'The scale must be a number from 0.1 to 1000.');

  const wanted = JSON.stringify({ seed, scale, version, ...(without.length > 0 && { without }) });
  const [there] = await write(database, beginSample, { wanted, clock: sampleNow }, { signal });
  if (there.sample !== wanted)
    throw new OnsideError(
      'CONFLICT',
      there.sample === null
        ? 'The database is not empty. The sample market needs an empty one; nothing was changed.'
        : `Another sample is there (${there.sample}). Use an empty database for this one; nothing was changed.`,
    );
  if (there.isComplete) return { loaded: false };

  const market = sampleMarket({ seed, scale, without });
  for (const kind of order) {
    const rows = market[kind];
    const run = {
      ...{ id: `sample:${wanted}:${kind}`, kind, file: 'sample', sha256: '', mapping: '', source: 'sample' },
      ...{ timezone: 'UTC', now: sampleNow, total: Array.isArray(rows) ? rows.length : null },
    };
    const receipt = await importRecords(database, run, batchesOf(kind, rows), {
      progress: (event) => progress({ ...event, phase: `loading ${kind}` }),
      signal,
    });
    const [refused] = receipt.rejections;
    if (refused)
      throw new OnsideError('INTERNAL', `The sample's ${kind}, row ${refused.line}: ${refused.reason}`);
  }
  await write(database, finishSample, { sample: wanted }, { signal });
  return { loaded: true };
}
