// Threads that turn out to be parts of others move into them.
//
// $joins  [{from: ID!, to: ID!, network: String!}!]!
//
// -> moved  Int!  posts
UNWIND $joins AS row
MATCH (part:Conversation {key: row.from, kind: 'THREAD'})
MERGE (thread:Conversation {key: row.to})
  ON CREATE SET thread.network = row.network, thread.kind = 'THREAD'
WITH part, thread
CALL (part, thread) {
  MATCH (post:Post)-[stood:IN]->(part)
  DELETE stood
  CREATE (post)-[:IN]->(thread)
  RETURN count(post) AS posts
}
DETACH DELETE part
RETURN sum(posts) AS moved
