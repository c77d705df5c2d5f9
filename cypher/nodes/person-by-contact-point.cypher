// The person reached at an e-mail address or telephone number.
//
// $key  ID!  "email:…" or "phone:…", as the graph keys contact points
//
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
MATCH (:ContactPoint {key: $key})<-[:CONTACTED_AT]-(human:Person)
WHERE NOT coalesce(human.optOut, false)
RETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY human.id
LIMIT 1
