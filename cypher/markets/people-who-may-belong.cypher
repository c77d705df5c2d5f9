// Who may belong to a market at all? Everybody but those who were merged into another person.
//
// $people  [ID!]  only these people; null: everybody
//
// -> id  ID!
CALL () {
  WITH 1 AS one WHERE $people IS NULL
  MATCH (person:Person)
  RETURN person
UNION ALL
  UNWIND coalesce($people, []) AS asked
  MATCH (person:Person {id: asked})
  RETURN person
}
WITH person WHERE NOT EXISTS { MATCH (person)-[:MERGED_INTO]->(:Person) }
RETURN person.id AS id
ORDER BY id
