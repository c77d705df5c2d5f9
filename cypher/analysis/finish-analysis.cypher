// Makes all of a finished analysis visible at once: its figures per market, its coverage, its state.
//
// $id           ID!
// $coverage     String!  JSON
// $backtest     String!  JSON
// $sensitivity  String!  JSON
// $markets      [{slug: ID!, size: Int!, averageReach: Float!, sets: Int!, hidden: Int!}!]!
//
// -> markets  Int!  how many of them still exist
MATCH (run:Analysis {id: $id})
SET run.state = 'DONE', run.coverage = $coverage, run.backtest = $backtest, run.sensitivity = $sensitivity
WITH run
UNWIND $markets AS figures
MATCH (segment:Market {slug: figures.slug})
MERGE (run)-[measured:MEASURED]->(segment)
SET measured += {size: figures.size, averageReach: figures.averageReach, sets: figures.sets, hidden: figures.hidden}
RETURN count(*) AS markets
