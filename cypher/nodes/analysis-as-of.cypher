// The newest kept analysis that looks from an instant or before, and from when to when there are any.
//
// $asOf  DateTime!
//
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}  null when there is none so early
// -> first     DateTime  the earliest as-of of all; null when there is no analysis
// -> last      DateTime  the latest
OPTIONAL MATCH (run:Analysis {state: 'DONE'})
WITH min(run.asOf) AS first, max(run.asOf) AS last
RETURN first, last, head(COLLECT {
  MATCH (found:Analysis {state: 'DONE'}) WHERE found.asOf <= $asOf
  RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')}
  ORDER BY found.asOf DESC, found.createdAt DESC, found.id LIMIT 1
}) AS analysis
