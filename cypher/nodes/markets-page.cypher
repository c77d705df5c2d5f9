// A page of markets by slug, with size and average reach as of the newest analysis, and that analysis; before one, the size as it stands.
//
// $after  ID!   the slug before the page; "" for the first
// $limit  Int!
//
// -> markets  [{slug: ID!, name: String!, rule: String!, timezone: String!, population: Int, populationSource: String, size: Int!, averageReach: Float, analysis: {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}}!]!
// -> total    Int!  how many there are altogether
RETURN COUNT { (:Market) } AS total, COLLECT {
  MATCH (found:Market)
  WHERE found.slug > $after
  WITH found ORDER BY found.slug LIMIT $limit
  WITH found, head(COLLECT {
    MATCH (run:Analysis {state: 'DONE'}) RETURN run ORDER BY run.asOf DESC, run.createdAt DESC LIMIT 1
  }) AS newest
  OPTIONAL MATCH (newest)-[measured:MEASURED]->(found)
  WITH found, newest, measured
  RETURN found {.slug, .name, .rule, .population, .populationSource,
    timezone: coalesce(found.timezone, 'UTC'),
    size: coalesce(measured.size, CASE found.slug
      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND anyone.excludedWhy IS NULL AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }
      ELSE COUNT { MATCH (found)<-[:MEMBER_OF]-(member:Person) WHERE NOT coalesce(member.optOut, false) AND member.excludedWhy IS NULL } END),
    averageReach: measured.averageReach,
    analysis: newest {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(newest.coverage, '[]')}}
  ORDER BY found.slug
} AS markets
