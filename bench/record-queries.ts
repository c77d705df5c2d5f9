import { ManagedTransaction } from 'neo4j-driver';
import type { Database } from '../src/database/database.js';

/** One transaction as it was sent: its queries with their parameters, in order. */
export type Recorded = { text: string; params: Record<string, unknown> }[];

/** The transactions that this process sends while `work` runs, in the order of their first queries. */
export async function recordQueries(work: () => Promise<unknown>): Promise<Recorded[]> {
  const transactions = new Map<object, Recorded>();
  const { run } = ManagedTransaction.prototype;
  ManagedTransaction.prototype.run = function (this: ManagedTransaction, text, params) {
    const queries = transactions.get(this) ?? [];
    transactions.set(this, queries);
    queries.push({ text: String(text), params });
    return run.call(this, text, params);
  } as typeof run;
  try {
    await work();
  } finally {
    ManagedTransaction.prototype.run = run;
  }
  return [...transactions.values()];
}

/** Sends recorded transactions by the bare driver, one after the other, as an application without us would. */
export async function replay({ driver, name }: Database, transactions: readonly Recorded[]): Promise<void> {
  for (const queries of transactions) {
    const session = driver.session({ database: name, defaultAccessMode: 'READ' });
    try {
      await session.executeRead(async (transaction) => {
        for (const { text, params } of queries) await transaction.run(text, params);
      });
    } finally {
      await session.close();
    }
  }
}
