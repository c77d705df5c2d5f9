import type { Database } from '../database/database.js';
import { stream } from '../database/query.js';
import {
  peopleByAttribute,
  peopleByBrand,
  peopleByCountry,
  peopleByFollows,
  peopleByLanguage,
  peopleByList,
  peopleByLocation,
  peopleByNetwork,
  peopleBySegment,
  peopleByTimezone,
  peopleByTopic,
} from '../generated/cypher.js';
import type { Query } from '../lib/cypher-type.js';
import { foldText } from '../lib/fold-text.js';
import type { Condition } from './rule.js';

/** Whom to look at (null: everybody), and the instant, in ms, from which `within` counts back. */
export interface Scope {
  readonly people: readonly string[] | null;
  readonly now: number;
}

/** Ids of the people in `scope` for whom one condition of a rule holds. */
export async function peopleOfCondition(
  database: Database,
  condition: Condition,
  scope: Scope,
  signal?: AbortSignal,
): Promise<Set<string>> {
  const people = scope.people && [...scope.people];

  const byText = async (texts: AsyncIterable<{ value: string; people: string[] }>) => {
    const ids = new Set<string>();
    for await (const row of texts) if (holds(condition, row.value)) for (const id of row.people) ids.add(id);
    return ids;
  };
  const byCount = async (query: Query<CountParams, { id: string }>) => {
    const { values, part, atLeast, within } = condition;
    const since = within === null ? null : scope.now - within;
    const params = { people, values: [...values], part, atLeast, since };
    const ids = new Set<string>();
    for await (const row of stream(database, query, params, { signal })) ids.add(row.id);
    return ids;
  };

  switch (condition.field) {
    case 'LOCATION':
      return byText(stream(database, peopleByLocation, { people }, { signal }));
    case 'COUNTRY':
      return byText(stream(database, peopleByCountry, { people }, { signal }));
    case 'TIMEZONE':
      return byText(stream(database, peopleByTimezone, { people }, { signal }));
    case 'SEGMENT':
      return byText(stream(database, peopleBySegment, { people }, { signal }));
    case 'NETWORK':
      return byText(stream(database, peopleByNetwork, { people }, { signal }));
    case 'LIST':
      return byText(stream(database, peopleByList, { people }, { signal }));
    case 'ATTRIBUTE':
      return byText(stream(database, peopleByAttribute, { people, name: condition.name! }, { signal }));
    case 'TOPIC':
      return byCount(peopleByTopic);
    case 'BRAND':
      return byCount(peopleByBrand);
    case 'LANGUAGE':
      return byCount(peopleByLanguage);
    case 'FOLLOWS':
      return byCount(peopleByFollows);
  }
}

interface CountParams {
  people: string[] | null;
  values: string[];
  part: string | null;
  since: number | null;
  atLeast: number;
}

function holds({ values, part }: Condition, text: string): boolean {
  const folded = foldText(text);
  return part === null ? values.includes(folded) : folded.includes(part);
}
