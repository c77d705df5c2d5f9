// Moves an analysis to a state that no question looks at: FAILED where it still runs, or DROPPED before its rows go.
//
// $id     ID!
// $state  String!
//
// -> id  ID!
MATCH (run:Analysis {id: $id})
WHERE $state = 'DROPPED' OR run.state = 'RUNNING'
SET run.state = $state
RETURN run.id AS id
