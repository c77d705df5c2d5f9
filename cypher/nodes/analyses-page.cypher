// A page of finished analyses, newest as-of first; of one as-of, the one made last first: the first is what questions take.
//
// $beforeAsOf       DateTime!  only analyses as of before this instant, or at it and ...
// $beforeCreatedAt  DateTime!  ... made before this one, or at it with a larger id
// $afterId          ID!
// $limit            Int!
//
// -> analyses  [{id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}!]!
// -> total     Int!  how many there are altogether
RETURN COUNT { (:Analysis {state: 'DONE'}) } AS total, COLLECT {
  MATCH (found:Analysis {state: 'DONE'})
  WHERE found.asOf < $beforeAsOf OR (found.asOf = $beforeAsOf AND (found.createdAt < $beforeCreatedAt
    OR (found.createdAt = $beforeCreatedAt AND found.id > $afterId)))
  RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')}
  ORDER BY found.asOf DESC, found.createdAt DESC, found.id
  LIMIT $limit
} AS analyses
