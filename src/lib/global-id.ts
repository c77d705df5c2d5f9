/** A Relay id taken apart: the GraphQL type's name and the node's key in the graph. */
export interface GlobalId {
  readonly type: string;
  readonly key: string;
}

/** base64url of `Type:key`, the id a client sees. @example toGlobalId('Person', 'x:7') */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** The inverse of {@link toGlobalId}; null for anything it did not make (wrong alphabet, no type, not UTF-8). */
export function fromGlobalId(id: string): GlobalId | null {
  if (id.length > 1_000 || !/^[A-Za-z0-9_-]+$/.test(id)) return null;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon <= 0 || toGlobalId(text.slice(0, colon), text.slice(colon + 1)) !== id) return null;
  return { type: text.slice(0, colon), key: text.slice(colon + 1) };
}
