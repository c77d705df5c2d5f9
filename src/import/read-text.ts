import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OnsideError } from '../errors.js';

/** A refusal of a whole file: nothing of it is guessed. */
export function refuse(reason: string): OnsideError {
  return new OnsideError('BAD_USER_INPUT', reason);
}

/**
 * The text of a byte stream, in pieces: unpacked when it is gzip, without its byte order mark, decoded as told or
 * else as UTF-8 (UTF-16 where its mark says so). Throws BAD_USER_INPUT, naming the line, for bytes that are not
 * of the encoding, for NULs, for a zip archive, a damaged or cut gzip, and when there is no text at all.
 */
export async function* readText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
): AsyncGenerator<string> {
  const [first, whole] = await peek(bytes);
  const plain = first[0] === 0x1f && first[1] === 0x8b ? gunzip(whole) : whole;
  if (first[0] === 0x50 && first[1] === 0x4b && first[2] === 3 && first[3] === 4)
    throw refuse('The file is a zip archive. Unpack it and import the file inside.');
  const [start, all] = await peek(plain);
  const label = encoding ?? markOf(start) ?? 'utf-8';
  const decoder = new TextDecoder(label, { fatal: true });
  let line = 1;
  let empty = true;
  for await (const piece of all) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw refuse(notOfEncoding(label, encoding, line + linesBeforeFault(piece, label)));
    }
    if (text.includes('\u0000'))
      throw refuse(
        `Line ${line + count(text.slice(0, text.indexOf('\u0000')))} holds a NUL byte: this is no text file, or its encoding is another (say which by "encoding" in the mapping, such as "utf-16le").`,
      );
    line += count(text);
    if (text.trim() !== '') empty = false;
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw refuse(
      `The file ends on line ${line} in the middle of a character: it is only half there, or its encoding is another (say which by "encoding" in the mapping).`,
    );
  }
  if (empty) throw refuse('The file is empty.');
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* source.pipe(unpacked) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR')
      throw refuse('The gzip file is cut off: it is only half there. Fetch it again.');
    if (code?.startsWith('Z_')) throw refuse(`The gzip file is damaged (${code}). Fetch it again.`);
    throw error;
  } finally {
    source.destroy();
  }
}

/** The first bytes (at least four, if there are so many) and the stream from its start. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncGenerator<Uint8Array>]> {
  const iterator = bytes[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  let done = false;
  while (first.length < 4 && !done) {
    const next = await iterator.next();
    if (next.done) done = true;
    else first = Buffer.concat([first, next.value]);
  }
  const start = first;
  async function* rest(): AsyncGenerator<Uint8Array> {
    if (start.length > 0) yield start;
    if (!done) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return [first, rest()];
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function notOfEncoding(label: string, told: string | undefined, line: number): string {
  const name = label.toUpperCase();
  return told
    ? `Line ${line} is not ${name}, the "encoding" of the mapping. Give the right one.`
    : `Line ${line} is not ${name}. Give the file's encoding in the mapping: "encoding": "windows-1252" is the usual one of older spreadsheets.`;
}

/** Line breaks before the first byte that does not decode. */
function linesBeforeFault(piece: Uint8Array, label: string): number {
  const text = new TextDecoder(label).decode(piece);
  // A character cut by the piece's start also shows as a fault; it stands before the first line break, where it costs nothing.
  const fault = text.indexOf('\ufffd', 3);
  return count(fault < 0 ? '' : text.slice(0, fault));
}

function count(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
