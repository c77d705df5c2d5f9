// What some accounts wrote themselves, the newest 300 posts of each.
//
// $keys  [ID!]!
//
// -> key    ID!
// -> posts  [{text: String!, publishedAt: DateTime, isReply: Boolean!}!]!
UNWIND $keys AS wanted
MATCH (account:Account {key: wanted})
RETURN wanted AS key, COLLECT {
  MATCH (account)-[:WROTE]->(post:Post)
  WHERE post.text IS NOT NULL AND NOT EXISTS { (post)-[:REPOST_OF]->() }
  RETURN {text: post.text, publishedAt: post.publishedAt, isReply: EXISTS { (post)-[:REPLY_TO]->() }}
  ORDER BY coalesce(post.publishedAt, 0) DESC, post.key LIMIT 300
} AS posts
ORDER BY key
