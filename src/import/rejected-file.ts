import { open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { OnsideError } from '../errors.js';
import type { RefusedRow } from './receipt.js';

/** The refused rows of one file, kept in step with what the graph has acknowledged. */
export interface RejectedFile {
  /** Where it is, when it is there. */
  readonly path: () => string | null;
  /**
   * Adds a batch's refused rows after the `before` rows that earlier batches refused; what stands beyond those (a
   * batch that was not acknowledged, an earlier import of the file) is dropped.
   */
  readonly write: (before: number, batch: readonly RefusedRow[]) => Promise<void>;
}

/**
 * `<file>.rejected.ndjson`: a line {line, column, reason, row} for each refused row, in the file's order. Beside
 * the file, or in the working folder when nothing can be written there.
 */
export async function rejectedFile(file: string): Promise<RejectedFile> {
  const places = [`${file}.rejected.ndjson`, resolve(`${basename(file)}.rejected.ndjson`)];
  let path: string | null = null;
  let size = 0;
  /** Where the line after so many lines begins, for the last two marks a batch may go back to. */
  let offsets = new Map<number, number>();
  for (const place of places) {
    const old = await readFile(place).catch(() => null);
    if (old === null) continue;
    path = place;
    size = old.length;
    let lines = 0;
    offsets.set(0, 0);
    for (let at = old.indexOf(10); at >= 0; at = old.indexOf(10, at + 1)) offsets.set(++lines, at + 1);
    break;
  }
  return {
    path: () => path,
    async write(before, batch) {
      const start = offsets.get(before) ?? size;
      if (start === 0 && batch.length === 0) {
        if (path) await rm(path, { force: true });
        path = null;
        return;
      }
      if (start < size) await truncate(path!, start);
      size = start;
      if (batch.length > 0) {
        path ??= await firstWritable(places);
        const lines = batch
          .map(({ raw, ...refused }) => `${JSON.stringify({ ...refused, row: raw })}\n`)
          .join('');
        await writeFile(path, lines, { flag: 'a' });
        size += Buffer.byteLength(lines);
      }
      offsets = new Map([
        [before, start],
        [before + batch.length, size],
      ]);
    },
  };
}

async function firstWritable(places: readonly string[]): Promise<string> {
  let failure: unknown;
  for (const path of places) {
    try {
      await (await open(path, 'a')).close();
      return path;
    } catch (error) {
      failure = error;
    }
  }
  throw new OnsideError(
    'BAD_USER_INPUT',
    `Refused rows cannot be written to ${places.join(' or ')} (${(failure as NodeJS.ErrnoException).code}). Make one of the folders writable.`,
  );
}
