// Posts answer, repost or quote others.
//
// $links  [{post: ID!, parent: ID!, type: String!}!]!
//
// -> written  Int!
UNWIND $links AS row
MATCH (post:Post {key: row.post}), (parent:Post {key: row.parent})
CREATE (post)-[up:$(row.type)]->(parent)
RETURN count(up) AS written
