// How accounts answered others about the one own brand up to an instant: replies and quotes by their own sentiment, reposts without one by that of the post they pass on. No row when there is not exactly one own brand.
//
// $asOf  DateTime!
//
// -> actor   Int!  who answered; the database's own number, as is target
// -> target  Int!
// -> stayed  Int!  answers for the brand
// -> turned  Int!  answers against it
MATCH (own:Brand {relation: 'OWN'})
WITH collect(own) AS owns
WHERE size(owns) = 1
WITH owns[0] AS ours
MATCH (ours)<-[about:ABOUT]-(said:Post)
WITH ours, said, CASE WHEN about.score IS NOT NULL THEN sign(about.score)
  WHEN about.sentiment = 'POSITIVE' THEN 1 WHEN about.sentiment = 'NEGATIVE' THEN -1 ELSE 0 END AS side
WHERE side <> 0
CALL (ours, said) {
  MATCH (said)-[:REPLY_TO|QUOTE_OF|REPOST_OF]->(parent:Post)
  RETURN said AS response, parent
  UNION
  MATCH (said)<-[:REPOST_OF]-(response:Post)
  WHERE NOT EXISTS { (response)-[:ABOUT]->(ours) }
  RETURN response, said AS parent
}
MATCH (doer:Account)-[:WROTE]->(response), (other:Account)-[:WROTE]->(parent)
WHERE response.publishedAt <= $asOf AND doer <> other
RETURN id(doer) AS actor, id(other) AS target,
  count(CASE WHEN side > 0 THEN 1 END) AS stayed, count(CASE WHEN side < 0 THEN 1 END) AS turned
ORDER BY actor, target
