// How the members of a market speak of a brand: posts by what they say, in buckets of time, by topic or by network.
//
// $market  ID!        slug
// $brand   ID!        slug; the one own brand when ""
// $from    DateTime!  posts from here
// $to      DateTime!  to before here
// $dataVersion  Int!  of the analysis asked about: posts that came into the graph later are left out, whatever their date
// $bucket  String!    "hour", "day", "week" (from Monday), "month", cut in the market's zone; "" for none
// $by      String!    TOPIC: a post counts under each of its topics; NETWORK; "" for neither
// $limit   Int!       points; in buckets the first, else those with the most posts
//
// -> brand   {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}  null when unknown, or when there is not exactly one own brand
// -> points  [{start: DateTime, topic: String, network: String, posts: Int!, people: Int!, positive: Int!, neutral: Int!, negative: Int!, unsure: Int!, net: Float}!]!  net: the plain mean of what is known, to nine decimals: the same whatever order posts come in
WITH COLLECT {
  MATCH (judged:Brand) WHERE CASE WHEN $brand = '' THEN judged.relation = 'OWN' ELSE judged.slug = $brand END
  RETURN judged ORDER BY judged.slug LIMIT 2
} AS judgedBrands
WITH CASE WHEN size(judgedBrands) = 1 THEN judgedBrands[0] END AS toward
OPTIONAL MATCH (segment:Market {slug: $market})
RETURN toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand, COLLECT {
  MATCH (toward)<-[about:ABOUT]-(post:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(human:Person)
  WHERE $from <= post.publishedAt < $to AND NOT coalesce(human.optOut, false) AND NOT EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) }
    AND ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(segment) })
    AND coalesce(post.sinceVersion, 0) <= $dataVersion AND coalesce(about.sinceVersion, 0) <= $dataVersion // Posts of before it was kept carry none.
  WITH segment, post, human, about.sentiment AS label, CASE
    WHEN about.score IS NOT NULL THEN CASE WHEN about.score > 1 THEN 1.0 WHEN about.score < -1 THEN -1.0 ELSE toFloat(about.score) END
    WHEN about.sentiment = 'POSITIVE' THEN 1.0 WHEN about.sentiment = 'NEGATIVE' THEN -1.0 WHEN about.sentiment = 'NEUTRAL' THEN 0.0
  END AS signed
  WITH post, human, signed,
    CASE WHEN label IN ['POSITIVE', 'NEUTRAL', 'NEGATIVE'] THEN label WHEN signed > 0 THEN 'POSITIVE' WHEN signed < 0 THEN 'NEGATIVE' WHEN signed = 0 THEN 'NEUTRAL' ELSE 'UNSURE' END AS side,
    CASE WHEN $bucket <> '' THEN
      datetime.truncate($bucket, datetime({epochMillis: post.publishedAt, timezone: coalesce(segment.timezone, 'UTC')})).epochMillis END AS begins
  UNWIND CASE $by
    WHEN 'NETWORK' THEN [post.network]
    WHEN 'TOPIC' THEN CASE WHEN EXISTS { (post)-[:HAS_TOPIC]->(:Topic) } THEN COLLECT { MATCH (post)-[:HAS_TOPIC]->(named:Topic) RETURN named.name ORDER BY named.name } ELSE [null] END
    ELSE [null] END AS facet
  WITH begins, facet, count(post) AS number, count(DISTINCT human) AS authors, avg(signed) AS mean,
    count(CASE WHEN side = 'POSITIVE' THEN 1 END) AS ups, count(CASE WHEN side = 'NEUTRAL' THEN 1 END) AS evens,
    count(CASE WHEN side = 'NEGATIVE' THEN 1 END) AS downs, count(CASE WHEN side = 'UNSURE' THEN 1 END) AS unknown
  RETURN {
    start: begins, topic: CASE $by WHEN 'TOPIC' THEN facet END, network: CASE $by WHEN 'NETWORK' THEN facet END,
    posts: number, people: authors, positive: ups, neutral: evens, negative: downs, unsure: unknown, net: round(mean, 9)
  } ORDER BY begins, number DESC, facet LIMIT $limit
} AS points
