// The file's last row is in: the run is done. Its end is told by the database's clock, as time passes while it runs.
//
// $id  ID!
//
// -> next  Int!
MATCH (run:ImportRun {id: $id})
SET run.state = 'DONE', run.endedAt = CASE WHEN timestamp() > run.startedAt THEN timestamp() ELSE run.startedAt END
RETURN run.next AS next
