// Markets by their slugs, with size and average reach as of an analysis, and that analysis; where it did not measure them, the size as it stands.
//
// $asked  [{slug: ID!, analysis: ID}!]!  the newest analysis when null
//
// -> slug      ID!
// -> analysis  ID   as asked
// -> market    {slug: ID!, name: String!, rule: String!, timezone: String!, population: Int, populationSource: String, size: Int!, averageReach: Float, analysis: {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}}!
UNWIND $asked AS ask
MATCH (found:Market {slug: ask.slug})
WITH ask, found, head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) WHERE ask.analysis IS NULL OR run.id = ask.analysis
  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
}) AS chosen
OPTIONAL MATCH (chosen)-[measured:MEASURED]->(found)
RETURN ask.slug AS slug, ask.analysis AS analysis, found {.slug, .name, .rule, .population, .populationSource,
    timezone: coalesce(found.timezone, 'UTC'),
    size: coalesce(measured.size, CASE found.slug
      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND anyone.excludedWhy IS NULL AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }
      ELSE COUNT { MATCH (found)<-[:MEMBER_OF]-(member:Person) WHERE NOT coalesce(member.optOut, false) AND member.excludedWhy IS NULL } END),
    averageReach: measured.averageReach,
    analysis: chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')}} AS market
ORDER BY slug, analysis
