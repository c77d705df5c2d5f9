import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../database/database.js';
import type { Progress } from '../lib/progress.js';
import { type FileToImport, importFile, readingOf } from './import-file.js';
import type { Receipt } from './receipt.js';

/** A body sent over HTTP; `name` stands for the file's. */
export type StreamToImport = Omit<FileToImport, 'file'> & {
  readonly body: AsyncIterable<Uint8Array>;
  readonly name: string;
};

/**
 * Imports a stream as {@link importFile} does a file. It is kept on disk while that lasts, because a file is read
 * through before anything of it is written; what is asked of it is checked before that. Refused rows are told in the
 * receipt alone.
 */
export async function importStream(
  database: Database,
  { body, ...rest }: StreamToImport,
  options: { readonly progress?: Progress; readonly signal?: AbortSignal } = {},
): Promise<Receipt> {
  const asked = { ...rest, name: basename(rest.name) };
  readingOf(asked);
  const folder = await mkdtemp(join(tmpdir(), 'onside-import-'));
  try {
    const file = join(folder, 'body');
    await pipeline(body, createWriteStream(file), { signal: options.signal });
    return { ...(await importFile(database, { ...asked, file }, options)), rejectedFile: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
