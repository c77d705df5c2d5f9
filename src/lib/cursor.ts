import { createHash } from 'node:crypto';

/** Where an edge stands: what orders its list, the last key being unique. Numbers are whole. */
export type CursorKey = readonly (string | number)[];

/**
 * An opaque cursor. `list` names the list and whatever decides what is in it (arguments, analysis): a cursor
 * decodes only with the very same, so that one of another list is found out.
 */
export function encodeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([fingerprint(list), ...key]), 'utf8').toString('base64url');
}

/** The key {@link encodeCursor} was given; null when the cursor is malformed or of another list. */
export function decodeCursor(list: string, cursor: string): CursorKey | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value[0] !== fingerprint(list)) return null;
    const key = value.slice(1);
    return key.every((part) => typeof part === 'string' || Number.isSafeInteger(part)) ? key : null;
  } catch {
    return null;
  }
}

function fingerprint(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 11);
}
