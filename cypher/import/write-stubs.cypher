// Posts known only because another one names them, with their author where that was told.
//
// $stubs  [{key: ID!, network: String!, platformId: String!, author: ID}!]!
//
// -> written  Int!
UNWIND $stubs AS row
MERGE (post:Post {key: row.key})
  ON CREATE SET post.network = row.network, post.platformId = row.platformId, post.stub = true
WITH row, post
OPTIONAL MATCH (author:Account {key: row.author}) WHERE NOT EXISTS { (post)<-[:WROTE]-() }
FOREACH (writer IN CASE WHEN author IS NULL THEN [] ELSE [author] END | CREATE (writer)-[:WROTE]->(post))
RETURN count(post) AS written
