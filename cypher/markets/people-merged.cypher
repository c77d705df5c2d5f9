// Who was merged into another person, and is nobody any more?
//
// -> id  ID!
MATCH (former:Person)-[:MERGED_INTO]->(:Person)
RETURN DISTINCT former.id AS id
ORDER BY id
