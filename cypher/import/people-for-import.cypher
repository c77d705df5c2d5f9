// People as they stand now, with the contact points an import gave them.
//
// $ids  [ID!]!
//
// -> id        ID!
// -> state     JSON!   the person's properties
// -> contacts  [ID!]!  keys of contact points
UNWIND $ids AS wanted
MATCH (person:Person {id: wanted})
RETURN person.id AS id, properties(person) AS state,
  COLLECT { MATCH (person)-[:CONTACTED_AT]->(point:ContactPoint) RETURN point.key } AS contacts
ORDER BY id
