// How far people's words travel in a market by way of those who stay with the own brand, and of those who turn against it.
//
// $asked  [{person: ID!, market: ID!, analysis: ID!}!]!  market is a slug
//
// -> person    ID!
// -> market    ID!
// -> analysis  ID!
// -> positive  {expected: Float!, low: Float!, high: Float!}!
// -> negative  {expected: Float!, low: Float!, high: Float!}!
UNWIND $asked AS ask
MATCH (:Person {id: ask.person})-[reaches:REACHES {market: ask.market, analysis: ask.analysis}]->(:Market {slug: ask.market})
WHERE reaches.positiveExpected IS NOT NULL
RETURN ask.person AS person, ask.market AS market, ask.analysis AS analysis,
  {expected: reaches.positiveExpected, low: reaches.positiveLow, high: reaches.positiveHigh} AS positive,
  {expected: reaches.negativeExpected, low: reaches.negativeLow, high: reaches.negativeHigh} AS negative
ORDER BY person, market, analysis
