import type { Condition, Rule } from './rule.js';

/** Who there is, by id; each is asked for once at most, and everyone only by a rule that holds for all but some. */
export interface Population {
  everyone(): Promise<ReadonlySet<string>>;
  /** Those who were merged into another person: they are nobody any more. */
  merged(): Promise<ReadonlySet<string>>;
}

/** Some people, or all but them. */
interface Crowd {
  readonly people: Set<string>;
  readonly isAllBut: boolean;
}

/**
 * Ids of the people for whom `rule` holds. `answer` says for whom a condition holds; it is asked once for each
 * condition of the rule. Nobody is in `any` of nothing; everyone is in `all` and `none` of nothing.
 */
export async function peopleOfRule(
  rule: Rule,
  population: Population,
  answer: (condition: Condition) => Promise<ReadonlySet<string>>,
): Promise<Set<string>> {
  const { people, isAllBut } = await crowdOf(rule, answer);
  if (isAllBut) return without(await population.everyone(), people);
  return people.size === 0 ? people : without(people, await population.merged());
}

async function crowdOf(
  rule: Rule,
  answer: (condition: Condition) => Promise<ReadonlySet<string>>,
): Promise<Crowd> {
  if ('field' in rule) return { people: new Set(await answer(rule)), isAllBut: false };
  const [group, rules] = Object.entries(rule)[0] as ['all' | 'any' | 'none', readonly Rule[]];
  // All hold where there is none that does not (De Morgan), so that one union does for the three.
  let crowd: Crowd = { people: new Set(), isAllBut: false };
  for (const inner of rules) {
    const found = await crowdOf(inner, answer);
    crowd = union(crowd, group === 'all' ? complement(found) : found);
  }
  return group === 'any' ? crowd : complement(crowd);
}

function complement({ people, isAllBut }: Crowd): Crowd {
  return { people, isAllBut: !isAllBut };
}

function union(a: Crowd, b: Crowd): Crowd {
  if (a.isAllBut && b.isAllBut)
    return { people: new Set([...a.people].filter((id) => b.people.has(id))), isAllBut: true };
  if (a.isAllBut) return { people: without(a.people, b.people), isAllBut: true };
  if (b.isAllBut) return { people: without(b.people, a.people), isAllBut: true };
  return { people: new Set([...a.people, ...b.people]), isAllBut: false };
}

function without(people: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...people].filter((id) => !others.has(id)));
}
