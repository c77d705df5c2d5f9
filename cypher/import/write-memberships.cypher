// People stand on markets' lists.
//
// $places  [{market: ID!, person: ID!, externalId: String, weight: Float!, since: DateTime!}!]!
//
// -> written  Int!
UNWIND $places AS row
MATCH (market:Market {slug: row.market})
MERGE (person:Person {id: row.person})
  ON CREATE SET person.externalId = row.externalId
MERGE (person)-[member:MEMBER_OF]->(market)
SET member = {by: 'LIST', weight: row.weight, since: row.since}
RETURN count(member) AS written
