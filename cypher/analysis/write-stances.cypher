// Stores stances of people toward brands; writing one again changes nothing.
//
// $analysis  ID!
// $rows      [{person: ID!, brand: ID!, position: String!, trend: Float, net: Float, posts: Int!, confidence: Float!}!]!
//
// -> written  Int!
UNWIND $rows AS given
MATCH (human:Person {id: given.person})
MATCH (judged:Brand {slug: given.brand})
WHERE NOT EXISTS { (human)-[:STANCE {analysis: $analysis}]->(judged) }
CREATE (human)-[:STANCE {analysis: $analysis, position: given.position, trend: given.trend, net: given.net,
  posts: given.posts, confidence: given.confidence}]->(judged)
RETURN count(*) AS written
