// Every analysis there is, finished or not, newest first.
//
// -> id            ID!
// -> state         String!
// -> asOf          DateTime!
// -> createdAt     DateTime!
// -> modelVersion  String!
MATCH (run:Analysis)
RETURN run.id AS id, run.state AS state, run.asOf AS asOf, run.createdAt AS createdAt, run.modelVersion AS modelVersion
ORDER BY asOf DESC, createdAt DESC, id
