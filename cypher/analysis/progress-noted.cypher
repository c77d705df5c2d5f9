// How far the analysis under way is. No row when none is, or none has told.
//
// -> phase  String!
// -> done   Int!
// -> total  Int      null while it is unknown
MATCH (lease:Lease {name: 'analysis'})
WHERE lease.until >= timestamp() AND lease.phase IS NOT NULL
RETURN lease.phase AS phase, lease.done AS done, lease.total AS total
