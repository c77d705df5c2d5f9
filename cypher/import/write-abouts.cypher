// Posts are about brands, with the label that came with them. What a person corrected stays. Where the post was there
// before, it is kept since which version of the data it is about the brand.
//
// $abouts  [{post: ID!, brand: ID!, label: {by: SentimentSource!, labelled: Boolean!, mentioned: Boolean!, sentiment: Sentiment, score: Float, confidence: Float}!}!]!
//
// -> written  Int!
MATCH (setting:Setting {name: 'dataVersion'})
UNWIND $abouts AS row
MATCH (post:Post {key: row.post}), (brand:Brand {slug: row.brand})
MERGE (post)-[about:ABOUT]->(brand)
  ON CREATE SET about.sinceVersion = CASE WHEN post.sinceVersion = setting.value + 1 THEN null ELSE setting.value + 1 END
WITH about, row.label AS label
FOREACH (_ IN CASE WHEN about.by = 'HUMAN' THEN [] ELSE [1] END | SET about = label {.*, sinceVersion: about.sinceVersion})
RETURN count(about) AS written
