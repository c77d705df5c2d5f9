// A page of posts, newest first; undated ones last are left out of the list.
//
// $author       ID        person id
// $brand        ID        slug
// $topic        String    folded name
// $networks     [String!] lower case
// $from         DateTime  inclusive
// $to           DateTime  exclusive
// $beforeTime   DateTime! only posts before this instant, or at it with a larger key
// $afterKey     ID!
// $limit        Int!
//
// -> post  {key: ID!, network: String!, platformId: String!, text: String, publishedAt: DateTime, url: String, language: String}!
MATCH (found:Post)
WHERE found.publishedAt <= $beforeTime
  AND (found.publishedAt < $beforeTime OR found.key > $afterKey)
  AND ($from IS NULL OR found.publishedAt >= $from)
  AND ($to IS NULL OR found.publishedAt < $to)
  AND ($networks IS NULL OR found.network IN $networks)
  AND ($author IS NULL OR EXISTS { (found)<-[:WROTE]-(:Account)<-[:OWNS]-(:Person {id: $author}) })
  AND ($brand IS NULL OR EXISTS { (found)-[:ABOUT]->(:Brand {slug: $brand}) })
  AND ($topic IS NULL OR EXISTS { (found)-[:HAS_TOPIC]->(:Topic {name: $topic}) })
  AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} AS post
ORDER BY found.publishedAt DESC, found.key
LIMIT $limit
