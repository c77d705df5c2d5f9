// Deletes an analysis whose rows and parts are gone.
//
// $id  ID!
//
// -> deleted  Int!
MATCH (run:Analysis {id: $id})
DETACH DELETE run
RETURN count(*) AS deleted
