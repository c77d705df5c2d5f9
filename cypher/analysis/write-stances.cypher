// Stores stances of people toward brands; writing one again changes nothing.
//
// $analysis  ID!
// $rows      [{person: ID!, brand: ID!, position: String!, trend: Float, net: Float, posts: Int!, confidence: Float!}!]!
//
// -> rows  Int!
UNWIND $rows AS given
MATCH (human:Person {id: given.person})
MATCH (judged:Brand {slug: given.brand})
MERGE (human)-[stance:STANCE {analysis: $analysis}]->(judged)
SET stance.position = given.position, stance.trend = given.trend, stance.net = given.net,
  stance.posts = given.posts, stance.confidence = given.confidence
RETURN count(*) AS rows
