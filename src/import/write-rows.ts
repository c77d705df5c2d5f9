import type { BatchContext, Item, Outcome, Writer } from './batch-context.js';
import { type ImportRow, keyOfRecord } from './import-row.js';
import type { Kind } from './kinds.js';
import { writeAccountRows } from './write-accounts.js';
import { writeBrandRows } from './write-brands.js';
import { writeMarketRows } from './write-markets.js';
import { writeMembershipRows } from './write-memberships.js';
import { writePeopleRows } from './write-people.js';
import { writePostRows } from './write-posts.js';
import { writeSuppliedTies } from './write-ties.js';

/** The writer of each kind, in the order in which the kinds of one batch build on each other. */
const writers: { readonly [K in Kind]: Writer<K> } = {
  brands: writeBrandRows,
  markets: writeMarketRows,
  people: writePeopleRows,
  accounts: writeAccountRows,
  posts: writePostRows,
  ties: writeSuppliedTies,
  memberships: writeMembershipRows,
};

/**
 * Writes a batch's valid rows and tells what became of each: that of its first record; `updated` when only what
 * came along changed something. A record that stands in several rows of the batch is written once.
 */
export async function writeRows(context: BatchContext, rows: readonly ImportRow[]): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  for (const kind of Object.keys(writers) as Kind[]) await writeKind(context, kind, rows, outcomes);
  return rows.map(({ records: [main, ...others] }) => {
    const outcome = outcomes.get(markOf(main))!;
    if (outcome !== 'unchanged') return outcome;
    return others.some((record) => ['added', 'updated'].includes(String(outcomes.get(markOf(record)))))
      ? 'updated'
      : outcome;
  });
}

async function writeKind<K extends Kind>(
  context: BatchContext,
  kind: K,
  rows: readonly ImportRow[],
  outcomes: Map<string, Outcome>,
): Promise<void> {
  const items = new Map<string, Item<K> & { main: boolean }>();
  for (const { line, records } of rows)
    records.forEach((record, position) => {
      if (record.kind !== kind) return;
      const mark = markOf(record);
      // A row about the thing itself says more than a mention of it in another row.
      if (!items.get(mark)?.main)
        items.set(mark, { line, record: record.record as Item<K>['record'], main: position === 0 });
    });
  if (items.size === 0) return;
  const written = await writers[kind](context, [...items.values()]);
  [...items.keys()].forEach((mark, index) => {
    outcomes.set(mark, written[index]);
  });
}

function markOf(record: ImportRow['records'][number]): string {
  return `${record.kind} ${keyOfRecord(record)}`;
}
