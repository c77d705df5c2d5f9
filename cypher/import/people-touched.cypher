// The people who own these accounts, each once.
//
// $keys  [ID!]!
//
// -> person  ID!
UNWIND $keys AS wanted
MATCH (owner:Person)-[:OWNS]->(:Account {key: wanted})
RETURN DISTINCT owner.id AS person
ORDER BY person
