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
// $named       Int!         how many actors each row's reach passes through are brought
//
// -> rows    [{place: Int!, person: {id: ID!, externalId: String, name: String, country: String, location: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}!, isListed: Boolean!, through: [ID!], throughShare: [Float!], throughLow: [Float!], throughHigh: [Float!], stances: [{brand: ID!, position: Stance!, trend: Float, net: Float, posts: Int!, confidence: Float!}!]!}!]!  place: in $people, from 0; isListed: in any stored list; through: actors by falling share, null where it is computed on demand; stances: toward $brands, none where nothing is known
// -> brands  [{slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!]!  the own brands and $brand, by slug
// -> actors  [{id: ID!, person: {id: ID!, externalId: String, name: String, country: String, location: String}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}}!]!  whom the rows' reach passes through, but those who objected or were excluded since
CALL () {
  UNWIND range(0, size($people) - 1) AS place
  MATCH (ranked:Person {id: $people[place]})
  OPTIONAL MATCH (ranked)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT EXISTS { (survivor)-[:MERGED_INTO]->() })
  WITH place, ranked, coalesce(survivor, ranked) AS human
  WHERE NOT coalesce(human.optOut, false) AND human.excludedWhy IS NULL
    // CASE, because OR would look up each one's memberships and accounts though nobody asked for them.
    AND CASE $membership WHEN 'ANY' THEN true
      ELSE ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) }) END
    AND CASE WHEN $networks IS NULL THEN true
      ELSE EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks } END
    AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {
      MATCH (human)-[toward:STANCE]->(named:Brand)
      WHERE coalesce(toward.analysis, '') = $analysis AND CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END
      RETURN toward.position ORDER BY named.slug LIMIT 1
    }), 'UNKNOWN') IN $stance END
  WITH place, ranked, human
  ORDER BY place
  LIMIT $limit
  OPTIONAL MATCH (ranked)-[reaches:REACHES {analysis: $analysis, market: $market}]->(:Market {slug: $market})
  WITH place, human, reaches, EXISTS { (ranked)-[:REACHES {analysis: $analysis}]->(:Market) } AS isListed
  ORDER BY place
  RETURN collect({
    place: place, isListed: isListed,
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
}
RETURN rows,
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
