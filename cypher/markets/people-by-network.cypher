// On which networks do people have accounts, and who on each?
//
// $people  [ID!]  only these people; null: everybody
//
// -> value   String!  as supplied
// -> people  [ID!]!   who has it
CALL () {
  WITH 1 AS one WHERE $people IS NULL
  MATCH (person:Person)
  RETURN person
UNION ALL
  UNWIND coalesce($people, []) AS asked
  MATCH (person:Person {id: asked})
  RETURN person
}
MATCH (person)-[:OWNS]->(account:Account)
WITH person, account.network AS found
WITH found, person WHERE found IS NOT NULL
RETURN found AS value, collect(DISTINCT person.id) AS people
ORDER BY value
