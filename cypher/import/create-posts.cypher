// Posts that are new, each by its author and from its line of the file, and since which version of the data: the one that
// the batch is about to make.
//
// $run    ID!
// $posts  [{author: ID!, line: Int!, state: {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, language: String, url: String, likes: Int, shares: Int, replies: Int, views: Int, vendorReach: Int, touchpoint: String, funnelStage: String}!}!]!
//
// -> written  Int!
MATCH (run:ImportRun {id: $run}), (setting:Setting {name: 'dataVersion'})
UNWIND $posts AS row
MATCH (author:Account {key: row.author})
CREATE (author)-[:WROTE]->(post:Post)-[:FROM {line: row.line}]->(run)
SET post = row.state, post.sinceVersion = setting.value + 1
RETURN count(post) AS written
