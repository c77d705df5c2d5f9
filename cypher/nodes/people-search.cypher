// People whose name or handle is like some words, best first: of the 2,000 most alike, or 100,000 where few of them may fit.
//
// $words     String!   a Lucene query the caller made safe
// $market    ID        slug; everybody when null or "everyone"
// $networks  [String!] lower case; any when null
// $stance    [Stance!] only these positions toward $brand in $analysis, UNKNOWN where none is stored; any when null
// $brand     ID        slug
// $analysis  ID
// $skip      Int!
// $limit     Int!
//
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}!
CALL db.index.fulltext.queryNodes('people_search', $words, {
  limit: CASE WHEN coalesce($market, 'everyone') = 'everyone' AND $networks IS NULL AND $stance IS NULL THEN 2000 ELSE 100000 END
}) YIELD node AS hit, score
OPTIONAL MATCH (hit)<-[:OWNS]-(owner:Person)
WITH CASE WHEN hit:Person THEN hit ELSE owner END AS human, max(score) AS likeness
WHERE human IS NOT NULL
  AND NOT coalesce(human.optOut, false)
  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }
  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })
  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })
  AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {
    MATCH (human)-[toward:STANCE]->(:Brand {slug: $brand}) WHERE coalesce(toward.analysis, '') = $analysis
    RETURN toward.position LIMIT 1
  }), 'UNKNOWN') IN $stance END
RETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person
ORDER BY likeness DESC, human.id
SKIP $skip
LIMIT $limit
