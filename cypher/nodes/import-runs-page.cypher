// A page of imports, newest first.
//
// $beforeTime  DateTime!  only runs begun before this instant, or at it with a larger id
// $afterId     ID!
// $limit       Int!
//
// -> runs   [{id: ID!, file: String!, kind: String!, source: String!, state: String!, read: Int!, added: Int!, updated: Int!, unchanged: Int!, duplicate: Int!, rejected: Int!, startedAt: DateTime, endedAt: DateTime}!]!
// -> total  Int!  how many there are altogether
RETURN COUNT { (:ImportRun) } AS total, COLLECT {
  MATCH (found:ImportRun)
  WHERE found.startedAt < $beforeTime OR (found.startedAt = $beforeTime AND found.id > $afterId)
  RETURN found {.id, .file, .kind, .source, .state, .read, .added, .updated, .unchanged, .duplicate, .rejected, .startedAt, .endedAt}
  ORDER BY found.startedAt DESC, found.id
  LIMIT $limit
} AS runs
