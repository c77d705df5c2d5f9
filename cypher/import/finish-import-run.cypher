// The file's last row is in: the run is done.
//
// $id   ID!
// $now  DateTime!
//
// -> next  Int!
MATCH (run:ImportRun {id: $id})
SET run.state = 'DONE', run.endedAt = $now
RETURN run.next AS next
