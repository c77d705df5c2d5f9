import type { Condition, Rule } from './rule.js';

/**
 * Ids of the people of `everyone` for whom `rule` holds. `answer` says for whom a condition holds; it is asked
 * once for each condition of the rule. Nobody is in `any` of nothing; everyone is in `all` and `none` of nothing.
 */
export async function peopleOfRule(
  rule: Rule,
  everyone: ReadonlySet<string>,
  answer: (condition: Condition) => Promise<ReadonlySet<string>>,
): Promise<Set<string>> {
  if ('field' in rule) return intersection(everyone, await answer(rule));
  const [group, rules] = Object.entries(rule)[0] as ['all' | 'any' | 'none', readonly Rule[]];
  let people = new Set(group === 'any' ? [] : everyone);
  for (const inner of rules) {
    const fitting = await peopleOfRule(inner, everyone, answer);
    if (group === 'any') for (const id of fitting) people.add(id);
    else if (group === 'all') people = intersection(people, fitting);
    else for (const id of fitting) people.delete(id);
  }
  return people;
}

function intersection(people: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...people].filter((id) => others.has(id)));
}
