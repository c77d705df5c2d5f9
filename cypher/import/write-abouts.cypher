// Posts are about brands, with the label that came with them. What a person corrected stays.
//
// $abouts  [{post: ID!, brand: ID!, label: {by: SentimentSource!, labelled: Boolean!, mentioned: Boolean!, sentiment: Sentiment, score: Float, confidence: Float}!}!]!
//
// -> written  Int!
UNWIND $abouts AS row
MATCH (post:Post {key: row.post}), (brand:Brand {slug: row.brand})
MERGE (post)-[about:ABOUT]->(brand)
FOREACH (_ IN CASE WHEN about.by = 'HUMAN' THEN [] ELSE [1] END | SET about = row.label)
RETURN count(about) AS written
