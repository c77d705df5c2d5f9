import type { Database } from '../database/database.js';
import { eachRow } from '../database/query.js';
import { type MembersSoFarRow, membersSoFar, peopleLeftOut } from '../generated/cypher.js';
import { peopleOfCondition } from './people-of-condition.js';
import { peopleOfRule } from './people-of-rule.js';
import { populationOf } from './population.js';
import { type Condition, parseRule } from './rule.js';

/** A market as it would be. */
export interface MarketPreview {
  /** How many would be counted. */
  readonly size: number;
  /** Ids of the first of them, by id. */
  readonly first: readonly string[];
}

/**
 * Whom a rule (JSON) would make members of the market of that slug, those on its list included, those left out of
 * analyses not; nothing is written. `now` (ms) is where the rule's `within` counts back from. Throws BAD_USER_INPUT for
 * what is no rule.
 */
export async function previewMarket(
  database: Database,
  { slug, rule, now, most }: { slug: string; rule: unknown; now: number; most: number },
  { signal }: { signal?: AbortSignal } = {},
): Promise<MarketPreview> {
  const parsed = parseRule(rule);
  const people = null;
  const answer = (condition: Condition) => peopleOfCondition(database, condition, { people, now }, signal);
  const members = await peopleOfRule(parsed, populationOf(database, people, signal), answer);
  const addListed = ({ id, by }: MembersSoFarRow) => {
    if (by === 'LIST') members.add(id);
  };
  await eachRow(database, membersSoFar, { market: slug, people }, addListed, { signal });
  await eachRow(database, peopleLeftOut, {}, ({ id }) => members.delete(id), { signal });
  return { size: members.size, first: [...members].sort().slice(0, most) };
}
