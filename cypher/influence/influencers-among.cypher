// Of some people in the order given, the first who pass the filters of a list by reach, with what its rows show of them.
//
// $market      ID!          slug
// $analysis    ID!
// $people      [ID!]!
// $brand       ID           slug of the brand whose stance filters; the one own brand when null
// $stance      [Stance!]    only these positions; any when null
// $membership  Membership!
// $networks    [String!]    lower case; any when null
// $limit       Int!
//
// -> place    Int!  in $people, from 0
// -> person   {id: ID!, externalId: String, name: String, country: String, location: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}!
// -> through  [{person: {id: ID!, externalId: String, name: String, country: String, location: String}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}, share: Float!, low: Float!, high: Float!}!]  falling share; null where it is computed on demand
// -> stances  [{brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!, position: Stance!, trend: Float, net: Float, posts: Int!, confidence: Float!}!]!  toward the own brands and $brand; none for those below every stored list
UNWIND range(0, size($people) - 1) AS place
MATCH (human:Person {id: $people[place]})
WHERE NOT coalesce(human.optOut, false)
  AND ($membership = 'ANY' OR ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) }))
  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks })
  AND ($stance IS NULL OR coalesce(head(COLLECT {
    MATCH (human)-[toward:STANCE {analysis: $analysis}]->(named:Brand)
    WHERE CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END
    RETURN toward.position ORDER BY named.slug LIMIT 1
  }), 'UNKNOWN') IN $stance)
WITH human, place
ORDER BY place
LIMIT $limit
OPTIONAL MATCH (human)-[reaches:REACHES {analysis: $analysis, market: $market}]->(:Market {slug: $market})
RETURN place, human {.id, .externalId, .name, .country, .location, accounts: COLLECT {
    MATCH (human)-[:OWNS]->(owned:Account)
    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key
  }} AS person,
  CASE WHEN reaches.through IS NOT NULL THEN COLLECT {
    UNWIND range(0, size(reaches.through) - 1) AS spot
    OPTIONAL MATCH (between:Person {id: reaches.through[spot]})
    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN reaches.through[spot] STARTS WITH 'brand:' THEN substring(reaches.through[spot], 6) END})
    WITH spot, between, carrier
    WHERE carrier IS NOT NULL OR between IS NOT NULL AND NOT coalesce(between.optOut, false)
    RETURN {
      person: between {.id, .externalId, .name, .country, .location},
      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])},
      share: reaches.throughShare[spot], low: reaches.throughLow[spot], high: reaches.throughHigh[spot]
    } ORDER BY spot
  } END AS through,
  COLLECT {
    MATCH (judged:Brand)
    WHERE (judged.relation = 'OWN' OR judged.slug = $brand) AND EXISTS { (human)-[:REACHES {analysis: $analysis}]->(:Market) }
    OPTIONAL MATCH (human)-[stands:STANCE {analysis: $analysis}]->(judged)
    WITH judged, stands
    RETURN {
      brand: judged {.slug, .name, relation: coalesce(judged.relation, 'OTHER'), aliases: coalesce(judged.aliases, [])},
      position: coalesce(stands.position, 'UNKNOWN'), trend: stands.trend, net: stands.net,
      posts: coalesce(stands.posts, 0), confidence: coalesce(stands.confidence, 0.0)
    } ORDER BY judged.slug
  } AS stances
ORDER BY place
