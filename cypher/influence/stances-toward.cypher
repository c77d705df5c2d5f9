// Who is known, in an analysis, to stand where toward a brand?
//
// $analysis  ID!
// $brand     ID   its slug; the one own brand when null
//
// -> brand    ID  null when there is no such brand, or not exactly one own brand
// -> stances  [{person: ID!, position: Stance!}!]!  by person; people below every stored list are not known
WITH COLLECT {
  MATCH (one:Brand) WHERE CASE WHEN $brand IS NULL THEN one.relation = 'OWN' ELSE one.slug = $brand END
  RETURN one
} AS meant
WITH CASE size(meant) WHEN 1 THEN meant[0] END AS named
RETURN named.slug AS brand, COLLECT {
  MATCH (human:Person)-[toward:STANCE {analysis: $analysis}]->(named)
  RETURN {person: human.id, position: toward.position} ORDER BY human.id
} AS stances
