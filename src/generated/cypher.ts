// Written by `npm run codegen` from cypher/**/*.cypher. Do not edit.
import type { Query } from '../lib/cypher-type.js';

export interface PeopleByIdParams {
  /** ids as in the graph ("x:…" or "a:…") */
  ids: Array<string>;
}
export interface PeopleByIdRow {
  /** the id that was asked for */
  asked: string;
  /** the survivor's id */
  id: string;
  externalId: string | null;
  name: string | null;
  country: string | null;
  location: string | null;
}
/** People by their ids, in the order asked; a person merged into another answers as the survivor. */
export const peopleById: Query<PeopleByIdParams, PeopleByIdRow> = {
  name: 'peopleById',
  text: "UNWIND range(0, size($ids) - 1) AS position\nMATCH (found:Person {id: $ids[position]})\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH position, $ids[position] AS wanted, coalesce(survivor, found) AS person\nRETURN wanted AS asked, person.id AS id, person.externalId AS externalId, person.name AS name,\n  person.country AS country, person.location AS location\nORDER BY position",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"asked":{"kind":"scalar","name":"ID","required":true},"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},
};
