// A page of the accounts left out of analyses, by key; those of people who objected are not shown.
//
// $after  ID!   the key before the page; "" for the first
// $limit  Int!
//
// -> account  {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!
MATCH (shut:Account {excluded: true})
WHERE shut.key > $after AND NOT EXISTS { MATCH (shut)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
RETURN shut {.key, .network, .handle, .name, .followers, globalScore: toFloat(shut.globalScore)} AS account
ORDER BY shut.key LIMIT $limit
