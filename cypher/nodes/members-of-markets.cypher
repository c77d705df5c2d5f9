// For each market, a page of its members by id.
//
// $pages  [{market: ID!, after: ID!}!]!  "" for the first page
// $limit  Int!
//
// -> market  ID!
// -> after   ID!
// -> people  [{id: ID!, externalId: String, name: String, country: String, location: String}!]!
UNWIND $pages AS page
RETURN page.market AS market, page.after AS after,
  CASE page.market WHEN 'everyone' THEN COLLECT {
    MATCH (anyone:Person)
    WHERE anyone.id > page.after AND NOT coalesce(anyone.optOut, false) AND anyone.excludedWhy IS NULL AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() }
    RETURN anyone {.id, .externalId, .name, .country, .location} ORDER BY anyone.id LIMIT $limit
  } ELSE COLLECT {
    MATCH (:Market {slug: page.market})<-[:MEMBER_OF]-(member:Person)
    WHERE member.id > page.after AND NOT coalesce(member.optOut, false) AND member.excludedWhy IS NULL
    RETURN member {.id, .externalId, .name, .country, .location} ORDER BY member.id LIMIT $limit
  } END AS people
ORDER BY market, after
