// Which sample is in the graph? An empty graph takes the wanted one: its mark and its clock are set.
//
// $wanted  String!    JSON that names seed, scale and version
// $clock   DateTime!  the instant at which the sample ends
//
// -> sample      String   JSON of the sample that is there or has begun; null: something else is there
// -> isComplete  Boolean! whether all of it is there
OPTIONAL MATCH (before:Setting {name: 'sample'})
WITH before, NOT EXISTS {
  MATCH (any) WHERE NOT any:Setting AND NOT any:Lease AND NOT any:Migration
    AND NOT (any:Market AND any.slug = 'everyone')
} AS empty
FOREACH (_ IN CASE WHEN before IS NULL AND empty THEN [1] ELSE [] END |
  MERGE (mark:Setting {name: 'sample'})
    ON CREATE SET mark.value = $wanted, mark.isComplete = false
  MERGE (clock:Setting {name: 'clock'})
    ON CREATE SET clock.value = $clock)
WITH count(*) AS once
OPTIONAL MATCH (present:Setting {name: 'sample'})
RETURN present.value AS sample, coalesce(present.isComplete, false) AS isComplete
