// Every market but everyone, with its members and their weights.
//
// -> slug     ID!
// -> members  [{person: Int!, weight: Float}!]!  the database's own numbers; weight null where none was given
MATCH (segment:Market)
WHERE segment.slug <> 'everyone'
RETURN segment.slug AS slug, COLLECT {
  MATCH (human:Person)-[membership:MEMBER_OF]->(segment)
  RETURN {person: id(human), weight: toFloat(membership.weight)} ORDER BY human.id
} AS members
ORDER BY slug
