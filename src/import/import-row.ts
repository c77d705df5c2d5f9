import type { Kind, RecordOf } from './kinds.js';
import { type Fields, type Refusal, type ValidateOptions, validate } from './validate.js';

/** One valid record with its kind. */
export type ImportRecord = { [K in Kind]: { readonly kind: K; readonly record: RecordOf<K> } }[Kind];

/**
 * One row on its way into the graph. `records[0]` is what the row is about and decides its count; the others came
 * along (the post inside a user, the original inside a repost). A refused or repeated row writes nothing.
 */
export interface ImportRow {
  readonly line: number;
  readonly records: readonly ImportRecord[];
  readonly refusal: Refusal | null;
  readonly duplicate: 'same' | 'different' | null;
  /** The row as its file has it, for the file of refused rows. */
  readonly raw: unknown;
}

/** A row before it is checked: what each of its records was supplied with, or what is wrong with it as a whole. */
export interface SuppliedRow {
  readonly line: number;
  readonly supplied: readonly { readonly kind: Kind; readonly fields: Fields }[];
  readonly fault: Refusal | null;
  readonly raw: unknown;
}

/** Checks every record of a row; the first refusal is the row's. Never throws. */
export function importRowOf(row: SuppliedRow, options: ValidateOptions): ImportRow {
  const { line, raw } = row;
  const refused = (refusal: Refusal): ImportRow => ({ line, raw, refusal, records: [], duplicate: null });
  if (row.fault) return refused(row.fault);
  const records: ImportRecord[] = [];
  for (const { kind, fields } of row.supplied) {
    const checked = validate(kind, fields, options);
    if ('reason' in checked) return refused(checked);
    records.push({ kind, record: checked.record } as ImportRecord);
  }
  return { line, raw, records, refusal: null, duplicate: null };
}

/**
 * What makes two rows of one kind the same thing. For ties that is the act itself (who, whom, which, when), so
 * that several acts between the same two are several rows.
 */
export function keyOfRecord({ kind, record }: ImportRecord): string {
  switch (kind) {
    case 'people':
      return record.id;
    case 'accounts':
      return `${record.network}:${record.handle.toLowerCase()}|${record.id ?? ''}`;
    case 'posts':
      return `${record.network}:${record.id}`;
    case 'brands':
    case 'markets':
      return record.slug;
    case 'memberships':
      return `${record.market}|${record.person ?? ''}|${record.account?.account.key ?? ''}`;
    case 'ties': {
      const ends = [record.from.account.key, record.to.account.key];
      if (record.symmetric || record.kind === 'KNOWS') ends.sort();
      return [...ends, record.kind, record.count, record.firstAt, record.lastAt].join('|');
    }
  }
}
