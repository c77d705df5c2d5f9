import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Database } from '../database/database.js';
import { type Progress, silent } from '../lib/progress.js';
import { inBatches } from './batches.js';
import { importRecords } from './import-records.js';
import type { ImportRow, SuppliedRow } from './import-row.js';
import type { ImportRun } from './import-run.js';
import type { Kind } from './kinds.js';
import { type Plan, planOf } from './map-rows.js';
import { kindOfMapping, type Mapping, parseKind, parseMapping } from './mapping.js';
import { openTable } from './open-table.js';
import { refuse } from './read-text.js';
import { keptRejections, type Receipt, type Rejection } from './receipt.js';
import { rejectedFile } from './rejected-file.js';
import { checkSource } from './source-name.js';
import type { SourceTable } from './source-row.js';
import { survey } from './survey.js';
import { twitterV1 } from './twitter-v1.js';

/** Files whose form is known by name, without a mapping. */
export const presets: Readonly<Record<string, Plan>> = { 'twitter-v1': twitterV1 };

/** A file and what it holds. */
export interface FileToImport {
  readonly file: string;
  /** What it is called (its ending helps to tell the format); the name it has on disk unless given. */
  readonly name?: string;
  /** A kind or a preset; the mapping's own `kind` when left out. */
  readonly kind?: string;
  /** The parsed JSON of a mapping; without one, columns bear the fields' names. */
  readonly mapping?: unknown;
  /** Where the rows come from: the same for every file of one feed. The file's name unless given. */
  readonly source?: string;
  /** Reads and checks every row and writes nothing, neither to the graph nor beside the file. */
  readonly dryRun?: boolean;
  /** UTC ms. */
  readonly now: number;
}

/** What is asked of a file, checked. */
interface Reading {
  readonly name: string;
  readonly kind: Kind | null;
  readonly label: string;
  readonly source: string;
  readonly mapping: Mapping | null;
  readonly preset: Plan | null;
}

/**
 * Imports one file exactly once: it is read through first, so that a file that cannot be trusted (see the
 * readers and {@link survey}) is refused before anything is written, then written in batches. The same file with
 * the same kind, mapping and source is the same import: it resumes where it was stopped, and done once it
 * changes nothing. Refused rows are written to `<file>.rejected.ndjson`. Throws BAD_USER_INPUT for a refused file.
 */
export async function importFile(
  database: Database,
  { file, name = basename(file), dryRun = false, now, ...asked }: FileToImport,
  { progress = silent, signal }: { readonly progress?: Progress; readonly signal?: AbortSignal } = {},
): Promise<Receipt> {
  const reading = readingOf({ ...asked, name });
  const { label, source, mapping } = reading;
  const size = await sizeOf(file);

  const surveyed = await readThrough(file, reading, size, progress, signal);
  const text = mapping === null ? '' : JSON.stringify(asked.mapping);
  const run: ImportRun = {
    id: createHash('sha256')
      .update(JSON.stringify([surveyed.sha256, label, text, source]))
      .digest('hex'),
    kind: label,
    file: name,
    sha256: surveyed.sha256,
    mapping: text,
    source,
    timezone: mapping?.timezone ?? 'UTC',
    now,
    total: surveyed.rows,
  };
  const batches = batchesOfFile(file, reading, signal);
  if (dryRun) return { ...(await dryReceipt(run, batches)), warnings: surveyed.warnings };
  const rejected = await rejectedFile(file);
  const receipt = await importRecords(database, run, batches, {
    progress,
    signal,
    beforeCommit: rejected.write,
  });
  return {
    ...receipt,
    rejectedFile: receipt.rejected > 0 ? rejected.path() : null,
    warnings: [...receipt.warnings, ...surveyed.warnings],
  };
}

/** Checks what is asked of a file before a byte of it is read. Throws BAD_USER_INPUT for what makes no sense. */
export function readingOf({
  name,
  kind: word,
  mapping: raw,
  source = name,
}: Pick<FileToImport, 'kind' | 'mapping' | 'source'> & { readonly name: string }): Reading {
  const label = word ?? kindOfMapping(raw) ?? '';
  const preset = Object.hasOwn(presets, label) ? presets[label] : null;
  const kind = preset ? null : parseKind(label, Object.keys(presets));
  if (preset && raw !== undefined && raw !== null)
    throw refuse(`${label} knows its files: leave the mapping out.`);
  const mapping = kind === null || raw === undefined || raw === null ? null : parseMapping(raw, kind);
  checkSource(source, kind);
  return { name, kind, label, source, mapping, preset };
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw refuse(
      error.code === 'ENOENT'
        ? `There is no file ${file}.`
        : `The file ${file} cannot be read (${error.code}).`,
    );
  });
  if (found.isDirectory()) throw refuse(`${file} is a folder. Name the files in it.`);
  if (!found.isFile())
    throw refuse(`${file} is no file but a pipe or a device, and a file is read twice. Save it first.`);
  return found.size;
}

/** The first way through the file: its hash, its rows counted, what is worth a word, and everything that refuses it. */
async function readThrough(
  file: string,
  reading: Reading,
  size: number,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<{ sha256: string; rows: number; warnings: string[] }> {
  const hash = createHash('sha256');
  let done = 0;
  const bytes = bytesOf(file, signal, (chunk) => {
    hash.update(chunk);
    done += chunk.length;
    progress({ phase: 'reading', done, total: size });
  });
  const looked = survey(reading.kind);
  const { rows, plan } = await suppliedRows(reading, bytes);
  for await (const row of rows) looked.see(row);
  const unused = plan.unused.join(', ');
  return {
    rows: looked.end(),
    sha256: hash.digest('hex'),
    warnings:
      unused === '' ? [] : [`columns that are no field of ${reading.label} were left alone: ${unused}`],
  };
}

async function* batchesOfFile(
  file: string,
  reading: Reading,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportRow[]> {
  const { rows, plan } = await suppliedRows(
    reading,
    bytesOf(file, signal, () => undefined),
  );
  yield* inBatches(rows, plan.options);
}

async function suppliedRows(
  { name, kind, mapping, preset }: Reading,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ plan: Plan; rows: AsyncGenerator<SuppliedRow> }> {
  const sources = Object.values(mapping?.fields ?? {});
  const byNumber =
    sources.length > 0 && sources.every(({ column }) => column === undefined || typeof column === 'number');
  const table: SourceTable = await openTable(bytes, {
    name,
    format: mapping?.format,
    delimiter: mapping?.delimiter,
    encoding: mapping?.encoding,
    header: mapping?.header ?? (byNumber ? null : true),
  });
  const plan = preset ?? planOf(kind!, mapping, table.header);
  async function* rows(): AsyncGenerator<SuppliedRow> {
    for await (const row of table.rows) yield* plan.rows(row);
  }
  return { plan, rows: rows() };
}

async function* bytesOf(
  file: string,
  signal: AbortSignal | undefined,
  seen: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    seen(chunk);
    yield chunk;
  }
}

/** What can be told without a graph: good rows count as added. */
async function dryReceipt(run: ImportRun, batches: AsyncIterable<readonly ImportRow[]>): Promise<Receipt> {
  const { id, file, kind, source, timezone } = run;
  const rejections: Rejection[] = [];
  const counts = { added: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  for await (const batch of batches)
    for (const { line, refusal, duplicate } of batch) {
      counts[refusal ? 'rejected' : duplicate ? 'duplicate' : 'added']++;
      if (refusal && rejections.length < keptRejections) rejections.push({ line, ...refusal });
    }
  const read = counts.added + counts.duplicate + counts.rejected;
  return {
    run: id,
    file,
    kind,
    source,
    timezone,
    state: 'DRY_RUN',
    read,
    ...counts,
    rejectedFile: null,
    rejections,
    warnings: [],
  };
}
