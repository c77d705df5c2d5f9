// Topics by their folded names.
//
// $names  [ID!]!
//
// -> topic  {name: ID!}!
UNWIND $names AS wanted
MATCH (found:Topic {name: wanted})
RETURN found {.name} AS topic
ORDER BY topic.name
