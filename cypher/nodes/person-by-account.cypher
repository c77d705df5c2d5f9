// The person an account belongs to; nobody when it is a brand's or its owner objected.
//
// $account  ID!  "network:handle", lower case
//
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
MATCH (:Account {key: $account})<-[:OWNS]-(human:Person)
WHERE NOT coalesce(human.optOut, false)
RETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY human.id
LIMIT 1
