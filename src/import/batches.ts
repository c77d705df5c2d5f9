import { type ImportRow, importRowOf, keyOfRecord, type SuppliedRow } from './import-row.js';
import { type Kind, kinds, kindsWithAttributes } from './kinds.js';
import { seenKeys } from './seen-keys.js';
import { type Fields, plainOptions, type ValidateOptions } from './validate.js';

/** Rows written in one transaction. */
export const batchSize = 2_000;

/**
 * Plain objects, whose keys are the kind's field names, as batches for `importRecords`: checked, repeats marked,
 * `line` counted from 1. A key that is no field refuses its row, so that a misspelt one is not lost.
 */
export function batchesOf(
  kind: Kind,
  rows: Iterable<Fields> | AsyncIterable<Fields>,
): AsyncGenerator<ImportRow[]> {
  async function* supplied(): AsyncGenerator<SuppliedRow> {
    let line = 0;
    for await (const fields of rows) yield suppliedRow(kind, fields, ++line);
  }
  return inBatches(supplied(), plainOptions);
}

/** Rows checked and cut into batches of {@link batchSize}; a row whose key came before is marked a duplicate. */
export async function* inBatches(
  rows: AsyncIterable<SuppliedRow>,
  options: ValidateOptions,
): AsyncGenerator<ImportRow[]> {
  let batch: ImportRow[] = [];
  const seen = seenKeys();
  for await (const row of rows) {
    const checked = importRowOf(row, options);
    const [main] = checked.records;
    const met = main ? seen.see(`${main.kind} ${keyOfRecord(main)}`, JSON.stringify(main.record)) : 'new';
    batch.push(met === 'new' ? checked : { ...checked, duplicate: met });
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function suppliedRow(kind: Kind, fields: Fields, line: number): SuppliedRow {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return { line, supplied: [], raw: fields, fault: { column: null, reason: 'the row is not an object' } };
  const unknown = Object.keys(fields).find(
    (name) =>
      !Object.hasOwn(kinds[kind], name) &&
      !(kindsWithAttributes.has(kind) && (name === 'attributes' || name.startsWith('attributes.'))),
  );
  const fault =
    unknown === undefined ? null : { column: unknown, reason: `${kind} has no field "${unknown}"` };
  return { line, supplied: [{ kind, fields }], raw: fields, fault };
}
