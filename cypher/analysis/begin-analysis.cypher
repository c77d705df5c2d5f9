// Notes that an analysis has begun; no question sees it before it is DONE.
//
// $id            ID!
// $asOf          DateTime!
// $createdAt     DateTime!
// $dataVersion   Int!
// $modelVersion  String!
// $randomSeed    Int!
// $parameters    String!  canonical JSON
//
// -> state  String!
MERGE (run:Analysis {id: $id})
SET run += {asOf: $asOf, createdAt: $createdAt, dataVersion: $dataVersion, modelVersion: $modelVersion,
  randomSeed: $randomSeed, parameters: $parameters, state: 'RUNNING'}
RETURN run.state AS state
