// Accounts by their keys; none whose owner objected.
//
// $keys  [ID!]!  "network:handle", lower case
//
// -> asked    ID!
// -> account  {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!
UNWIND $keys AS wanted
MATCH (found:Account {key: wanted})
WHERE NOT EXISTS { MATCH (found)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
RETURN wanted AS asked, found {.key, .network, .handle, .name, .followers, globalScore: toFloat(found.globalScore)} AS account
ORDER BY asked
