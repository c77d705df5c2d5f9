// Finished analyses by their ids.
//
// $ids  [ID!]!
//
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}!
UNWIND $ids AS wanted
MATCH (found:Analysis {id: wanted, state: 'DONE'})
RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')} AS analysis
ORDER BY analysis.id
