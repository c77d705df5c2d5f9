// Who follows at least so many of these accounts, or accounts of these brands?
//
// $people   [ID!]      only these people; null: everybody
// $values   [String!]! account keys and brand slugs, any of them
// $part     String     or a part of one
// $since    DateTime   the earliest that counts; null: any time
// $atLeast  Int!
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
MATCH (person)-[:OWNS]->(:Account)-[tie:FOLLOWS]->(followed:Account)
WHERE (followed.key IN $values OR followed.key CONTAINS $part
    OR EXISTS { MATCH (brand:Brand)-[:OWNS]->(followed) WHERE brand.slug IN $values OR brand.slug CONTAINS $part })
  AND ($since IS NULL OR tie.firstAt >= $since)
WITH person, count(DISTINCT followed) AS times WHERE times >= $atLeast
RETURN person.id AS id
ORDER BY id
