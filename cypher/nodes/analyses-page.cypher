// A page of finished analyses, newest as-of first.
//
// $beforeTime  DateTime!  only analyses as of before this instant, or at it with a larger id
// $afterId     ID!
// $limit       Int!
//
// -> analyses  [{id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}!]!
// -> total     Int!  how many there are altogether
RETURN COUNT { (:Analysis {state: 'DONE'}) } AS total, COLLECT {
  MATCH (found:Analysis {state: 'DONE'})
  WHERE found.asOf < $beforeTime OR (found.asOf = $beforeTime AND found.id > $afterId)
  RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')}
  ORDER BY found.asOf DESC, found.id
  LIMIT $limit
} AS analyses
