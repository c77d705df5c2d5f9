// Posts by their keys; none whose author objected.
//
// $keys  [ID!]!  "network:id"
//
// -> post  {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}!
UNWIND $keys AS wanted
MATCH (found:Post {key: wanted})
WHERE NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} AS post
ORDER BY post.key
