// What an analysis starts from: the data's version, how new the data is, and the clock of a graph that brings its own.
//
// -> dataVersion  Int!
// -> latestAt     DateTime  newest instant any source brought
// -> clock        DateTime  null: the wall clock
OPTIONAL MATCH (version:Setting {name: 'dataVersion'})
OPTIONAL MATCH (time:Setting {name: 'clock'})
RETURN coalesce(version.value, 0) AS dataVersion, time.value AS clock,
  head(COLLECT { MATCH (origin:Source) WHERE origin.latestAt IS NOT NULL RETURN origin.latestAt ORDER BY origin.latestAt DESC LIMIT 1 }) AS latestAt
