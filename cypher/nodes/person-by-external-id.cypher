// The person with an id of the customer's own system.
//
// $externalId  String!  as imported, with or without its source ("crm:10233" or "10233")
//
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
MATCH (found:Person {externalId: $externalId})
OPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
WITH coalesce(survivor, found) AS human
WHERE NOT coalesce(human.optOut, false)
RETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY human.id
LIMIT 1
