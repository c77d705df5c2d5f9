// The parts of a finished analysis in the order of their keys.
//
// $id  ID!
//
// -> key       ID!
// -> bytes     Bytes!
// -> isPacked  Boolean!  not in analyses of long ago
MATCH (:Analysis {id: $id, state: 'DONE'})-[:HAS_PART]->(part:AnalysisPart)
RETURN part.key AS key, part.bytes AS bytes, coalesce(part.isPacked, false) AS isPacked
ORDER BY key
