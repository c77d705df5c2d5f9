// The people of a market's stored list by their positive or negative reach, largest first, equals by rank.
//
// $market      ID!       slug
// $analysis    ID!
// $isPositive  Boolean!
//
// -> person  ID!
MATCH (:Market {slug: $market})<-[reaches:REACHES]-(human:Person)
// The planner cannot know how many analyses share the market's node.
USING INDEX SEEK reaches:REACHES(market, analysis, rank)
WHERE reaches.market = $market AND reaches.analysis = $analysis AND reaches.rank > 0
RETURN human.id AS person
ORDER BY CASE WHEN $isPositive THEN reaches.positiveExpected ELSE reaches.negativeExpected END DESC, reaches.rank
