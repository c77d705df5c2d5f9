import { OnsideError } from '../errors.js';

/** A piece of a stored column. */
export interface AnalysisPart {
  /** "<analysis>/<name>/<seq>"; seq is padded, so that keys sort into the order of the pieces. */
  readonly key: string;
  /** 1 MiB at most. */
  readonly bytes: Uint8Array;
}

/** A column of numbers or bytes as it is held in memory. */
export type Column = Uint8Array | Uint32Array | Float32Array | Float64Array;

const mostBytes = 1 << 20;

/** Cuts a column into parts: its bytes as they lie in memory, little-endian. An empty column is one empty part. */
export function partsOf(analysis: string, name: string, column: Column): AnalysisPart[] {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  return Array.from({ length: Math.max(1, Math.ceil(bytes.length / mostBytes)) }, (_, seq) => ({
    key: `${analysis}/${name}/${String(seq).padStart(5, '0')}`,
    bytes: bytes.subarray(seq * mostBytes, (seq + 1) * mostBytes),
  }));
}

/** The parts of one analysis, gathered by column as they arrive in the order of their keys. */
export type GatheredParts = Map<string, Uint8Array[]>;

/** Adds a part to its column. */
export function gatherPart(columns: GatheredParts, { key, bytes }: AnalysisPart): void {
  const name = key.slice(key.indexOf('/') + 1, key.lastIndexOf('/'));
  const pieces = columns.get(name);
  if (pieces) pieces.push(bytes);
  else columns.set(name, [bytes]);
}

/** The bytes of a column, aligned for any view. Throws INTERNAL when the analysis has no such column. */
export function columnOf(columns: GatheredParts, name: string): ArrayBuffer {
  const pieces = columns.get(name);
  if (!pieces)
    throw new OnsideError('INTERNAL', `The stored analysis has no ${name}. Run \`onside analyse\` again.`);
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined.buffer;
}
