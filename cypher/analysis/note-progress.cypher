// How far the analysis under way is; nothing is written when none is.
//
// $phase  String!
// $done   Int!
// $total  Int      null while it is unknown
//
// -> noted  Int!
MATCH (lease:Lease {name: 'analysis'})
SET lease.phase = $phase, lease.done = $done, lease.total = $total
RETURN count(lease) AS noted
