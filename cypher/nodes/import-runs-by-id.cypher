// Imports by their ids.
//
// $ids  [ID!]!
//
// -> run  {id: ID!, file: String!, kind: String!, source: String!, state: String!, read: Int!, added: Int!, updated: Int!, unchanged: Int!, duplicate: Int!, rejected: Int!, startedAt: DateTime, endedAt: DateTime}!
UNWIND $ids AS wanted
MATCH (found:ImportRun {id: wanted})
RETURN found {.id, .file, .kind, .source, .state, .read, .added, .updated, .unchanged, .duplicate, .rejected, .startedAt, .endedAt} AS run
ORDER BY run.id
