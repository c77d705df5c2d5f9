// A finished analysis by its id, or the newest one.
//
// $id  ID  null: the newest by as-of, then by creation
//
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!}!
// -> markets   [{slug: ID!, size: Int!, averageReach: Float!, sets: Int!, hidden: Int!}!]!  by slug
MATCH (run:Analysis {state: 'DONE'})
WHERE $id IS NULL OR run.id = $id
WITH run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
RETURN run {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters} AS analysis, COLLECT {
  MATCH (run)-[measured:MEASURED]->(segment:Market)
  RETURN {slug: segment.slug, size: measured.size, averageReach: measured.averageReach, sets: measured.sets, hidden: measured.hidden}
  ORDER BY segment.slug
} AS markets
ORDER BY analysis.id
