// A page of the posts of an author, on a topic, about a brand, or all of these at once, newest first; undated ones are left
// out. (Apart from posts-page.cypher, because a walk through all posts by time finds those of a quiet author too late.)
//
// $author      ID        person id
// $topic       String    folded name
// $brand       ID        slug
// $networks    [String!] lower case; any when null
// $from        DateTime  inclusive
// $to          DateTime  exclusive
// $beforeTime  DateTime! only posts before this instant, or at it with a larger key
// $afterKey    ID!
// $limit       Int!
//
// -> post  {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String, author: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}}!
CALL () {
  MATCH (:Person {id: $author})-[:OWNS]->(:Account)-[:WROTE]->(found:Post)
  RETURN found
  UNION
  MATCH (:Topic {name: $topic})<-[:HAS_TOPIC]-(found:Post)
  WHERE $author IS NULL
  RETURN found
  UNION
  MATCH (:Brand {slug: $brand})<-[:ABOUT]-(found:Post)
  WHERE $author IS NULL AND $topic IS NULL
  RETURN found
}
WITH found
WHERE found.publishedAt <= $beforeTime
  AND (found.publishedAt < $beforeTime OR found.key > $afterKey)
  AND ($from IS NULL OR found.publishedAt >= $from)
  AND ($to IS NULL OR found.publishedAt < $to)
  AND ($networks IS NULL OR found.network IN $networks)
  AND ($topic IS NULL OR EXISTS { (found)-[:HAS_TOPIC]->(:Topic {name: $topic}) })
  AND ($brand IS NULL OR EXISTS { (found)-[:ABOUT]->(:Brand {slug: $brand}) })
  AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
WITH found ORDER BY found.publishedAt DESC, found.key LIMIT $limit
RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language, author: head(COLLECT { MATCH (found)<-[:WROTE]-(writer:Account) RETURN writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)} })} AS post
ORDER BY found.publishedAt DESC, found.key
