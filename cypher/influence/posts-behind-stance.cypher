// Posts that carry a sentiment of each person toward a brand, and the analysis to judge them as of: posts that came after it
// was made are left out, whatever their date.
//
// $asked  [{person: ID!, brand: ID, analysis: ID}!]!  brand is a slug; the one own brand, the newest analysis when null
//
// -> person    ID!
// -> asked     ID           the slug that was asked for
// -> at        ID           the analysis that was asked for
// -> brand     {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}  null when unknown, or when there is not exactly one own brand
// -> posts     [{publishedAt: DateTime!, label: String, score: Float}!]!
// -> analysis  {id: ID!, asOf: DateTime!, createdAt: DateTime!, dataVersion: Int!, modelVersion: String!, randomSeed: Int!, parameters: String!, coverage: String!}
WITH COLLECT { MATCH (ours:Brand {relation: 'OWN'}) RETURN ours ORDER BY ours.slug LIMIT 2 } AS own
UNWIND $asked AS ask
OPTIONAL MATCH (named:Brand {slug: ask.brand})
WITH ask, CASE WHEN ask.brand IS NOT NULL THEN named WHEN size(own) = 1 THEN own[0] END AS toward, head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) WHERE ask.analysis IS NULL OR run.id = ask.analysis
  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
}) AS chosen
RETURN ask.person AS person, ask.brand AS asked, ask.analysis AS at,
  toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand,
  COLLECT {
    MATCH (:Person {id: ask.person})-[:OWNS]->(:Account)-[:WROTE]->(post:Post)
    WITH DISTINCT post // So that the plan begins with the person and not with everything said about the brand.
    MATCH (post)-[about:ABOUT]->(toward)
    WHERE post.publishedAt IS NOT NULL AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)
      // Posts of before the version was kept carry none.
      AND (chosen IS NULL OR coalesce(post.sinceVersion, 0) <= chosen.dataVersion AND coalesce(about.sinceVersion, 0) <= chosen.dataVersion)
    RETURN {publishedAt: post.publishedAt, label: about.sentiment, score: toFloat(about.score)} ORDER BY post.publishedAt, post.key
  } AS posts,
  chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')} AS analysis
ORDER BY person, asked, at
