import type { Database } from '../database/database.js';
import { stream } from '../database/query.js';
import { membersSoFar, peopleLeftOut } from '../generated/cypher.js';
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
  for await (const { id, by } of stream(database, membersSoFar, { market: slug, people }, { signal }))
    if (by === 'LIST') members.add(id);
  for await (const { id } of stream(database, peopleLeftOut, {}, { signal })) members.delete(id);
  return { size: members.size, first: [...members].sort().slice(0, most) };
}
