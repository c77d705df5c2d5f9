// A page of people by id who are known to stand somewhere toward a brand: few of all, so that going through all would be long.
//
// $analysis  ID!
// $brand     ID!        slug
// $stance    [Stance!]!
// $market    ID         slug; everybody when null or "everyone"
// $networks  [String!]  lower case; any when null
// $after     ID!        the id before the page; "" for the first
// $limit     Int!
//
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
MATCH (judged:Brand {slug: $brand})<-[toward:STANCE {analysis: $analysis}]-(human:Person)
// The planner cannot know how few they are, and would rather go through everybody in order; from the brand it would go through
// the stances of every kept analysis.
USING INDEX SEEK toward:STANCE(analysis)
WHERE toward.position IN $stance
  AND human.id > $after
  AND NOT coalesce(human.optOut, false)
  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }
  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })
  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })
RETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY human.id
LIMIT $limit
