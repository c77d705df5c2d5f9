// Brands come to own accounts, whoever did before. A placeholder person left with none never was one: it goes.
//
// $owners  [{account: ID!, brand: ID!, source: String!, since: DateTime!}!]!
//
// -> owned  Int!
UNWIND $owners AS row
MATCH (account:Account {key: row.account}), (brand:Brand {slug: row.brand})
OPTIONAL MATCH (former)-[held:OWNS]->(account)
DELETE held
CREATE (brand)-[:OWNS {source: row.source, confidence: 1.0, evidence: [], since: row.since}]->(account)
WITH DISTINCT brand, former
CALL (former) {
  WITH former WHERE former:Person
  SET former.excludedWhy = head(COLLECT {
    MATCH (former)-[:OWNS]->(shut:Account) WHERE shut.excluded
    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1
  })
}
CALL (former) {
  WITH former
  WHERE former.id STARTS WITH 'a:' AND NOT EXISTS { (former)-[:OWNS]->() } AND NOT EXISTS { (former)<-[:MERGED_INTO]-() }
  DETACH DELETE former
}
RETURN count(brand) AS owned
