// How far the numbers of finished analyses can be trusted, as they were stored.
//
// $ids  [ID!]!
//
// -> analysis     ID!
// -> backtest     String  JSON; null for analyses from before there was one, as is the other
// -> sensitivity  String  JSON
UNWIND $ids AS wanted
MATCH (found:Analysis {id: wanted, state: 'DONE'})
RETURN found.id AS analysis, found.backtest AS backtest, found.sensitivity AS sensitivity
ORDER BY analysis
