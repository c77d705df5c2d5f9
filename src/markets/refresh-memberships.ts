import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { eachRow, write } from '../database/query.js';
import { OnsideError } from '../errors.js';
import {
  changeMembers,
  type MarketsWithRulesRow,
  type MembersSoFarRow,
  marketsWithRules,
  membersSoFar,
} from '../generated/cypher.js';
import { peopleOfCondition } from './people-of-condition.js';
import { peopleOfRule } from './people-of-rule.js';
import { populationOf } from './population.js';
import { type Condition, parseRule } from './rule.js';

/** Which memberships to refresh, and the instant (ms) from which a rule's `within` counts back. */
export interface MembershipScope {
  /** Only these markets; all, when absent. */
  readonly slugs?: readonly string[];
  /** Only these people, by id; everybody, when absent or null. */
  readonly people?: readonly string[] | null;
  readonly now: number;
}

/** How many memberships came and went. */
export interface MembershipChange {
  readonly added: number;
  readonly removed: number;
}

const batchSize = 10_000;

/**
 * Makes the markets' members what their rules say. Only differences are written, in batches that each raise the
 * data version; a batch waits while somebody takes a snapshot (the lease `data`), so never call it inside that
 * lease. Memberships by list stay. Throws BAD_USER_INPUT when a market's rule cannot be read.
 */
export async function refreshMemberships(
  database: Database,
  { slugs, people: only = null, now }: MembershipScope,
  { signal }: { signal?: AbortSignal } = {},
): Promise<MembershipChange> {
  const people = only && [...new Set(only)];
  const markets: MarketsWithRulesRow[] = [];
  const named = { slugs: slugs ? [...slugs] : null };
  await eachRow(database, marketsWithRules, named, (market) => markets.push(market), { signal });
  if (markets.length === 0 || people?.length === 0) return { added: 0, removed: 0 };
  const population = populationOf(database, people, signal);
  const answers = new Map<string, Promise<Set<string>>>();
  const answer = (condition: Condition) => {
    const key = JSON.stringify(condition);
    if (!answers.has(key)) answers.set(key, peopleOfCondition(database, condition, { people, now }, signal));
    return answers.get(key)!;
  };

  let added = 0;
  let removed = 0;
  for (const market of markets) {
    const fitting = await peopleOfRule(ruleOf(market), population, answer);
    const members: MembersSoFarRow[] = [];
    const asked = { market: market.slug, people };
    await eachRow(database, membersSoFar, asked, (member) => members.push(member), { signal });
    const leaving = members.filter((member) => member.by === 'RULE' && !fitting.has(member.id));
    for (const member of members) fitting.delete(member.id);
    await change(
      database,
      market,
      [...fitting],
      leaving.map((member) => member.id),
      now,
      signal,
    );
    added += fitting.size;
    removed += leaving.length;
  }
  return { added, removed };
}

async function change(
  database: Database,
  { slug: market, ruleVersion }: MarketsWithRulesRow,
  joining: string[],
  leaving: string[],
  since: number,
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < Math.max(joining.length, leaving.length); ) {
    const add = joining.slice(at, at + batchSize);
    const remove = leaving.slice(at, at + batchSize);
    const [{ done }] = await write(
      database,
      changeMembers,
      { market, ruleVersion, since, add, remove },
      { signal },
    );
    if (done) at += batchSize;
    else await pause(250, undefined, { signal });
  }
}

function ruleOf({ slug, rule }: MarketsWithRulesRow) {
  try {
    return parseRule(JSON.parse(rule));
  } catch (error) {
    throw new OnsideError('BAD_USER_INPUT', `The market "${slug}": ${(error as Error).message}`, {
      cause: error,
    });
  }
}
