// What each account did to others, a row an actor and a list of numbers a tie:
// [target, kind (place in FOLLOWS KNOWS REPOSTED QUOTED REPLIED MENTIONED), 1 if derived from posts else 0, count, older, firstAt, lastAt, ...days].
//
// -> actor  Int!           the database's own number, as are targets
// -> ties   [[Int]!]!      firstAt and lastAt null where undated
MATCH (doer:Account)
WHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }
RETURN id(doer) AS actor, COLLECT {
  MATCH (doer)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(other:Account)
  RETURN [
    id(other),
    CASE type(tie) WHEN 'FOLLOWS' THEN 0 WHEN 'KNOWS' THEN 1 WHEN 'REPOSTED' THEN 2 WHEN 'QUOTED' THEN 3 WHEN 'REPLIED' THEN 4 ELSE 5 END,
    CASE tie.source WHEN 'posts' THEN 1 ELSE 0 END,
    coalesce(tie.count, 1), coalesce(tie.older, 0), tie.firstAt, tie.lastAt
  ] + coalesce(tie.days, [])
} AS ties
ORDER BY actor
