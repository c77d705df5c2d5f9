// What each source brought, by kind of row, and how new it is.
//
// -> source    String!
// -> kind      String!
// -> read      Int!
// -> rejected  Int!
// -> latestAt  DateTime
MATCH (run:ImportRun)
WITH coalesce(run.source, 'unknown') AS name, coalesce(run.kind, 'rows') AS rows,
  sum(coalesce(run.read, 0)) AS seen, sum(coalesce(run.rejected, 0)) AS refused
OPTIONAL MATCH (origin:Source {name: name})
RETURN name AS source, rows AS kind, seen AS read, refused AS rejected, origin.latestAt AS latestAt
ORDER BY source, kind
