// Which of some accounts may signs judge? Those of people who did not object, unless a person or a source decided already.
//
// $numbers  [Int!]!  the database's own
//
// -> number  Int!
// -> key     ID!
UNWIND $numbers AS asked
MATCH (account:Account)
WHERE id(account) = asked
  AND (account.excludedBy = 'SIGNS' OR (account.excludedBy IS NULL AND NOT coalesce(account.excluded, false)))
  AND EXISTS { (account)<-[:OWNS]-(human:Person) WHERE NOT coalesce(human.optOut, false) }
RETURN asked AS number, account.key AS key
ORDER BY key
