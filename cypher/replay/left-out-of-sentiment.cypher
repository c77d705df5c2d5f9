// Who wrote about a brand in a time, and is not counted any more: they objected, or an account of theirs is excluded.
//
// $brand        ID!        slug
// $from         DateTime!  posts from here
// $to           DateTime!  to before here
// $dataVersion  Int!       posts that came into the graph later are left out
//
// -> people  [ID!]!  by id
MATCH (:Brand {slug: $brand})<-[about:ABOUT]-(post:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(human:Person)
WHERE $from <= post.publishedAt < $to
  AND coalesce(post.sinceVersion, 0) <= $dataVersion AND coalesce(about.sinceVersion, 0) <= $dataVersion
  AND (coalesce(human.optOut, false) OR EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) })
WITH DISTINCT human.id AS id ORDER BY id
RETURN collect(id) AS people
