// What an analysis starts from: the data's version and, in a graph that brings its own time, its clock.
//
// -> dataVersion  Int!
// -> clock        DateTime  null: the wall clock
OPTIONAL MATCH (version:Setting {name: 'dataVersion'})
OPTIONAL MATCH (time:Setting {name: 'clock'})
RETURN coalesce(version.value, 0) AS dataVersion, time.value AS clock
