// Conversations by their keys.
//
// $keys  [ID!]!
//
// -> conversation  {key: ID!, network: String!, title: String}!
UNWIND $keys AS wanted
MATCH (found:Conversation {key: wanted})
RETURN found {.key, .network, .title} AS conversation
ORDER BY conversation.key
