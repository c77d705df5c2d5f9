// Which markets have a rule to be kept? All but `everyone`, which has no rows.
//
// $slugs  [String!]  only these; null: all
//
// -> slug         String!
// -> rule         String!  JSON
// -> ruleVersion  Int!
MATCH (market:Market)
WHERE market.slug <> 'everyone' AND market.rule IS NOT NULL AND ($slugs IS NULL OR market.slug IN $slugs)
RETURN market.slug AS slug, market.rule AS rule, coalesce(market.ruleVersion, 1) AS ruleVersion
ORDER BY slug
