// A page of posts with who wrote them, newest first; undated ones are left out of the list.
//
// $networks    [String!] lower case; any when null
// $from        DateTime  inclusive
// $to          DateTime  exclusive
// $beforeTime  DateTime! only posts before this instant, or at it with a larger key
// $afterKey    ID!
// $limit       Int!
//
// -> post  {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String, author: {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}}!
MATCH (found:Post)
WHERE found.publishedAt <= $beforeTime
  AND (found.publishedAt < $beforeTime OR found.key > $afterKey)
  AND ($from IS NULL OR found.publishedAt >= $from)
  AND ($to IS NULL OR found.publishedAt < $to)
  AND ($networks IS NULL OR found.network IN $networks)
  AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
WITH found ORDER BY found.publishedAt DESC, found.key LIMIT $limit
RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language, author: head(COLLECT { MATCH (found)<-[:WROTE]-(writer:Account) RETURN writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)} })} AS post
ORDER BY found.publishedAt DESC, found.key
