import { networkOf } from '../lib/network.js';

/** A way to name an account: the key it has in the graph unless a rename moved it, and its parts as written. */
export interface AccountName {
  /** "network:handle", both in lower case. */
  readonly key: string;
  readonly network: string;
  /** As the source writes it, without a leading "@". */
  readonly handle: string;
}

const longest = 300;

/** A handle without the "@" people write before it. */
export function handleOf(text: string): string {
  return text.trim().replace(/^@/, '').trim();
}

/** Network and handle as one account's name. @example accountName('X.com', '@Jane').key === 'twitter:jane' */
export function accountName(network: string, handle: string): AccountName {
  const name = { network: networkOf(network), handle: handleOf(handle) };
  return { key: `${name.network}:${name.handle.toLowerCase()}`, ...name };
}

/** The account that stands for a person known without one, as the end of a tie written `person:ID`. */
export function personAccount(externalId: string): AccountName {
  return { key: `person:${externalId.toLowerCase()}`, network: 'person', handle: externalId };
}

/**
 * Why `text` cannot be a part of a key, or null when it can. Keys are joined with ":" and "|", are indexed, and
 * stand in one line of a terminal.
 */
export function keyProblem(text: string): string | null {
  if (text === '') return 'is empty';
  if (text.length > longest) return `is longer than ${longest} characters`;
  if (text.includes('|')) return 'holds a "|"';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'holds a control character or a line break';
  return null;
}
