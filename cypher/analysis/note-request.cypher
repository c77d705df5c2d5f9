// Notes that a request led to an analysis; noting it again changes nothing.
//
// $id       ID!
// $request  String!  the request's id, a line feed, and the digest of what it asked for
//
// -> id  ID!
MATCH (run:Analysis {id: $id})
SET run.requests = [noted IN coalesce(run.requests, []) WHERE noted <> $request] + $request
RETURN run.id AS id
