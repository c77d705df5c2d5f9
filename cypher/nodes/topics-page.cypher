// A page of topics by name.
//
// $after  ID!   the name before the page; "" for the first
// $limit  Int!
//
// -> topics  [{name: ID!}!]!
// -> total   Int!  how many there are altogether
RETURN COUNT { (:Topic) } AS total, COLLECT {
  MATCH (found:Topic) WHERE found.name > $after RETURN found {.name} ORDER BY found.name LIMIT $limit
} AS topics
