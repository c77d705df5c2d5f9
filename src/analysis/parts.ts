import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { OnsideError } from '../errors.js';

/** A piece of a stored column. */
export interface AnalysisPart {
  /** "<analysis>/<name>/<seq>"; seq is padded, so that keys sort into the order of the pieces. */
  readonly key: string;
  /** Packed (RFC 1951): the database reads and writes bytes one by one, and most columns shrink to a third. */
  readonly bytes: Uint8Array;
}

/** A column of numbers or bytes as it is held in memory. */
export type Column = Uint8Array | Uint32Array | Float32Array | Float64Array;

const deflate = promisify<Uint8Array, { level: number }, Buffer>(deflateRaw);
const inflate = promisify<Uint8Array, Buffer>(inflateRaw);

/** Bytes of a column in one part, before they are packed: small enough for others to have their turn between two. */
const mostBytes = 1 << 19;

/** Cuts a column into parts: its bytes as they lie in memory, little-endian. An empty column is one empty part. */
export function partsOf(analysis: string, name: string, column: Column): Promise<AnalysisPart[]> {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  const places = Array.from({ length: Math.max(1, Math.ceil(bytes.length / mostBytes)) }, (_, seq) => seq);
  return Promise.all(
    places.map(async (seq) => ({
      key: `${analysis}/${name}/${String(seq).padStart(5, '0')}`,
      bytes: await deflate(bytes.subarray(seq * mostBytes, (seq + 1) * mostBytes), { level: 1 }),
    })),
  );
}

/** A part as it is read. */
export type StoredPart = AnalysisPart & { readonly isPacked: boolean };

/** The parts of one analysis, gathered by column as they arrive in the order of their keys. */
export type GatheredParts = Map<string, StoredPart[]>;

/** Adds a part to its column. */
export function gatherPart(columns: GatheredParts, part: StoredPart): void {
  const name = part.key.slice(part.key.indexOf('/') + 1, part.key.lastIndexOf('/'));
  const pieces = columns.get(name);
  if (pieces) pieces.push(part);
  else columns.set(name, [part]);
}

/** The bytes of a column, aligned for any view. Throws INTERNAL when the analysis has no such column. */
export async function columnOf(columns: GatheredParts, name: string): Promise<ArrayBuffer> {
  const parts = columns.get(name);
  if (!parts)
    throw new OnsideError('INTERNAL', `The stored analysis has no ${name}. Run \`onside analyse\` again.`);
  const pieces = await Promise.all(parts.map(({ bytes, isPacked }) => (isPacked ? inflate(bytes) : bytes)));
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined.buffer;
}
