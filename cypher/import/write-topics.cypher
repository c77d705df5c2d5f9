// Posts are about topics.
//
// $topics  [{post: ID!, topic: String!}!]!
//
// -> written  Int!
UNWIND $topics AS row
MATCH (post:Post {key: row.post})
MERGE (topic:Topic {name: row.topic})
CREATE (post)-[has:HAS_TOPIC]->(topic)
RETURN count(has) AS written
