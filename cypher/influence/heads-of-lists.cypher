// The first people of a market's stored list in two analyses, and the newest kept analysis before the later one.
//
// $market  ID!   slug
// $from    ID!   an analysis; "" for the newest that looks from an earlier instant than $to
// $to      ID!
// $size    Int!
//
// -> earlier  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}  null when there is none
// -> before   [{id: ID!, externalId: String, name: String, country: String, location: String}!]!  by rank
// -> after    [{id: ID!, externalId: String, name: String, country: String, location: String}!]!  by rank
MATCH (later:Analysis {id: $to})
WITH head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) WHERE CASE WHEN $from = '' THEN run.asOf < later.asOf ELSE run.id = $from END
  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
}) AS chosen
RETURN chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')} AS earlier,
  COLLECT {
    MATCH (:Market {slug: $market})<-[first:REACHES]-(one:Person)
    USING INDEX SEEK first:REACHES(market, analysis, rank)
    WHERE first.market = $market AND first.analysis = chosen.id AND first.rank <= $size
    OPTIONAL MATCH (one)-[:MERGED_INTO*1..8]->(oneNow:Person WHERE NOT EXISTS { (oneNow)-[:MERGED_INTO]->() })
    WITH first, coalesce(oneNow, one) AS one
    WHERE NOT coalesce(one.optOut, false) AND one.excludedWhy IS NULL
    RETURN one {.id, .externalId, .name, .country, .location} ORDER BY first.rank, one.id
  } AS before,
  COLLECT {
    MATCH (:Market {slug: $market})<-[second:REACHES]-(other:Person)
    USING INDEX SEEK second:REACHES(market, analysis, rank)
    WHERE second.market = $market AND second.analysis = $to AND second.rank <= $size
    OPTIONAL MATCH (other)-[:MERGED_INTO*1..8]->(otherNow:Person WHERE NOT EXISTS { (otherNow)-[:MERGED_INTO]->() })
    WITH second, coalesce(otherNow, other) AS other
    WHERE NOT coalesce(other.optOut, false) AND other.excludedWhy IS NULL
    RETURN other {.id, .externalId, .name, .country, .location} ORDER BY second.rank, other.id
  } AS after
