// The topics of each of some posts.
//
// $keys  [ID!]!
//
// -> post    ID!
// -> topics  [String!]!
UNWIND $keys AS wanted
RETURN wanted AS post, COLLECT {
  MATCH (:Post {key: wanted})-[:HAS_TOPIC]->(topic:Topic) RETURN topic.name ORDER BY topic.name
} AS topics
ORDER BY post
