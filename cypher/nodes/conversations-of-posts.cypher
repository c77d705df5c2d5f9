// The conversation each of some posts belongs to.
//
// $keys  [ID!]!
//
// -> post          ID!
// -> conversation  {key: ID!, network: String!, title: String}!
UNWIND $keys AS wanted
MATCH (:Post {key: wanted})-[:IN]->(thread:Conversation)
RETURN wanted AS post, thread {.key, .network, .title} AS conversation
ORDER BY post
