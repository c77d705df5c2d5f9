// The segments that people of a market are in.
//
// $market  ID!  slug
//
// -> segment  String!
// -> people   [ID!]!  by id, at least five
MATCH (human:Person)
WHERE human.segments IS NOT NULL
  AND ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })
UNWIND human.segments AS segment
WITH DISTINCT segment, human ORDER BY human.id
WITH segment, collect(human.id) AS people
WHERE size(people) >= 5
RETURN segment, people
ORDER BY segment
