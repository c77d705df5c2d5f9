// Stores parts of an analysis; writing one again changes nothing.
//
// $analysis  ID!
// $parts     [{key: ID!, bytes: Bytes!}!]!
//
// -> parts  Int!
MATCH (run:Analysis {id: $analysis})
UNWIND $parts AS given
MERGE (part:AnalysisPart {key: given.key})
SET part.bytes = given.bytes, part.isPacked = true
MERGE (run)-[:HAS_PART]->(part)
RETURN count(*) AS parts
