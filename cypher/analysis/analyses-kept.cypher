// Every analysis there is, finished or not, newest first.
//
// -> id         ID!
// -> state      String!
// -> asOf       DateTime!
// -> createdAt  DateTime!
MATCH (run:Analysis)
RETURN run.id AS id, run.state AS state, run.asOf AS asOf, run.createdAt AS createdAt
ORDER BY asOf DESC, createdAt DESC, id
