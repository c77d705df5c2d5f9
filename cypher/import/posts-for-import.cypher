// Posts as they stand now, stubs among them, with what they are linked to.
//
// $keys  [ID!]!
//
// -> key           ID!
// -> state         JSON!    the post's properties
// -> author        ID       the writing account's key
// -> conversation  ID
// -> parents       [{type: String!, key: ID!, author: ID}!]!
// -> mentions      [ID!]!
// -> topics        [String!]!
// -> brands        JSON!    of each brand: slug and the label's properties
UNWIND $keys AS wanted
MATCH (post:Post {key: wanted})
RETURN wanted AS key, properties(post) AS state,
  head(COLLECT { MATCH (writer:Account)-[:WROTE]->(post) RETURN writer.key }) AS author,
  head(COLLECT { MATCH (post)-[:IN]->(thread:Conversation) RETURN thread.key }) AS conversation,
  COLLECT { MATCH (post)-[up:REPLY_TO|REPOST_OF|QUOTE_OF]->(parent:Post)
    RETURN {type: type(up), key: parent.key, author: head([(by:Account)-[:WROTE]->(parent) | by.key])} } AS parents,
  COLLECT { MATCH (post)-[:MENTIONS]->(named:Account) RETURN named.key } AS mentions,
  COLLECT { MATCH (post)-[:HAS_TOPIC]->(topic:Topic) RETURN topic.name } AS topics,
  COLLECT { MATCH (post)-[about:ABOUT]->(brand:Brand) RETURN {slug: brand.slug, label: properties(about)} } AS brands
ORDER BY key
