// Markets by their slugs, with size and average reach as of the newest analysis, and that analysis; before one, the size as it stands.
//
// $slugs  [ID!]!
//
// -> market  {slug: ID!, name: String!, rule: String!, timezone: String!, population: Int, populationSource: String, size: Int!, averageReach: Float, analysis: {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}}!
UNWIND $slugs AS wanted
MATCH (found:Market {slug: wanted})
WITH found, head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) RETURN run ORDER BY run.asOf DESC, run.createdAt DESC LIMIT 1
}) AS newest
OPTIONAL MATCH (newest)-[measured:MEASURED]->(found)
RETURN found {.slug, .name, .rule, .population, .populationSource,
    timezone: coalesce(found.timezone, 'UTC'),
    size: coalesce(measured.size, CASE found.slug
      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }
      ELSE COUNT { MATCH (found)<-[:MEMBER_OF]-(member:Person) WHERE NOT coalesce(member.optOut, false) } END),
    averageReach: measured.averageReach,
    analysis: newest {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(newest.coverage, '[]')}} AS market
ORDER BY market.slug
