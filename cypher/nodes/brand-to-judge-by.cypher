// Toward which brand a list of people is judged, and in which analysis: the newest.
//
// $asked  ID  the brand's slug; the one own brand when null
//
// -> brand     ID  slug; null when there is no such brand, or not exactly one own brand
// -> analysis  ID  null before the first
WITH COLLECT {
  MATCH (one:Brand) WHERE CASE WHEN $asked IS NULL THEN one.relation = 'OWN' ELSE one.slug = $asked END
  RETURN one.slug
} AS slugs
RETURN CASE size(slugs) WHEN 1 THEN slugs[0] END AS brand, head(COLLECT {
  MATCH (run:Analysis {state: 'DONE'}) RETURN run.id ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1
}) AS analysis
