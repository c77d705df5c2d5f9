// What each of some posts says of which brands.
//
// $keys  [ID!]!
//
// -> post    ID!
// -> brands  [{brand: {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!, label: Sentiment!, score: Float, confidence: Float, source: SentimentSource!}!]!
UNWIND $keys AS wanted
RETURN wanted AS post, COLLECT {
  MATCH (:Post {key: wanted})-[about:ABOUT]->(named:Brand)
  RETURN {
    brand: named {.slug, .name, relation: coalesce(named.relation, 'OTHER'), aliases: coalesce(named.aliases, [])},
    label: coalesce(about.sentiment, 'UNSURE'), score: toFloat(about.score), confidence: toFloat(about.confidence), source: about.by
  } ORDER BY named.slug
} AS brands
ORDER BY post
