// Posts that are new, each by its author and from its line of the file.
//
// $run    ID!
// $posts  [{author: ID!, line: Int!, state: {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, language: String, url: String, likes: Int, shares: Int, replies: Int, views: Int, vendorReach: Int, touchpoint: String, funnelStage: String}!}!]!
//
// -> written  Int!
MATCH (run:ImportRun {id: $run})
UNWIND $posts AS row
MATCH (author:Account {key: row.author})
CREATE (author)-[:WROTE]->(post:Post)-[:FROM {line: row.line}]->(run)
SET post = row.state
RETURN count(post) AS written
