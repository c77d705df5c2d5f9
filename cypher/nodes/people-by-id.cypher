// People by their ids; a person merged into another answers as the survivor, one who objected not at all.
//
// $ids  [ID!]!  ids as in the graph ("x:…" or "a:…")
//
// -> asked   ID!  the id that was asked for
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
UNWIND $ids AS wanted
MATCH (found:Person {id: wanted})
OPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
WITH wanted, coalesce(survivor, found) AS human
WHERE NOT coalesce(human.optOut, false)
RETURN wanted AS asked, human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY asked
