// Every person with the accounts they own, by the database's own numbers; those merged into another left out.
//
// -> id        ID!
// -> number    Int!
// -> hidden    Boolean!  objected, or owns an excluded account
// -> accounts  [Int!]!
MATCH (human:Person)
WHERE NOT EXISTS { (human)-[:MERGED_INTO]->() }
RETURN human.id AS id, id(human) AS number,
  coalesce(human.optOut, false) OR EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) } AS hidden,
  COLLECT { MATCH (human)-[:OWNS]->(owned:Account) RETURN id(owned) ORDER BY id(owned) } AS accounts
ORDER BY id
