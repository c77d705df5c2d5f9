// May this batch be written, and is it still the next one? Other batches and snapshots wait from here on.
//
// $id  ID!  the run
//
// -> next       Int!      rows already in the graph
// -> leaseHeld  Boolean!  a snapshot is being taken: roll back and wait
// -> rejected   Int!      rows refused so far
// -> warnings   String!   JSON, as the last batch left it
// -> rejections String!   JSON, as the last batch left it
MATCH (version:Setting {name: 'dataVersion'})
SET version.value = version.value
WITH version
MATCH (run:ImportRun {id: $id})
RETURN run.next AS next, run.rejected AS rejected, run.warnings AS warnings, run.rejections AS rejections,
  EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS leaseHeld
