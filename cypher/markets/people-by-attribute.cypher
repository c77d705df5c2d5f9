// Which values does one attribute of people take, and who has each?
//
// $people  [ID!]  only these people; null: everybody
// $name    String!  the attribute's name
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
WITH person, toString(person['attr.' + $name]) AS found
WITH found, person WHERE found IS NOT NULL
RETURN found AS value, collect(DISTINCT person.id) AS people
ORDER BY value
