// What people said about a brand up to an instant, a row a post, in no order.
//
// $brand  ID!        slug
// $asOf   DateTime!
//
// -> person  ID!
// -> key     ID!       of the post
// -> at      DateTime!
// -> label   String
// -> score   Float
MATCH (:Brand {slug: $brand})<-[about:ABOUT]-(said:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(human:Person)
WHERE said.publishedAt <= $asOf AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)
RETURN human.id AS person, said.key AS key, said.publishedAt AS at, about.sentiment AS label, toFloat(about.score) AS score
