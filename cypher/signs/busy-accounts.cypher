// When accounts that post much post, and how their posts end; reposts are not theirs.
//
// $fewest  Int!
//
// -> key       ID!
// -> number    Int!          the database's own
// -> instants  [DateTime!]!  of at most 2,000 posts
// -> endings   [String!]!    the last eight characters of at most 200 posts
// From the posts: to see that an account has none takes going through all that it is tied to.
MATCH (account)-[:WROTE]->()
WITH DISTINCT account
WHERE COUNT { (account)-[:WROTE]->() } >= $fewest
RETURN account.key AS key, id(account) AS number,
  COLLECT {
    MATCH (account)-[:WROTE]->(post:Post) WHERE post.publishedAt IS NOT NULL
    RETURN post.publishedAt LIMIT 2000
  } AS instants,
  COLLECT {
    MATCH (account)-[:WROTE]->(said:Post) WHERE said.text IS NOT NULL AND NOT EXISTS { (said)-[:REPOST_OF]->() }
    RETURN right(said.text, 8) LIMIT 200
  } AS endings
ORDER BY key
