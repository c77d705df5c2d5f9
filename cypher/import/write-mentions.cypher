// Posts name accounts.
//
// $mentions  [{post: ID!, account: ID!}!]!
//
// -> written  Int!
UNWIND $mentions AS row
MATCH (post:Post {key: row.post}), (account:Account {key: row.account})
CREATE (post)-[named:MENTIONS]->(account)
RETURN count(named) AS written
