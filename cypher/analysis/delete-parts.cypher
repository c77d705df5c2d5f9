// Deletes some parts of an analysis; 0 when none are left.
//
// $id     ID!
// $limit  Int!
//
// -> deleted  Int!
MATCH (:Analysis {id: $id})-[:HAS_PART]->(part:AnalysisPart)
WITH part LIMIT $limit
DETACH DELETE part
RETURN count(*) AS deleted
