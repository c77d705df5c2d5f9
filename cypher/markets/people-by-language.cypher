// Who wrote at least so many posts in these languages?
//
// $people   [ID!]      only these people; null: everybody
// $values   [String!]! codes in lower case, any of them
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
MATCH (person)-[:OWNS]->(:Account)-[:WROTE]->(post:Post)
WHERE (toLower(post.language) IN $values OR toLower(post.language) CONTAINS $part)
  AND ($since IS NULL OR post.publishedAt >= $since)
WITH person, count(DISTINCT post) AS times WHERE times >= $atLeast
RETURN person.id AS id
ORDER BY id
