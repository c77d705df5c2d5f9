// How much was imported beside the sample?
//
// -> runs  Int!
MATCH (run:ImportRun)
WHERE NOT run.id STARTS WITH 'sample:'
RETURN count(run) AS runs
