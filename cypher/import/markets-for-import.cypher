// Markets as they stand now.
//
// $slugs  [ID!]!
//
// -> slug   ID!
// -> state  JSON!  the market's properties
UNWIND $slugs AS wanted
MATCH (market:Market {slug: wanted})
RETURN market.slug AS slug, properties(market) AS state
ORDER BY slug
