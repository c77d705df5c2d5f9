// Which of some people of an analysis the filter of a list lets through, whether or not they objected or were left out since.
//
// $analysis  ID!
// $people    [ID!]!
// $brand     ID         slug of the brand whose stance filters
// $stance    [Stance!]  only these positions; any when null
// $networks  [String!]  lower case, of the accounts they own by now; any when null
//
// -> places  [Int!]!  in $people, from 0; also of people who are not in the graph any more
UNWIND range(0, size($people) - 1) AS place
OPTIONAL MATCH (ranked:Person {id: $people[place]})
OPTIONAL MATCH (ranked)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT EXISTS { (survivor)-[:MERGED_INTO]->() })
WITH place, ranked, coalesce(survivor, ranked) AS human
WHERE ranked IS NULL
  OR CASE WHEN $networks IS NULL THEN true ELSE EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks } END
    AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {
      MATCH (ranked)-[toward:STANCE]->(:Brand {slug: $brand}) WHERE coalesce(toward.analysis, '') = $analysis
      RETURN toward.position LIMIT 1
    }), 'UNKNOWN') IN $stance END
WITH place ORDER BY place
RETURN collect(place) AS places
