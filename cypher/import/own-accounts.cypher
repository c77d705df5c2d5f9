// People come to own accounts, whoever did before. A placeholder left with none is merged into the new owner, and
// its places on markets' lists go with it. Why analyses leave the owners out, who own an excluded account, is written down anew.
//
// $owners  [{account: ID!, person: ID!, externalId: String, name: String, source: String!, confidence: Float!, evidence: [String!]!, since: DateTime!}!]!
//
// -> owned  Int!
UNWIND $owners AS row
MATCH (account:Account {key: row.account})
OPTIONAL MATCH (former)-[held:OWNS]->(account)
MERGE (person:Person {id: row.person})
  ON CREATE SET person.externalId = row.externalId
SET person.name = coalesce(person.name, row.name)
DELETE held
CREATE (person)-[:OWNS {source: row.source, confidence: row.confidence, evidence: row.evidence, since: row.since}]->(account)
WITH DISTINCT person, former
CALL (person, former) {
  UNWIND [person, former] AS owner
  WITH owner WHERE owner:Person
  SET owner.excludedWhy = head(COLLECT {
    MATCH (owner)-[:OWNS]->(shut:Account) WHERE shut.excluded
    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1
  })
}
CALL (person, former) {
  WITH person, former
  WHERE former <> person AND former.id STARTS WITH 'a:' AND NOT EXISTS { (former)-[:OWNS]->() }
  MERGE (former)-[:MERGED_INTO]->(person)
  WITH person, former
  MATCH (former)-[place:MEMBER_OF]->(market:Market)
  FOREACH (_ IN CASE WHEN place.by = 'LIST' THEN [1] ELSE [] END |
    MERGE (person)-[taken:MEMBER_OF]->(market) SET taken = properties(place))
  DELETE place
}
RETURN count(person) AS owned
