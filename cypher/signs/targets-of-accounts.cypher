// To whom each account is tied by what it did, a row an account that did anything, in no order; a target as often as it is tied to.
//
// -> actor    Int!     the database's own number, as are targets
// -> targets  [Int!]!
MATCH (doer:Account)
WHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }
RETURN id(doer) AS actor, COLLECT {
  MATCH (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(other)
  RETURN id(other)
} AS targets
