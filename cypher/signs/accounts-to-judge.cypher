// Every account of a person that signs may judge: not those of who objected, nor what a person or a source decided already.
//
// -> number  Int!  the database's own
// -> key     ID!
MATCH (account:Account)<-[:OWNS]-(human:Person)
WHERE NOT coalesce(human.optOut, false) AND (account.excludedBy = 'SIGNS' OR (account.excludedBy IS NULL AND NOT coalesce(account.excluded, false)))
RETURN id(account) AS number, account.key AS key
ORDER BY key
