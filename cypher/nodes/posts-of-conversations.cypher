// For each conversation, a page of its posts, oldest first, undated ones at the end; none whose author objected.
//
// $pages  [{conversation: ID!, afterTime: DateTime!, afterKey: ID!}!]!
// $limit  Int!
//
// -> conversation  ID!
// -> afterTime     DateTime!
// -> afterKey      ID!
// -> posts         [{key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}!]!
UNWIND $pages AS page
RETURN page.conversation AS conversation, page.afterTime AS afterTime, page.afterKey AS afterKey, COLLECT {
  MATCH (:Conversation {key: page.conversation})<-[:IN]-(found:Post)
  WITH found, coalesce(found.publishedAt, 8640000000000000) AS instant
  WHERE (instant > page.afterTime OR (instant = page.afterTime AND found.key > page.afterKey))
    AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} ORDER BY instant, found.key LIMIT $limit
} AS posts
ORDER BY conversation, afterTime, afterKey
