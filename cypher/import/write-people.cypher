// People as they shall be: made or changed. `attributes` holds properties named "attr.NAME".
//
// $people  [{id: ID!, state: {externalId: String!, name: String, location: String, country: String, timezone: String, segments: [String!], optOut: Boolean}!, attributes: JSON!}!]!
//
// -> written  Int!
UNWIND $people AS row
MERGE (person:Person {id: row.id})
SET person += row.state, person += row.attributes
RETURN count(person) AS written
