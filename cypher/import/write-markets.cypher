// Markets as they shall be.
//
// $markets  [{slug: ID!, name: String!, rule: String!, ruleVersion: Int!, timezone: String!, population: Int, populationSource: String}!]!
//
// -> written  Int!
UNWIND $markets AS row
MERGE (market:Market {slug: row.slug})
SET market += row
RETURN count(market) AS written
