import { refuse } from './read-text.js';
import type { SourceRow, SourceTable } from './source-row.js';

/** A JSON file that is one object, not an array of rows, is held in memory: this much of it at most (characters). */
export const largestObject = 256 << 20;

/** The longest line of NDJSON (characters): what is longer has lost its line breaks. */
const longestLine = 64 << 20;

/**
 * Opens JSON: an array, whose elements are read one at a time, or one object, which is one row (see `each`). Any
 * error in the syntax refuses the file (BAD_USER_INPUT with the line), as does an end in the middle.
 */
export function readJson(text: AsyncIterable<string>): SourceTable {
  return { header: null, rows: elements(text) };
}

/** Opens JSON lines: one value a line; a line that is not JSON is a fault of that row, a cut last line of the file. */
export function readNdjson(text: AsyncIterable<string>): SourceTable {
  return { header: null, rows: jsonLines(text) };
}

async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let rest = '';
  let line = 0;
  const rowOf = (source: string): SourceRow | null => {
    line++;
    if (source.trim() === '') return null;
    try {
      return { line, cells: JSON.parse(source), fault: null };
    } catch {
      return { line, cells: source.slice(0, 200), fault: 'the line is not JSON' };
    }
  };
  for await (const piece of text) {
    const [end, ...lines] = piece.split('\n');
    rest += end;
    for (const start of lines) {
      const row = rowOf(rest);
      if (row) yield row;
      rest = start;
    }
    if (rest.length > longestLine)
      throw refuse(`Line ${line + 1} is longer than 64 MiB: the file is no NDJSON, one value a line.`);
  }
  const last = rowOf(rest);
  if (last?.fault)
    throw refuse(`The last line (${line}) is cut short: the file is only half there. Fetch it again.`);
  if (last) yield last;
}

const open = 0x5b;
const close = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const newline = 0x0a;

/**
 * The elements of the outermost array, cut out by counting brackets outside strings; each is then parsed by the
 * platform. A value that is no array comes as one element.
 */
async function* elements(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let line = 1;
  let array: boolean | null = null;
  let ended = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let afterComma = false;
  let startLine = 0;
  let kept = '';
  const parsed = (source: string): SourceRow => {
    try {
      return { line: startLine, cells: JSON.parse(source), fault: null };
    } catch (error) {
      throw refuse(`The value that starts on line ${startLine} is not JSON: ${(error as Error).message}`);
    }
  };
  for await (const piece of text) {
    let from = startLine > 0 ? 0 : -1; // Where the element under way begins in this piece.
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      if (unit === newline) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (unit === backslash) escaped = true;
        else if (unit === quote) inString = false;
        continue;
      }
      if (unit === 0x20 || unit === 0x09 || unit === newline || unit === 0x0d) continue;
      if (ended) throw refuse(`Line ${line}: something follows the end of the JSON.`);
      if (array === null) {
        array = unit === open;
        if (array) continue;
      }
      if (array && depth === 0 && (unit === comma || unit === close)) {
        if (from >= 0) {
          yield parsed(kept + piece.slice(from, at));
          kept = '';
          from = -1;
          startLine = 0;
        } else if (unit === comma || afterComma)
          throw refuse(`Line ${line}: a value is missing before "${piece[at]}".`);
        afterComma = unit === comma;
        ended = unit === close;
        continue;
      }
      if (from < 0) {
        from = at;
        startLine = line;
        afterComma = false;
      }
      if (unit === quote) inString = true;
      else if (unit === open || unit === openBrace) depth++;
      else if (unit === close || unit === closeBrace) depth--;
      if (depth < 0) throw refuse(`Line ${line}: a bracket closes what was never opened.`);
    }
    if (from >= 0) kept += piece.slice(from);
    if (kept.length > largestObject)
      throw refuse(
        'One JSON value is larger than 256 MiB. Write the rows as NDJSON, one a line, or as an array.',
      );
  }
  if (array ? !ended : depth > 0 || inString)
    throw refuse(
      `The JSON ends on line ${line} before it is complete: the file is only half there. Fetch it again.`,
    );
  if (kept !== '') yield parsed(kept);
}
