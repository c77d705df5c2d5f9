// Whom the two ends of a chain name, toward which brand its people are judged, and the analysis to ask.
//
// $from    {id: ID, account: ID, externalId: String, contact: ID, brand: ID}!  one of them; id as in the graph, account "network:handle", contact "email:…" or "phone:…", brand a slug
// $to      {id: ID, account: ID, externalId: String, contact: ID, brand: ID}!  none of them when the end is a market
// $market  ID!  slug; "" for none
// $brand   ID!  slug; the one own brand when ""
// $at      ID!  an analysis; the newest when ""
//
// -> ends      [{person: {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}}!]!  $from, then $to; nobody for somebody unknown, or who objected
// -> market    {slug: ID!, name: String!}
// -> brand     {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}
WITH head(COLLECT {
    MATCH (run:Analysis {state: 'DONE'}) WHERE $at = '' OR run.id = $at
    RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
  }) AS chosen,
  COLLECT {
    MATCH (judged:Brand) WHERE CASE WHEN $brand = '' THEN judged.relation = 'OWN' ELSE judged.slug = $brand END
    RETURN judged ORDER BY judged.slug LIMIT 2
  } AS judgedBrands
OPTIONAL MATCH (into:Market {slug: $market})
WITH chosen, into, CASE WHEN size(judgedBrands) = 1 THEN judgedBrands[0] END AS toward
UNWIND [0, 1] AS place
WITH chosen, into, toward, place, [$from, $to][place] AS ref
OPTIONAL CALL (ref) {
  MATCH (found:Person {id: ref.id}) RETURN found
  UNION MATCH (found:Person {externalId: ref.externalId}) RETURN found
  UNION MATCH (:Account {key: ref.account})<-[:OWNS]-(found) RETURN found
  UNION MATCH (:ContactPoint {key: ref.contact})<-[:CONTACTED_AT]-(found:Person) RETURN found
  UNION MATCH (found:Brand {slug: ref.brand}) RETURN found
}
OPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
WITH chosen, into, toward, place, coalesce(survivor, found) AS named
ORDER BY place, named.id
WITH chosen, into, toward, place, head(collect(CASE WHEN NOT coalesce(named.optOut, false) THEN named END)) AS actor
ORDER BY place
WITH chosen, into, toward, collect({
  person: CASE WHEN actor:Person THEN actor {.id, .externalId, .name, .country, .location, .excludedWhy, accounts: COLLECT {
    MATCH (actor)-[:OWNS]->(owned:Account)
    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key
  }} END,
  brand: CASE WHEN actor:Brand THEN actor {.slug, .name, relation: coalesce(actor.relation, 'OTHER'), aliases: coalesce(actor.aliases, [])} END
}) AS ends
RETURN ends, into {.slug, .name} AS market,
  toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand,
  chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')} AS analysis
