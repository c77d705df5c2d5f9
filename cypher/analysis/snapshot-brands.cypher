// Every brand that owns accounts, with those that are not excluded, by the database's own numbers.
//
// -> slug      ID!
// -> number    Int!
// -> accounts  [Int!]!
MATCH (owner:Brand)
WHERE EXISTS { (owner)-[:OWNS]->(:Account) }
RETURN owner.slug AS slug, id(owner) AS number,
  COLLECT { MATCH (owner)-[:OWNS]->(owned:Account WHERE NOT coalesce(owned.excluded, false)) RETURN id(owned) ORDER BY id(owned) } AS accounts
ORDER BY slug
