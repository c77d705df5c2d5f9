// Posts as they shall be, each by its author and from its line of the file.
//
// $run    ID!
// $posts  [{key: ID!, author: ID!, line: Int!, state: {network: String!, platformId: String!, text: String, publishedAt: DateTime, language: String, url: String, likes: Int, shares: Int, replies: Int, views: Int, vendorReach: Int, touchpoint: String, funnelStage: String, stub: Boolean}!}!]!
//
// -> written  Int!
MATCH (run:ImportRun {id: $run})
UNWIND $posts AS row
MATCH (author:Account {key: row.author})
MERGE (post:Post {key: row.key})
SET post += row.state
MERGE (post)-[from:FROM]->(run)
  ON CREATE SET from.line = row.line
WITH author, post
OPTIONAL MATCH (post)<-[named:WROTE]-(other:Account) WHERE other <> author
DELETE named
WITH DISTINCT author, post
MERGE (author)-[:WROTE]->(post)
RETURN count(post) AS written
