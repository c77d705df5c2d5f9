// Posts stand in conversations, each in one.
//
// $places  [{post: ID!, conversation: ID!, network: String!, kind: String!}!]!
//
// -> written  Int!
UNWIND $places AS row
MATCH (post:Post {key: row.post})
MERGE (conversation:Conversation {key: row.conversation})
  ON CREATE SET conversation.network = row.network, conversation.kind = row.kind
WITH post, conversation
OPTIONAL MATCH (post)-[stood:IN]->(:Conversation)
DELETE stood
WITH DISTINCT post, conversation
CREATE (post)-[:IN]->(conversation)
RETURN count(post) AS written
