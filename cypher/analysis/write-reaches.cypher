// Stores rows of a market's top list; writing one again changes nothing.
//
// $analysis  ID!
// $market    ID!  slug
// $rows      [{person: ID!, rank: Int!, rankLow: Int!, rankHigh: Int!, globalRank: Int!,
//   expected: Float!, low: Float!, high: Float!, globalExpected: Float!, globalLow: Float!, globalHigh: Float!, multiple: Float,
//   through: [ID!], throughShare: [Float!], throughLow: [Float!], throughHigh: [Float!]}!]!
//
// -> rows  Int!
MATCH (segment:Market {slug: $market})
UNWIND $rows AS given
MATCH (human:Person {id: given.person})
MERGE (human)-[reaches:REACHES {analysis: $analysis, market: $market}]->(segment)
SET reaches.rank = given.rank, reaches.rankLow = given.rankLow, reaches.rankHigh = given.rankHigh,
  reaches.globalRank = given.globalRank, reaches.expected = given.expected, reaches.low = given.low, reaches.high = given.high,
  reaches.globalExpected = given.globalExpected, reaches.globalLow = given.globalLow, reaches.globalHigh = given.globalHigh,
  reaches.multiple = given.multiple, reaches.through = given.through, reaches.throughShare = given.throughShare,
  reaches.throughLow = given.throughLow, reaches.throughHigh = given.throughHigh
RETURN count(*) AS rows
