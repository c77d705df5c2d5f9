import { extname } from 'node:path';
import { readCsv } from './read-csv.js';
import { readJson, readNdjson } from './read-json.js';
import { readText } from './read-text.js';
import type { SourceTable } from './source-row.js';

/** What is known about a file before it is opened; what is not told is found by looking. */
export interface TableHints {
  readonly name: string;
  readonly format?: 'csv' | 'json' | 'ndjson';
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly header: boolean | null;
}

const sampleLength = 64 << 10;

/**
 * Opens the rows of a file's bytes: CSV, JSON or NDJSON, any of them packed by gzip. The format told wins, then
 * what the content shows, then the name's ending. Throws BAD_USER_INPUT for what cannot be read (see the readers).
 */
export async function openTable(bytes: AsyncIterable<Uint8Array>, hints: TableHints): Promise<SourceTable> {
  const pieces = readText(bytes, hints.encoding);
  let sample = '';
  while (sample.length < sampleLength) {
    const next = await pieces.next();
    if (next.done) break;
    sample += next.value;
  }
  async function* text(): AsyncGenerator<string> {
    yield sample;
    yield* pieces;
  }
  const format = hints.format ?? sniffFormat(sample, hints.name);
  if (format === 'json') return readJson(text());
  if (format === 'ndjson') return readNdjson(text());
  return readCsv(text(), { delimiter: hints.delimiter ?? sniffDelimiter(sample), header: hints.header });
}

/** Lines that each hold a whole JSON object are NDJSON whatever the file is called; else "[" or "{" is JSON. */
export function sniffFormat(sample: string, name: string): 'csv' | 'json' | 'ndjson' {
  const start = sample.trimStart();
  if (start[0] !== '{' && start[0] !== '[') return 'csv';
  const line = start.slice(0, start.indexOf('\n') < 0 ? undefined : start.indexOf('\n')).trim();
  const more = start.slice(line.length).trimStart();
  const ending = extname(name.replace(/\.gz$/i, '')).toLowerCase();
  if (start[0] === '[') return ending === '.ndjson' || ending === '.jsonl' ? 'ndjson' : 'json';
  if (isJson(line)) return more.startsWith('{') || ending !== '.json' ? 'ndjson' : 'json';
  // A single line longer than the sample is decided by the name alone.
  return ending === '.ndjson' || ending === '.jsonl' ? 'ndjson' : 'json';
}

/** The character among tab, "|", ";" and "," that parts the first two lines most often, and equally often. */
export function sniffDelimiter(sample: string): string {
  const [first, second] = sample
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const partings = (line: string | undefined, mark: string) => (line ?? '').split(mark).length - 1;
  let best = ',';
  let bestScore = 0;
  for (const mark of [',', ';', '\t', '|']) {
    const inFirst = partings(first, mark);
    const score = inFirst * (partings(second, mark) === inFirst ? 2 : 1);
    if (score > bestScore) {
      best = mark;
      bestScore = score;
    }
  }
  return best;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
