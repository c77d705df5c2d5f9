// Deletes some stances of an analysis; 0 when none are left.
//
// $id     ID!
// $limit  Int!
//
// -> deleted  Int!
MATCH ()-[stance:STANCE {analysis: $id}]->()
WITH stance LIMIT $limit
DELETE stance
RETURN count(*) AS deleted
