// A finished analysis by its id, with its figures for each market.
//
// $id  ID!
//
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!}!
// -> markets   [{slug: ID!, size: Int!, averageReach: Float!, sets: Int!, hidden: Int!}!]!  by slug
MATCH (run:Analysis {id: $id, state: 'DONE'})
RETURN run {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters} AS analysis, COLLECT {
  MATCH (run)-[measured:MEASURED]->(segment:Market)
  RETURN {slug: segment.slug, size: measured.size, averageReach: measured.averageReach, sets: measured.sets, hidden: measured.hidden}
  ORDER BY segment.slug
} AS markets
ORDER BY analysis.id
