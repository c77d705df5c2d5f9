// To whom each account is tied by what it did, of whatever kind: a row an account that did anything.
//
// -> actor    Int!     the database's own number, as are targets
// -> targets  [Int!]!
MATCH (doer:Account)
WHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }
RETURN id(doer) AS actor, COLLECT {
  MATCH (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(other:Account)
  RETURN DISTINCT id(other)
} AS targets
ORDER BY actor
