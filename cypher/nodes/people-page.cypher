// A page of people by id, in a market, on networks or of a stance where asked.
//
// $market    ID        slug; everybody when null or "everyone"
// $networks  [String!] lower case; any when null
// $stance    [Stance!] only these positions toward $brand in $analysis, UNKNOWN where none is stored; any when null
// $brand     ID        slug
// $analysis  ID
// $after     ID!       the id before the page; "" for the first
// $limit     Int!
//
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
MATCH (human:Person)
WHERE human.id > $after
  AND NOT coalesce(human.optOut, false)
  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }
  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })
  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })
  AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {
    MATCH (human)-[toward:STANCE]->(:Brand {slug: $brand}) WHERE coalesce(toward.analysis, '') = $analysis
    RETURN toward.position LIMIT 1
  }), 'UNKNOWN') IN $stance END
RETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY human.id
LIMIT $limit
