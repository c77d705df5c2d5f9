// Posts as they shall be, stubs that become posts among them, each by its author and from its line of the file;
// what was a stub is a post since the version of the data that the batch is about to make.
//
// $run    ID!
// $posts  [{author: ID!, line: Int!, state: {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, language: String, url: String, likes: Int, shares: Int, replies: Int, views: Int, vendorReach: Int, touchpoint: String, funnelStage: String}!}!]!
//
// -> written  Int!
MATCH (run:ImportRun {id: $run}), (setting:Setting {name: 'dataVersion'})
UNWIND $posts AS row
MATCH (author:Account {key: row.author}), (post:Post {key: row.state.key})
SET post.sinceVersion = CASE WHEN post.stub THEN setting.value + 1 ELSE post.sinceVersion END
SET post += row.state
REMOVE post.stub
MERGE (post)-[from:FROM]->(run)
  ON CREATE SET from.line = row.line
WITH author, post
OPTIONAL MATCH (post)<-[named:WROTE]-(other:Account) WHERE other <> author
DELETE named
WITH DISTINCT author, post
MERGE (author)-[:WROTE]->(post)
RETURN count(post) AS written
