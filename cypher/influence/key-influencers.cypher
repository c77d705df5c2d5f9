// Who reaches a market most, by rank, with their accounts, their stance and through whom.
//
// $market       ID!          slug
// $analysis     ID!
// $brand        ID           slug of the brand whose stance filters; the one own brand when null
// $stance       [Stance!]    only these positions; any when null
// $minMultiple  Float        only reach of at least this many times the average; any when null
// $membership   Membership!
// $networks     [String!]    lower case; any when null
// $afterRank    Int!         only ranks after this one
// $limit        Int!
//
// -> person        {id: ID!, externalId: String, name: String, country: String, location: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}!
// -> rank          Int!
// -> rankLow       Int!
// -> rankHigh      Int!
// -> globalRank    Int
// -> expected      Float!
// -> low           Float!
// -> high          Float!
// -> global        {expected: Float!, low: Float!, high: Float!, shareOfKnown: Float!}  among everyone
// -> multiple      Float
// -> through       [{person: {id: ID!, externalId: String, name: String, country: String, location: String}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}, share: Float!, low: Float!, high: Float!}!]  falling share; null where it is computed on demand
// -> stances       [{brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!, position: Stance!, trend: Float, net: Float, posts: Int!, confidence: Float!}!]!  toward the own brands and $brand
MATCH (m:Market {slug: $market})<-[reaches:REACHES]-(human:Person)
WHERE reaches.market = $market AND reaches.analysis = $analysis AND reaches.rank > $afterRank
  AND NOT coalesce(human.optOut, false)
  AND ($minMultiple IS NULL OR reaches.multiple >= $minMultiple)
  AND ($membership = 'ANY' OR ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(m) }))
  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks })
  AND ($stance IS NULL OR coalesce(head(COLLECT {
    MATCH (human)-[toward:STANCE {analysis: $analysis}]->(named:Brand)
    WHERE CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END
    RETURN toward.position ORDER BY named.slug LIMIT 1
  }), 'UNKNOWN') IN $stance)
WITH human, reaches
ORDER BY reaches.market, reaches.analysis, reaches.rank
LIMIT $limit
RETURN human {.id, .externalId, .name, .country, .location, accounts: COLLECT {
    MATCH (human)-[:OWNS]->(owned:Account)
    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key
  }} AS person,
  reaches.rank AS rank, reaches.rankLow AS rankLow, reaches.rankHigh AS rankHigh, reaches.globalRank AS globalRank,
  reaches.expected AS expected, reaches.low AS low, reaches.high AS high,
  CASE WHEN reaches.globalExpected IS NOT NULL THEN {
    expected: reaches.globalExpected, low: reaches.globalLow, high: reaches.globalHigh,
    shareOfKnown: reaches.globalExpected / head(COLLECT {
      MATCH (:Analysis {id: $analysis})-[world:MEASURED]->(:Market {slug: 'everyone'}) RETURN toFloat(world.size)
    })
  } END AS global,
  reaches.multiple AS multiple,
  CASE WHEN reaches.through IS NOT NULL THEN COLLECT {
    UNWIND range(0, size(reaches.through) - 1) AS place
    OPTIONAL MATCH (between:Person {id: reaches.through[place]})
    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN reaches.through[place] STARTS WITH 'brand:' THEN substring(reaches.through[place], 6) END})
    WITH place, between, carrier
    WHERE carrier IS NOT NULL OR between IS NOT NULL AND NOT coalesce(between.optOut, false)
    RETURN {
      person: between {.id, .externalId, .name, .country, .location},
      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])},
      share: reaches.throughShare[place], low: reaches.throughLow[place], high: reaches.throughHigh[place]
    } ORDER BY place
  } END AS through,
  COLLECT {
    MATCH (judged:Brand)
    WHERE judged.relation = 'OWN' OR judged.slug = $brand
    OPTIONAL MATCH (human)-[stands:STANCE {analysis: $analysis}]->(judged)
    WITH judged, stands
    RETURN {
      brand: judged {.slug, .name, relation: coalesce(judged.relation, 'OTHER'), aliases: coalesce(judged.aliases, [])},
      position: coalesce(stands.position, 'UNKNOWN'), trend: stands.trend, net: stands.net,
      posts: coalesce(stands.posts, 0), confidence: coalesce(stands.confidence, 0.0)
    } ORDER BY judged.slug
  } AS stances
ORDER BY rank
