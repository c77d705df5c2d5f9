// For each conversation, a page of its posts with who wrote them, oldest first, undated ones at the end; none whose author objected.
//
// $pages  [{conversation: ID!, afterTime: DateTime!, afterKey: ID!}!]!
// $limit  Int!
//
// -> conversation  ID!
// -> afterTime     DateTime!
// -> afterKey      ID!
// -> posts         [{key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String, author: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}}!]!
UNWIND $pages AS page
RETURN page.conversation AS conversation, page.afterTime AS afterTime, page.afterKey AS afterKey, COLLECT {
  MATCH (:Conversation {key: page.conversation})<-[:IN]-(found:Post)
  WITH found, coalesce(found.publishedAt, 8640000000000000) AS instant
  WHERE instant > page.afterTime OR (instant = page.afterTime AND found.key > page.afterKey)
  OPTIONAL MATCH (found)<-[:WROTE]-(writer:Account)
  WITH found, instant, writer
  WHERE NOT EXISTS { MATCH (writer)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
  WITH found, instant, writer
  ORDER BY instant, found.key LIMIT $limit
  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language,
    author: writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)}}
  ORDER BY instant, found.key
} AS posts
ORDER BY conversation, afterTime, afterKey
