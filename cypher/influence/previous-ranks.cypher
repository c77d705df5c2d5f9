// Where people stood in a market in the kept analysis before one: the newest that looks from an earlier instant.
//
// $asked  [{person: ID!, market: ID!, analysis: ID!}!]!  market is a slug
//
// -> person    ID!
// -> market    ID!
// -> analysis  ID!   the one that was asked about
// -> rank      Int!  no row for people who were not in the stored list
UNWIND $asked AS ask
MATCH (later:Analysis {id: ask.analysis})
WITH ask, head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) WHERE run.asOf < later.asOf
  RETURN run.id ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
}) AS previous
MATCH (:Person {id: ask.person})-[reaches:REACHES {market: ask.market, analysis: previous}]->(:Market {slug: ask.market})
RETURN ask.person AS person, ask.market AS market, ask.analysis AS analysis, reaches.rank AS rank
ORDER BY person, market, analysis
