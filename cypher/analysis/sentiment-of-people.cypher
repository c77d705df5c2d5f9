// What people said about brands up to an instant, as far as it was there at a version of the data, a row a person and brand, oldest post first.
//
// $people       [ID!]!
// $asOf         DateTime!
// $dataVersion  Int!
//
// -> person    ID!
// -> brand     ID!                                          slug
// -> posts     [{at: DateTime!, label: String, score: Float}!]!
UNWIND $people AS wanted
MATCH (human:Person {id: wanted})-[:OWNS]->(:Account)-[:WROTE]->(said:Post)-[about:ABOUT]->(judged:Brand)
WHERE said.publishedAt <= $asOf AND coalesce(said.sinceVersion, 0) <= $dataVersion
  AND coalesce(about.sinceVersion, 0) <= $dataVersion AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)
WITH human, judged, said, about
ORDER BY said.publishedAt, said.key
WITH human, judged, collect({at: said.publishedAt, label: about.sentiment, score: toFloat(about.score)}) AS list
RETURN human.id AS person, judged.slug AS brand, list AS posts
ORDER BY person, brand
