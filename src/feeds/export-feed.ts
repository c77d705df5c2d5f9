import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../database/database.js';
import { OnsideError } from '../errors.js';
import { toGlobalId } from '../lib/global-id.js';
import type { Progress } from '../lib/progress.js';
import { type FeedRequest, openFeed } from './open-feed.js';

/** What was written. */
export interface ExportReceipt {
  readonly feed: string;
  readonly format: string;
  readonly file: string;
  readonly rows: number;
  /** The analysis the rows are from, by its global id, and the instant it looks from. */
  readonly analysis: string;
  readonly asOf: string;
}

/**
 * Writes a feed to a file, or to standard output for `-`. The file is there once it is whole, in the place of one that
 * was there before; until then, and whatever fails, that one is as it was. Throws as {@link openFeed} does, and
 * BAD_USER_INPUT for a file that cannot be written.
 */
export async function exportFeed(
  database: Database,
  { file, ...request }: FeedRequest & { readonly file: string },
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<ExportReceipt> {
  let rows = 0;
  const onRows = (written: number) => {
    rows = written;
    progress({ phase: `exporting ${request.name}`, done: rows, total: null });
  };
  onRows(0);
  const feed = await openFeed(database, request, { signal, onRows });
  const text = Readable.from(feed.text());
  if (file === '-') await pipeline(text, process.stdout, { end: false, signal });
  else await writeWhole(file, text, signal);
  return {
    ...{ feed: request.name, format: request.format, file, rows },
    analysis: toGlobalId('Analysis', feed.analysis.id),
    asOf: new Date(feed.analysis.asOf).toISOString(),
  };
}

async function writeWhole(file: string, text: Readable, signal: AbortSignal): Promise<void> {
  const beside = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await pipeline(text, createWriteStream(beside, { flags: 'wx' }), { signal });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof OnsideError || !/^E[A-Z]+$/.test(code ?? '')) throw error;
    const why =
      code === 'ENOENT' ? `there is no folder ${dirname(resolve(file))}.` : message.replaceAll(beside, file);
    throw new OnsideError('BAD_USER_INPUT', `${file} cannot be written: ${why}`, { cause: error });
  }
}
