// The accounts of each of some people, by key.
//
// $ids  [ID!]!
//
// -> person    ID!
// -> accounts  [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!
UNWIND $ids AS wanted
MATCH (human:Person {id: wanted})
RETURN wanted AS person, COLLECT {
  MATCH (human)-[:OWNS]->(owned:Account)
  RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key
} AS accounts
ORDER BY person
