import { networkOf } from '../lib/network.js';
import { type AccountName, accountName, handleOf, keyProblem, personAccount } from './handle.js';
import { readSentiment, type SuppliedSentiment } from './supplied-sentiment.js';
import type { TimeReader } from './time-pattern.js';

/** A value read, or why it cannot be (the end of a sentence that starts with the column: "is not a number"). */
export type Reading<T> = { readonly value: T } | { readonly reason: string };

/** What a mapping says about how one field's values are written. */
export interface FieldOptions {
  readonly time: TimeReader;
  readonly zone: string;
  readonly scale: readonly [number, number] | null;
}

/** One field of a kind: whether each row needs it, and how a raw value (text, or any JSON) becomes its own. */
export interface Field<T, Required extends boolean = boolean> {
  readonly required: Required;
  readonly read: (raw: unknown, options: FieldOptions) => Reading<T>;
}

const longestText = 100_000;
const longestName = 2_000;
/** What spreadsheets and parsers leave of a long id: 5.7E+17, 1e+21, 5.7E17. Not 3e123456, which is hexadecimal. */
const rounded = /^\d(?:[.,]\d+e\+?|e\+)\d+$/i;

/** The field as one that each row must have. */
export function required<T>(field: Field<T>): Field<T, true> {
  return { ...field, required: true };
}

function optional<T>(read: Field<T>['read']): Field<T, false> {
  return { required: false, read };
}

/** What a text, a number or a truth value is as text; null for anything else. */
export function plain(raw: unknown): string | null {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : null;
}

/** Whether an id is what is left of a longer one: scientific notation, or a number beyond 2^53. */
export function isRounded(raw: unknown): boolean {
  if (typeof raw === 'number') return !Number.isSafeInteger(raw);
  return typeof raw === 'string' && rounded.test(raw.trim());
}

/** Free text, kept as it is; at most 100,000 characters. */
export const text = optional<string>((raw) => {
  const value = plain(raw);
  if (value === null) return { reason: 'is not text' };
  return value.length > longestText ? { reason: `is longer than ${longestText} characters` } : { value };
});

/** A short text without space around it: a name, a place, a language. */
export const name = optional<string>((raw) => {
  const value = plain(raw)?.trim();
  if (value === undefined) return { reason: 'is not text' };
  return value.length > longestName ? { reason: `is longer than ${longestName} characters` } : { value };
});

/** A text that identifies: an id, a slug, a handle. Never a rounded number. */
export const key = optional<string>((raw) => {
  if (isRounded(raw)) return { reason: `is a rounded number (${String(raw)}); supply the id as text` };
  const value = plain(raw)?.trim();
  if (value === undefined) return { reason: 'is not text' };
  const problem = keyProblem(value);
  return problem ? { reason: problem } : { value };
});

/** A {@link key} in lower case that may stand in an address. */
export const slug = optional<string>((raw, options) => {
  const read = key.read(raw, options);
  return 'reason' in read ? read : { value: read.value.toLowerCase().replace(/\s+/g, '-') };
});

/** The name of a network, X as `twitter`. */
export const network = optional<string>((raw, options) => {
  const read = key.read(raw, options);
  if ('reason' in read) return read;
  return read.value.includes(':') ? { reason: 'holds a ":"' } : { value: networkOf(read.value) };
});

/** A handle without "@". */
export const handle = optional<string>((raw, options) => {
  const read = key.read(raw, options);
  if ('reason' in read) return read;
  const value = handleOf(read.value);
  return value === '' ? { reason: 'is empty' } : { value };
});

/** A count: zero or more. */
export const count = optional<number>((raw) => {
  const value =
    typeof raw === 'number' ? raw : Number(/^\s*\d+(?:\.0+)?\s*$/.test(plain(raw) ?? '') ? raw : Number.NaN);
  return Number.isSafeInteger(value) && value >= 0
    ? { value }
    : { reason: 'is not a whole number of 0 or more' };
});

/** Any finite number, with a point before its decimals. */
export const decimal = optional<number>((raw) => {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof value === 'number' && Number.isFinite(value) ? { value } : { reason: 'is not a number' };
});

/** A number in 0..1. */
export const share = optional<number>((raw, options) => {
  const read = decimal.read(raw, options);
  if ('reason' in read) return read;
  return read.value >= 0 && read.value <= 1 ? read : { reason: 'is not in 0..1' };
});

/** A membership's weight: above zero. */
export const weight = optional<number>((raw, options) => {
  const read = decimal.read(raw, options);
  if ('reason' in read) return read;
  return read.value > 0 ? read : { reason: 'is not above 0' };
});

const flags = new Map<string, boolean>([
  ...['true', 'yes', 'y', 't', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'f', '0'].map((word) => [word, false] as const),
]);

/** Yes or no, in the usual spellings. */
export const flag = optional<boolean>((raw) => {
  const value = flags.get((plain(raw) ?? '').trim().toLowerCase());
  return value === undefined ? { reason: 'is not true or false' } : { value };
});

/** An instant in UTC ms, read as the mapping's format says. */
export const instant = optional<number>((raw, { time, zone }) => {
  const written = (plain(raw) ?? '').trim();
  const value = time(written, zone);
  return value === null
    ? { reason: `is not a time of the expected format: "${written.slice(0, 40)}"` }
    : { value };
});

/** Several short texts: an array, or a text whose parts are separated by ";". Empty and repeated parts drop out. */
export const list = optional<string[]>((raw) => {
  const parts = Array.isArray(raw) ? raw : (plain(raw) ?? '').split(';');
  const values = new Set<string>();
  for (const part of parts) {
    const value = plain(part)?.trim();
    if (value === undefined) return { reason: 'is not a list of texts' };
    if (value.length > longestName) return { reason: `has a part longer than ${longestName} characters` };
    if (value !== '') values.add(value);
  }
  return { value: [...values] };
});

/** A {@link list} whose parts may stand in keys. */
export const keys = optional<string[]>((raw, options) => {
  const read = list.read(raw, options);
  if ('reason' in read) return read;
  const problem = read.value.map(keyProblem).find((found) => found !== null);
  return problem ? { reason: `has a part that ${problem}` } : read;
});

/** One of a few words, in any case. */
export function choice<Word extends string>(...words: Word[]): Field<Word, false> {
  const known = new Map(words.map((word) => [word.toLowerCase(), word]));
  return optional<Word>((raw) => {
    const value = known.get((plain(raw) ?? '').trim().toLowerCase());
    return value ? { value } : { reason: `is not one of ${words.join(', ')}` };
  });
}

/** A JSON value: as it stands in JSON, as text in CSV. */
export const json = optional<unknown>((raw) => {
  if (typeof raw !== 'string') return { value: raw };
  try {
    return { value: JSON.parse(raw) as unknown };
  } catch {
    return { reason: 'is not JSON' };
  }
});

/** An end of a tie, or a member: an account, and the person it stands for when only a person was named. */
export interface Endpoint {
  readonly account: AccountName;
  readonly person: string | null;
}

/** `network:handle`, or `person:ID` for a person by the id of the customer's own records. */
export const endpoint = optional<Endpoint>((raw, options) => {
  const read = key.read(raw, options);
  if ('reason' in read) return read;
  const colon = read.value.indexOf(':');
  const rest = read.value.slice(colon + 1).trim();
  if (colon <= 0 || handleOf(rest) === '')
    return { reason: `is not "network:handle" or "person:ID": "${read.value}"` };
  const before = read.value.slice(0, colon);
  return before.toLowerCase() === 'person'
    ? { value: { account: personAccount(rest), person: rest } }
    : { value: { account: accountName(before, rest), person: null } };
});

/** A label that came with a post: see {@link readSentiment}. */
export const sentiment = optional<SuppliedSentiment>((raw, { scale }) =>
  readSentiment(plain(raw) ?? '', scale),
);
