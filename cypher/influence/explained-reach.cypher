// What an explanation of reach tells of: the market, with its numbers as of an analysis, and of some actors those who may be shown.
//
// $market    ID!     slug
// $analysis  ID      the newest when null
// $actors    [ID!]!  as an analysis names them: a person's id, or "brand:" and a slug
//
// -> market  {slug: ID!, name: String!, size: Int!, averageReach: Float, analysis: {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}}  null when there is none; size 0 where the analysis did not measure it
// -> actors  [{id: ID!, person: {id: ID!, externalId: String, name: String, country: String, location: String}, brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}}!]!  but those who objected or were excluded since
WITH head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) WHERE $analysis IS NULL OR run.id = $analysis
  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
}) AS chosen
OPTIONAL MATCH (found:Market {slug: $market})
OPTIONAL MATCH (chosen)-[measured:MEASURED]->(found)
RETURN found {.slug, .name, size: coalesce(measured.size, 0), averageReach: measured.averageReach,
    analysis: chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')}} AS market,
  COLLECT {
    UNWIND $actors AS id
    OPTIONAL MATCH (former:Person {id: id})
    OPTIONAL MATCH (former)-[:MERGED_INTO*1..8]->(heir:Person WHERE NOT EXISTS { (heir)-[:MERGED_INTO]->() })
    WITH id, coalesce(heir, former) AS known
    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN id STARTS WITH 'brand:' THEN substring(id, 6) END})
    WITH id, known, carrier
    WHERE carrier IS NOT NULL OR known IS NOT NULL AND NOT coalesce(known.optOut, false) AND known.excludedWhy IS NULL
    RETURN {
      id: id, person: known {.id, .externalId, .name, .country, .location},
      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])}
    } ORDER BY id
  } AS actors
