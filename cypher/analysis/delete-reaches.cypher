// Deletes some rows of an analysis's top lists; 0 when none are left.
//
// $id     ID!
// $limit  Int!
//
// -> deleted  Int!
MATCH (segment:Market)
MATCH ()-[reaches:REACHES {market: segment.slug, analysis: $id}]->(segment)
WITH reaches LIMIT $limit
DELETE reaches
RETURN count(*) AS deleted
