// Notes that all rows of the sample are in the graph.
//
// $sample  String!  JSON that names it
//
// -> isComplete  Boolean!
MATCH (mark:Setting {name: 'sample', value: $sample})
SET mark.isComplete = true
RETURN mark.isComplete AS isComplete
