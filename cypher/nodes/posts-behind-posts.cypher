// The posts that each of some posts answers, passes on or quotes; none whose author objected.
//
// $keys  [ID!]!
//
// -> post     ID!
// -> parents  [{type: String!, post: {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}!}!]!  type: REPLY_TO, REPOST_OF or QUOTE_OF, each once at most
UNWIND $keys AS wanted
RETURN wanted AS post, COLLECT {
  MATCH (:Post {key: wanted})-[up:REPLY_TO|REPOST_OF|QUOTE_OF]->(parent:Post)
  WHERE NOT EXISTS { MATCH (parent)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
  RETURN {type: type(up), post: parent {.key, .network, .platformId, .text, .publishedAt, .url, .language}} ORDER BY type(up), parent.key
} AS parents
ORDER BY post
