// What each source brought, by kind of row, and how new it was at an instant.
//
// $asOf  DateTime!
//
// -> source    String!
// -> kind      String!
// -> read      Int!
// -> rejected  Int!
// -> latestAt  DateTime  of the source's newest row; its newest post where rows came later
MATCH (run:ImportRun)
WITH coalesce(run.source, 'unknown') AS name, coalesce(run.kind, 'rows') AS rows,
  sum(coalesce(run.read, 0)) AS seen, sum(coalesce(run.rejected, 0)) AS refused
WITH name, collect({kind: rows, read: seen, rejected: refused}) AS brought
OPTIONAL MATCH (origin:Source {name: name})
WITH name, brought, CASE WHEN origin.latestAt <= $asOf THEN origin.latestAt ELSE head(COLLECT {
  MATCH (post:Post)-[:FROM]->(:ImportRun {source: name})
  USING INDEX SEEK post:Post(publishedAt)
  WHERE post.publishedAt <= $asOf
  RETURN post.publishedAt ORDER BY post.publishedAt DESC LIMIT 1
}) END AS latest
UNWIND brought AS row
RETURN name AS source, row.kind AS kind, row.read AS read, row.rejected AS rejected, latest AS latestAt
ORDER BY source, kind
