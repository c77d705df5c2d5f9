// How much was imported beside the sample, and is there one at all?
//
// -> runs     Int!
// -> isBegun  Boolean!  also when it is only half there
RETURN COUNT { MATCH (run:ImportRun) WHERE NOT run.id STARTS WITH 'sample:' } AS runs,
  EXISTS { MATCH (:Setting {name: 'sample'}) } AS isBegun
