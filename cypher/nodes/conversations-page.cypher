// A page of conversations by key, each with its first posts where they are asked for: the oldest, undated ones at the end; none whose author objected.
//
// $networks  [String!] lower case; any when null
// $after     ID!       the key before the page; "" for the first
// $limit     Int!
// $posts     Int!      how many posts of each; 0 for none
//
// -> conversation  {key: ID!, network: String!, title: String}!
// -> posts         [{key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String, author: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}}!]  null where none are asked for
MATCH (found:Conversation)
WHERE found.key > $after AND ($networks IS NULL OR found.network IN $networks)
WITH found ORDER BY found.key LIMIT $limit
RETURN found {.key, .network, .title} AS conversation, CASE WHEN $posts > 0 THEN COLLECT {
  MATCH (found)<-[:IN]-(post:Post)
  OPTIONAL MATCH (post)<-[:WROTE]-(writer:Account)
  WITH post, writer
  WHERE NOT EXISTS { MATCH (writer)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
  WITH post, writer, coalesce(post.publishedAt, 8640000000000000) AS instant
  ORDER BY instant, post.key LIMIT $posts
  RETURN post {.key, .network, .platformId, .text, .publishedAt, .url, .language,
    author: writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)}}
  ORDER BY instant, post.key
} END AS posts
ORDER BY found.key
