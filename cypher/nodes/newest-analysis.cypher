// The analysis that questions are answered from: the newest as-of, then the newest run.
//
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}!
MATCH (found:Analysis {state: 'DONE'})
RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')} AS analysis
ORDER BY found.asOf DESC, found.createdAt DESC, found.id
LIMIT 1
