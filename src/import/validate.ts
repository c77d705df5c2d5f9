import { type FieldOptions, plain } from './field.js';
import { type Kind, kinds, kindsWithAttributes, type RecordOf } from './kinds.js';
import type { TimeReader } from './time-pattern.js';
import { timeReader } from './time-reader.js';

/** A row as supplied: field name to raw value; undefined, null and '' are not supplied. */
export type Fields = Readonly<Record<string, unknown>>;

/** Why a row is refused: the column as its file calls it (null: the row as a whole), and the reason. */
export interface Refusal {
  readonly column: string | null;
  readonly reason: string;
}

/** How the values of a file are written, field by field; what is not said is read in the default way. */
export interface ValidateOptions {
  readonly zone: string;
  readonly fields: Readonly<Record<string, Partial<FieldOptions> & { readonly column?: string }>>;
}

/** Times as {@link timeReader} reads them without a format, in UTC; numbers on their own scales. */
export const plainOptions: ValidateOptions = { zone: 'UTC', fields: {} };

const unmarkedTime = timeReader(undefined) as TimeReader;
const longestAttribute = 2_000;

/**
 * A row of `kind` with each field read, or the first reason why not. Never throws, whatever `fields` holds. Rules
 * beyond single fields: ties do not end where they start, firstAt is not after lastAt, a membership names a
 * person or an account, an account has at most one owner.
 */
export function validate<K extends Kind>(
  kind: K,
  fields: Fields,
  options: ValidateOptions = plainOptions,
): { readonly record: RecordOf<K> } | Refusal {
  const record: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kinds[kind])) {
    const raw = fields[name];
    const told = options.fields[name];
    const column = told?.column ?? name;
    if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')) {
      if (field.required) return { column, reason: `${column} is missing` };
      record[name] = null;
      continue;
    }
    const reading = field.read(raw, {
      time: told?.time ?? unmarkedTime,
      zone: options.zone,
      scale: told?.scale ?? null,
    });
    if ('reason' in reading) return { column, reason: `${column} ${reading.reason}` };
    record[name] = reading.value;
  }
  const attributes = attributesOf(kind, fields);
  if ('reason' in attributes) return attributes;
  record.attributes = attributes.values;
  return ruleBroken(kind, record) ?? { record: record as RecordOf<K> };
}

/** `attributes.NAME` fields and the members of an `attributes` object, as texts; or what is wrong with them. */
function attributesOf(kind: Kind, fields: Fields): { values: Record<string, string> } | Refusal {
  const values: Record<string, string> = {};
  if (!kindsWithAttributes.has(kind)) return { values };
  const nested = fields.attributes ?? {};
  if (typeof nested !== 'object' || Array.isArray(nested))
    return { column: 'attributes', reason: 'attributes is not an object' };
  const all = [
    ...Object.entries(nested),
    ...Object.entries(fields).flatMap(([name, raw]) =>
      name.startsWith('attributes.') ? [[name.slice('attributes.'.length), raw] as const] : [],
    ),
  ];
  for (const [name, raw] of all) {
    const column = `attributes.${name}`;
    if (!/^[\p{L}\p{N}_ -]{1,100}$/u.test(name)) return { column, reason: `${column} is not a plain name` };
    if (raw === undefined || raw === null || raw === '') continue;
    const value = (Array.isArray(raw) ? raw : [raw]).map(plain);
    if (value.includes(null)) return { column, reason: `${column} is not text` };
    if (value.join(';').length > longestAttribute)
      return { column, reason: `${column} is longer than ${longestAttribute} characters` };
    values[name] = value.join(';').trim();
  }
  return { values };
}

function ruleBroken(kind: Kind, record: Record<string, unknown>): Refusal | null {
  if (kind === 'ties') {
    const tie = record as RecordOf<'ties'>;
    if (tie.from.account.key === tie.to.account.key)
      return { column: 'to', reason: 'the tie ends where it starts' };
    if (tie.firstAt !== null && tie.lastAt !== null && tie.firstAt > tie.lastAt)
      return { column: 'firstAt', reason: 'firstAt is after lastAt' };
    if (tie.count === 0) return { column: 'count', reason: 'count is 0: a tie stands for at least one act' };
  }
  if (kind === 'memberships' && (record.person === null) === (record.account === null))
    return { column: 'person', reason: 'name either a person or an account' };
  if (kind === 'accounts' && record.person !== null && record.brand !== null)
    return { column: 'brand', reason: 'an account belongs to a person or to a brand, not to both' };
  if (kind === 'markets' && record.slug === 'everyone')
    return { column: 'slug', reason: 'the market "everyone" always exists and cannot be changed' };
  return null;
}
