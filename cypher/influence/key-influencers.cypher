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
// $named        Int!         how many actors each row's reach passes through are brought
//
// -> rows    [{person: {id: ID!, externalId: String, name: String, country: String, location: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}!, rank: Int!, rankLow: Int!, rankHigh: Int!, globalRank: Int, expected: Float!, low: Float!, high: Float!, globalExpected: Float, globalLow: Float, globalHigh: Float, multiple: Float, through: [ID!], throughShare: [Float!], throughLow: [Float!], throughHigh: [Float!], stances: [{brand: ID!, position: Stance!, trend: Float, net: Float, posts: Int!, confidence: Float!}!]!}!]!  by rank; through: actors by falling share, null where it is computed on demand; stances: toward $brands, none where nothing is known
// -> size    Int             of the market in the analysis
// -> known   Int             how many people the global reach is among
// -> listed  Int!            how many the stored list holds, whatever is filtered by
// -> brands  [{slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!]!  the own brands and $brand, by slug
// -> actors  [{id: ID!, person: {id: ID!, externalId: String, name: String, country: String, location: String}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}}!]!  whom the rows' reach passes through, but those who objected or were excluded since
MATCH (m:Market {slug: $market})<-[reaches:REACHES]-(human:Person)
USING INDEX SEEK reaches:REACHES(market, analysis, rank) // Planned right after an analysis, the index would look empty.
WHERE reaches.market = $market AND reaches.analysis = $analysis AND reaches.rank > $afterRank
  AND ($minMultiple IS NULL OR reaches.multiple >= $minMultiple)
OPTIONAL MATCH (human)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT EXISTS { (survivor)-[:MERGED_INTO]->() })
WITH m, reaches, coalesce(survivor, human) AS human
WHERE NOT coalesce(human.optOut, false) AND human.excludedWhy IS NULL
  // CASE, because OR would look up each row's memberships and accounts though nobody asked for them.
  AND CASE $membership WHEN 'ANY' THEN true
    ELSE ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(m) }) END
  AND CASE WHEN $networks IS NULL THEN true
    ELSE EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks } END
  AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {
    MATCH (human)-[toward:STANCE]->(named:Brand)
    WHERE coalesce(toward.analysis, '') = $analysis AND CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END
    RETURN toward.position ORDER BY named.slug LIMIT 1
  }), 'UNKNOWN') IN $stance END
WITH human, reaches
ORDER BY reaches.market, reaches.analysis, reaches.rank
LIMIT $limit
WITH collect(reaches {
  .rank, .rankLow, .rankHigh, .globalRank, .expected, .low, .high, .globalExpected, .globalLow, .globalHigh, .multiple,
  through: reaches.through[..$named], throughShare: reaches.throughShare[..$named],
  throughLow: reaches.throughLow[..$named], throughHigh: reaches.throughHigh[..$named],
  person: human {.id, .externalId, .name, .country, .location, accounts: COLLECT {
    MATCH (human)-[:OWNS]->(owned:Account)
    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key
  }},
  stances: COLLECT {
    MATCH (human)-[stands:STANCE]->(judged:Brand)
    WHERE coalesce(stands.analysis, '') = $analysis // Not by the index of the analysis, which holds everybody's: coalesce keeps the planner from it while it looks empty.
      AND (judged.relation = 'OWN' OR judged.slug = $brand)
    RETURN stands {.position, .trend, .net, .posts, .confidence, brand: judged.slug} ORDER BY judged.slug
  }
}) AS rows
RETURN rows,
  head(COLLECT { MATCH (:Analysis {id: $analysis})-[here:MEASURED]->(:Market {slug: $market}) RETURN here.size }) AS size,
  head(COLLECT { MATCH (:Analysis {id: $analysis})-[world:MEASURED]->(:Market {slug: 'everyone'}) RETURN world.size }) AS known,
  coalesce(head(COLLECT {
    MATCH (:Market {slug: $market})<-[any:REACHES]-(:Person)
    USING INDEX SEEK any:REACHES(market, analysis, rank)
    WHERE any.market = $market AND any.analysis = $analysis AND any.rank > 0
    RETURN any.rank ORDER BY any.market DESC, any.analysis DESC, any.rank DESC LIMIT 1
  }), 0) AS listed,
  COLLECT {
    MATCH (told:Brand) WHERE told.relation = 'OWN' OR told.slug = $brand
    RETURN told {.slug, .name, relation: coalesce(told.relation, 'OTHER'), aliases: coalesce(told.aliases, [])} ORDER BY told.slug
  } AS brands,
  COLLECT {
    UNWIND rows AS row
    UNWIND coalesce(row.through, []) AS id
    WITH DISTINCT id
    OPTIONAL MATCH (former:Person {id: id})
    OPTIONAL MATCH (former)-[:MERGED_INTO*1..8]->(heir:Person WHERE NOT EXISTS { (heir)-[:MERGED_INTO]->() })
    WITH id, coalesce(heir, former) AS between
    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN id STARTS WITH 'brand:' THEN substring(id, 6) END})
    WITH id, between, carrier
    WHERE carrier IS NOT NULL OR between IS NOT NULL AND NOT coalesce(between.optOut, false) AND between.excludedWhy IS NULL
    RETURN {
      id: id, person: between {.id, .externalId, .name, .country, .location},
      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])}
    } ORDER BY id
  } AS actors
