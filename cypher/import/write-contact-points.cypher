// Where people can be reached; personal data, kept in these nodes only.
//
// $contacts  [{person: ID!, key: ID!, kind: String!, value: String!, source: String!}!]!
//
// -> written  Int!
UNWIND $contacts AS row
MATCH (person:Person {id: row.person})
MERGE (point:ContactPoint {key: row.key})
  ON CREATE SET point.kind = row.kind, point.value = row.value
MERGE (person)-[contacted:CONTACTED_AT]->(point)
  ON CREATE SET contacted.source = row.source
RETURN count(point) AS written
