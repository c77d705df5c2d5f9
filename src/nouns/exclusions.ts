import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import { read, write } from '../database/query.js';
import { excludedAccountsPage, judgeAccount as judge } from '../generated/cypher.js';
import type { JudgeAccountInput, UserError } from '../generated/schema.js';
import { canonicalJson } from '../lib/canonical-json.js';
import type { AccountSource } from '../sources.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs } from './connection.js';
import { accountKey } from './people.js';

/** A page of the accounts that are left out of analyses, by key. */
export async function listExcludedAccounts(
  context: Context,
  args: PageArgs,
): Promise<Connection<AccountSource>> {
  const [after] = keyAfter('excludedAccounts', args, ['']);
  const rows = await read(context.database, excludedAccountsPage, { after, limit: limitOf(args) }, context);
  return connectionOf(
    'excludedAccounts',
    args,
    rows.map(({ account }) => account),
    ({ key }) => [key],
  );
}

/** Behind a JudgeAccountPayload. */
export interface JudgedAccount {
  readonly account: AccountSource | null;
  readonly errors: UserError[];
}

/**
 * Leaves an account out of analyses or takes it back in, over whatever signs say. The same request again changes nothing,
 * its id with another decision is a CONFLICT. What is wrong with the input, and that the graph is being read for an analysis just now, stands in `errors`.
 */
export async function judgeAccount(
  { database, signal }: Context,
  { account: named, requestId, ...decision }: JudgeAccountInput,
  now: number,
): Promise<JudgedAccount> {
  const decided = { ...decision, key: accountKey(named) };
  const digest = createHash('sha256').update(canonicalJson(decided)).digest('hex');
  const asked = { ...decided, requestId, digest, now };
  const [{ account, leaseHeld, isOther, brand }] = await write(database, judge, asked, { signal });
  const wrong = (code: string, message: string, field: string) => ({
    account: null,
    errors: [{ code, message, field: ['input', field] }],
  });
  if (isOther)
    return wrong(
      'CONFLICT',
      `The requestId "${requestId}" was used before for another decision. Use a new one.`,
      'requestId',
    );
  if (leaseHeld)
    return wrong('CONFLICT', 'An analysis is reading the graph. Try again in a minute.', 'requestId');
  if (account === null)
    return wrong('NOT_FOUND', `There is no account "${named}". Write network:handle.`, 'account');
  if (brand !== null)
    return wrong(
      'BAD_USER_INPUT',
      `"${named}" belongs to the brand ${brand}. Only accounts of people are judged: brands stand in no list.`,
      'account',
    );
  return { account, errors: [] };
}
