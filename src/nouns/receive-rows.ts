import type { Context } from '../context.js';
import { OnsideError } from '../errors.js';
import type { ImportRowsInput, UserError } from '../generated/schema.js';
import { importRows } from '../import/import-rows.js';
import { parseKind } from '../import/mapping.js';
import type { Rejection } from '../import/receipt.js';
import { checkSource } from '../import/source-name.js';
import type { ImportRunSource } from '../sources.js';

/** Behind an ImportRowsPayload. */
export interface ReceivedRows {
  readonly run: ImportRunSource | null;
  readonly rejected: Rejection[];
  readonly errors: UserError[];
}

/**
 * Imports the rows of a live connector; the same request again changes nothing, its id with other rows is a CONFLICT.
 * What is wrong with the call stands in `errors`, with the field it is about.
 */
export async function receiveRows(
  { database, loaders, signal }: Context,
  { kind, source: named, requestId, rows }: ImportRowsInput,
  now: number,
): Promise<ReceivedRows> {
  const source = named ?? 'api';
  let field = 'kind';
  try {
    const known = parseKind(kind);
    field = 'source';
    checkSource(source, known);
    field = requestId.trim() === '' ? 'requestId' : 'rows';
    const receipt = await importRows(database, { kind, source, requestId, rows, now }, { signal });
    return { run: await loaders.importRun.load(receipt.run), rejected: receipt.rejections, errors: [] };
  } catch (error) {
    if (!(error instanceof OnsideError)) throw error;
    const { code, message } = error;
    if (code !== 'BAD_USER_INPUT' && code !== 'CONFLICT') throw error;
    if (code === 'CONFLICT') field = 'requestId';
    return { run: null, rejected: [], errors: [{ code, message, field: ['input', field] }] };
  }
}
