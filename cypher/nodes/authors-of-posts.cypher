// The account that wrote each of some posts; none for posts known by id only, or whose author objected.
//
// $keys  [ID!]!
//
// -> post     ID!
// -> account  {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!
UNWIND $keys AS wanted
MATCH (:Post {key: wanted})<-[:WROTE]-(author:Account)
WHERE NOT EXISTS { MATCH (author)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
RETURN wanted AS post, author {.key, .network, .handle, .name, .followers, globalScore: toFloat(author.globalScore)} AS account
ORDER BY post
