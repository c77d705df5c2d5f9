// People by their ids, in the order asked; a person merged into another answers as the survivor.
//
// $ids  [ID!]!  ids as in the graph ("x:…" or "a:…")
//
// -> asked       ID!    the id that was asked for
// -> id          ID!    the survivor's id
// -> externalId  String
// -> name        String
// -> country     String
// -> location    String
UNWIND range(0, size($ids) - 1) AS position
MATCH (found:Person {id: $ids[position]})
OPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
WITH position, $ids[position] AS wanted, coalesce(survivor, found) AS person
RETURN wanted AS asked, person.id AS id, person.externalId AS externalId, person.name AS name,
  person.country AS country, person.location AS location
ORDER BY position
