// Who wrote these posts, and in which conversation they stand.
//
// $keys  [ID!]!
//
// -> key           ID!
// -> author        ID   the writing account's key
// -> conversation  ID
UNWIND $keys AS wanted
MATCH (post:Post {key: wanted})
RETURN wanted AS key, head([(writer:Account)-[:WROTE]->(post) | writer.key]) AS author,
  head([(post)-[:IN]->(thread:Conversation) | thread.key]) AS conversation
ORDER BY key
