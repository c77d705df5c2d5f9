// Posts that answer, repost or quote these, each with its own author and time.
//
// $keys  [ID!]!
//
// -> parent       ID!
// -> type         String!   REPLY_TO, REPOST_OF or QUOTE_OF
// -> child        ID!
// -> author       ID!
// -> publishedAt  DateTime
UNWIND $keys AS wanted
MATCH (:Post {key: wanted})<-[up:REPLY_TO|REPOST_OF|QUOTE_OF]-(post:Post)<-[:WROTE]-(writer:Account)
WHERE post.stub IS NULL
RETURN wanted AS parent, type(up) AS type, post.key AS child, writer.key AS author, post.publishedAt AS publishedAt
ORDER BY parent, child
