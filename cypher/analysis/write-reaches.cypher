// Stores rows of a market's top list; writing one again changes nothing.
//
// $analysis  ID!
// $market    ID!  slug
// $rows      [{person: ID!, rank: Int!, rankLow: Int!, rankHigh: Int!, globalRank: Int,
//   expected: Float!, low: Float!, high: Float!, globalExpected: Float, globalLow: Float, globalHigh: Float, multiple: Float,
//   positiveExpected: Float, positiveLow: Float, positiveHigh: Float, negativeExpected: Float, negativeLow: Float, negativeHigh: Float,
//   through: [ID!], throughShare: [Float!], throughLow: [Float!], throughHigh: [Float!]}!]!
//
// -> written  Int!
MATCH (segment:Market {slug: $market})
UNWIND $rows AS given
MATCH (human:Person {id: given.person})
WHERE NOT EXISTS { (human)-[:REACHES {analysis: $analysis, market: $market}]->(segment) }
CREATE (human)-[:REACHES {analysis: $analysis, market: $market, rank: given.rank, rankLow: given.rankLow, rankHigh: given.rankHigh,
  globalRank: given.globalRank, expected: given.expected, low: given.low, high: given.high,
  globalExpected: given.globalExpected, globalLow: given.globalLow, globalHigh: given.globalHigh, multiple: given.multiple,
  positiveExpected: given.positiveExpected, positiveLow: given.positiveLow, positiveHigh: given.positiveHigh,
  negativeExpected: given.negativeExpected, negativeLow: given.negativeLow, negativeHigh: given.negativeHigh,
  through: given.through, throughShare: given.throughShare, throughLow: given.throughLow, throughHigh: given.throughHigh}]->(segment)
RETURN count(*) AS written
