// Every person with the accounts they own, by the database's own numbers, in no order; those merged into another left out.
//
// -> id        ID!
// -> number    Int!
// -> hidden    String    why they are left out: OBJECTION, or what the first of their accounts that is excluded is held to be; null when they are not
// -> accounts  [Int!]!
MATCH (human:Person)
WHERE NOT EXISTS { (human)-[:MERGED_INTO]->() }
WITH human, COLLECT { MATCH (human)-[:OWNS]->(owned:Account) RETURN owned } AS accounts
RETURN human.id AS id, id(human) AS number,
  CASE WHEN human.optOut THEN 'OBJECTION'
    WHEN any(owned IN accounts WHERE owned.excluded) THEN head(COLLECT {
      UNWIND accounts AS shut
      WITH shut WHERE shut.excluded
      RETURN coalesce(shut.excludedKind, 'OTHER') ORDER BY shut.key LIMIT 1
    }) END AS hidden,
  [owned IN accounts | id(owned)] AS accounts
