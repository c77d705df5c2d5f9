// The kept analysis that a request led to.
//
// $requestId  String!
//
// -> id       ID!
// -> request  String!  the request's id, a line feed, and the digest of what it asked for
MATCH (run:Analysis {state: 'DONE'})
UNWIND coalesce(run.requests, []) AS noted
WITH run, noted WHERE noted STARTS WITH $requestId + '\n'
RETURN run.id AS id, noted AS request
ORDER BY id LIMIT 1
