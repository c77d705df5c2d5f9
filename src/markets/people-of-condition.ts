import type { Database } from '../database/database.js';
import { eachRow } from '../database/query.js';
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

  const byText = async <Params>(query: Query<Params, TextRow>, params: Params) => {
    const ids = new Set<string>();
    const add = (row: TextRow) => {
      if (holds(condition, row.value)) for (const id of row.people) ids.add(id);
    };
    await eachRow(database, query, params, add, { signal });
    return ids;
  };
  const byCount = async (query: Query<CountParams, { id: string }>) => {
    const { values, part, atLeast, within } = condition;
    const since = within === null ? null : scope.now - within;
    const params = { people, values: [...values], part, atLeast, since };
    const ids = new Set<string>();
    await eachRow(database, query, params, ({ id }) => ids.add(id), { signal });
    return ids;
  };

  switch (condition.field) {
    case 'LOCATION':
      return byText(peopleByLocation, { people });
    case 'COUNTRY':
      return byText(peopleByCountry, { people });
    case 'TIMEZONE':
      return byText(peopleByTimezone, { people });
    case 'SEGMENT':
      return byText(peopleBySegment, { people });
    case 'NETWORK':
      return byText(peopleByNetwork, { people });
    case 'LIST':
      return byText(peopleByList, { people });
    case 'ATTRIBUTE':
      return byText(peopleByAttribute, { people, name: condition.name! });
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

interface TextRow {
  value: string;
  people: string[];
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
