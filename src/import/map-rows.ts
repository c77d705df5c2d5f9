import type { SuppliedRow } from './import-row.js';
import { type Kind, kinds, kindsWithAttributes } from './kinds.js';
import type { FieldSource, Mapping } from './mapping.js';
import { refuse } from './read-text.js';
import type { SourceRow, SourceTable } from './source-row.js';
import type { TimeReader } from './time-pattern.js';
import { timeReader } from './time-reader.js';
import type { Fields, ValidateOptions } from './validate.js';

/** What turns a file's rows into supplied rows. */
export interface Plan {
  readonly options: ValidateOptions;
  /** Columns without a field of their name, where no mapping says that they are not wanted. */
  readonly unused: readonly string[];
  rows(row: SourceRow): Iterable<SuppliedRow>;
}

type Getter = (cells: unknown, whole: unknown) => unknown;

/**
 * How a table's rows become rows of `kind`. Without a mapping, columns are taken by the fields' own names. With
 * `each`, every item of that array is a row of its own, and a path is looked up in the item first, then in the
 * row with the item in the array's place: `screen_name`, `accounts.screen_name` and the row's own `id.bioguide`
 * all work. Throws BAD_USER_INPUT, listing the header, when a CSV lacks a column the mapping names.
 */
export function planOf(kind: Kind, mapping: Mapping | null, header: SourceTable['header']): Plan {
  const sources: Readonly<Record<string, FieldSource>> = mapping?.fields ?? ownNames(kind, header);
  const getters = Object.entries(sources).map(
    ([name, source]) => [name, getterOf(source, header, mapping?.each ?? null)] as const,
  );
  const fieldsOf = (cells: unknown, whole: unknown): Fields => {
    const fields: Record<string, unknown> = {};
    for (const [name, get] of getters) fields[name] = get(cells, whole);
    return fields;
  };
  const each = mapping?.each?.split('.') ?? null;
  return {
    options: optionsOf(sources, mapping),
    unused: mapping ? [] : (header ?? []).filter((name) => name !== '' && !Object.hasOwn(sources, name)),
    *rows({ line, cells, fault }) {
      const supplied = (item: unknown, whole: unknown, at = line): SuppliedRow => ({
        line: at,
        supplied: [{ kind, fields: fieldsOf(item, whole) }],
        fault: null,
        raw: item,
      });
      const wrong = faultOf(fault, cells, header);
      if (wrong) yield { line, supplied: [], fault: { column: null, reason: wrong }, raw: cells };
      else if (!each) yield supplied(cells, cells);
      else {
        const items = at(cells, each);
        if (items === undefined || items === null) return;
        if (!Array.isArray(items))
          yield {
            line,
            supplied: [],
            raw: cells,
            fault: { column: each.join('.'), reason: `${each.join('.')} is not an array` },
          };
        else for (const item of items) yield supplied(item, put(cells, each, item));
      }
    },
  };
}

function faultOf(fault: string | null, cells: unknown, header: SourceTable['header']): string | null {
  if (fault || header || Array.isArray(cells)) return fault;
  if (typeof cells !== 'object' || cells === null) return 'the row is not an object';
  return null;
}

/** Each field by its own name. A CSV must have the required ones; columns that are no field are left alone. */
function ownNames(kind: Kind, header: SourceTable['header']): Record<string, FieldSource> {
  const sources: Record<string, FieldSource> = {};
  for (const [name, field] of Object.entries(kinds[kind])) {
    if (!header || header.includes(name)) sources[name] = { column: name };
    else if (field.required)
      throw refuse(
        `The file has no column "${name}", which ${kind} need. It has: ${header.join(', ')}. Say by a mapping which column is which.`,
      );
  }
  if (kindsWithAttributes.has(kind)) {
    if (!header) sources.attributes = { column: 'attributes' };
    for (const name of header ?? []) if (name.startsWith('attributes.')) sources[name] = { column: name };
  }
  return sources;
}

function optionsOf(sources: Readonly<Record<string, FieldSource>>, mapping: Mapping | null): ValidateOptions {
  const fields: Record<string, ValidateOptions['fields'][string]> = {};
  for (const [name, { column, format, scale }] of Object.entries(sources))
    fields[name] = {
      ...(column === undefined ? {} : { column: typeof column === 'number' ? `column ${column}` : column }),
      ...(format === undefined ? {} : { time: timeReader(format) as TimeReader }),
      scale: scale ?? mapping?.scale ?? null,
    };
  return { zone: mapping?.timezone ?? 'UTC', fields };
}

function getterOf(source: FieldSource, header: SourceTable['header'], each: string | null): Getter {
  const { column, value, split, values } = source;
  if (column === undefined) return () => value;
  const raw = header || typeof column === 'number' ? cellGetter(column, header) : pathGetter(column, each);
  if (split === undefined && values === undefined) return raw;
  const translate = (part: unknown) => {
    const text = typeof part === 'string' ? part.trim() : String(part);
    return values && Object.hasOwn(values, text) ? values[text] : part;
  };
  return (cells, whole) => {
    const found = raw(cells, whole);
    if (found === undefined || found === null) return found;
    const parts = split !== undefined && typeof found === 'string' ? found.split(split) : found;
    return Array.isArray(parts) ? parts.map(translate) : translate(parts);
  };
}

function cellGetter(column: string | number, header: SourceTable['header']): Getter {
  const index = typeof column === 'number' ? column - 1 : columnIndex(column, header!);
  if (header && index >= header.length)
    throw refuse(
      `The mapping names column ${column}, but the file has ${header.length}: ${header.join(', ')}.`,
    );
  return (cells) => (cells as readonly unknown[])[index];
}

function columnIndex(column: string, header: readonly string[]): number {
  const index = header.indexOf(column);
  if (index < 0) throw refuse(`The file has no column "${column}". It has: ${header.join(', ')}.`);
  if (header.lastIndexOf(column) !== index)
    throw refuse(`The file has several columns "${column}". Name the one you mean by its number, from 1.`);
  return index;
}

function pathGetter(column: string, each: string | null): Getter {
  const path = column.split('.');
  const find = (cells: unknown) => {
    const own = (cells as Record<string, unknown> | null | undefined)?.[column];
    return own ?? at(cells, path);
  };
  return each === null ? find : (cells, whole) => find(cells) ?? find(whole);
}

/** The value at a path, or undefined; a step into text, a number or nothing is no step. */
function at(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

/** A copy of `value` along the path, with `item` at its end. */
function put(value: unknown, [step, ...rest]: readonly string[], item: unknown): unknown {
  const here = value as Record<string, unknown>;
  return { ...here, [step]: rest.length === 0 ? item : put(here[step], rest, item) };
}
