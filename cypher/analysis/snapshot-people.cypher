// Every person with the accounts they own, by the database's own numbers; those merged into another left out.
//
// -> id        ID!
// -> number    Int!
// -> hidden    String    why they are left out: OBJECTION, or what the first of their accounts that is excluded is held to be; null when they are not
// -> accounts  [Int!]!
MATCH (human:Person)
WHERE NOT EXISTS { (human)-[:MERGED_INTO]->() }
RETURN human.id AS id, id(human) AS number,
  CASE WHEN human.optOut THEN 'OBJECTION' ELSE head(COLLECT {
    MATCH (human)-[:OWNS]->(shut:Account) WHERE shut.excluded
    RETURN coalesce(shut.excludedKind, 'OTHER') ORDER BY shut.key LIMIT 1
  }) END AS hidden,
  COLLECT { MATCH (human)-[:OWNS]->(owned:Account) RETURN id(owned) ORDER BY id(owned) } AS accounts
ORDER BY id
