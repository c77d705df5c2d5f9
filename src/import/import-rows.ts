import { createHash } from 'node:crypto';
import type { Database } from '../database/database.js';
import { OnsideError } from '../errors.js';
import { batchesOf } from './batches.js';
import { importRecords } from './import-records.js';
import { parseKind } from './mapping.js';
import type { Receipt } from './receipt.js';
import { checkSource } from './source-name.js';
import type { Fields } from './validate.js';

/** Rows of a live connector. `requestId` makes the call safe to repeat; it belongs to its source and kind. */
export interface RowsToImport {
  readonly kind: string;
  readonly source: string;
  readonly requestId: string;
  /** Plain objects keyed by the kind's field names. */
  readonly rows: readonly unknown[];
  readonly now: number;
}

const mostRows = 1_000;

/**
 * Imports up to 1,000 rows at once. Throws BAD_USER_INPUT for more, or for an unknown kind, and CONFLICT when the
 * request's id came before with other rows; wrong rows are refused one by one, in the receipt.
 */
export async function importRows(
  database: Database,
  { kind, source, requestId, rows, now }: RowsToImport,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Receipt> {
  const known = parseKind(kind);
  checkSource(source, known);
  if (requestId.trim() === '')
    throw new OnsideError('BAD_USER_INPUT', 'Give a requestId, so that the call can be repeated.');
  if (rows.length > mostRows)
    throw new OnsideError(
      'BAD_USER_INPUT',
      `${rows.length} rows are too many for one call: send at most ${mostRows}, or a file to /import/${kind}.`,
    );
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const run = {
    id: hash(JSON.stringify(['rows', known, source, requestId])),
    requestId,
    kind: known,
    file: 'importRows',
    sha256: hash(JSON.stringify(rows)),
    mapping: '',
    source,
    timezone: 'UTC',
    now,
    total: rows.length,
  };
  return importRecords(database, run, batchesOf(known, rows as Fields[]), options);
}
