// A page of conversations by key.
//
// $networks  [String!] lower case; any when null
// $after     ID!       the key before the page; "" for the first
// $limit     Int!
//
// -> conversation  {key: ID!, network: String!, title: String}!
MATCH (found:Conversation)
WHERE found.key > $after AND ($networks IS NULL OR found.network IN $networks)
RETURN found {.key, .network, .title} AS conversation
ORDER BY found.key
LIMIT $limit
