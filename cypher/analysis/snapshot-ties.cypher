// What each account did to others, a row an actor and a list of numbers a tie:
// [target, code, first day, last day], and of all but FOLLOWS and KNOWS also [count, older, ...days].
// Code: place in FOLLOWS KNOWS REPOSTED QUOTED REPLIED MENTIONED, plus 6 when derived from posts, plus 12 when it began
// after the as-of instant. Days are epoch days.
//
// $asOf  DateTime!
//
// -> actor  Int!           the database's own number, as are targets
// -> ties   [[Int]!]!      first and last day null where undated
MATCH (doer:Account)
WHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }
RETURN id(doer) AS actor, COLLECT {
  MATCH (doer)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(other)
  WITH tie, other, CASE WHEN tie.firstAt > $asOf THEN 12 ELSE 0 END AS later
  RETURN CASE WHEN tie:FOLLOWS OR tie:KNOWS
    THEN [id(other), later + CASE WHEN tie:FOLLOWS THEN 0 ELSE 1 END, tie.firstAt / 86400000, tie.lastAt / 86400000]
    ELSE [
      id(other),
      later + CASE tie.source WHEN 'posts' THEN 6 ELSE 0 END
        + CASE WHEN tie:REPOSTED THEN 2 WHEN tie:QUOTED THEN 3 WHEN tie:REPLIED THEN 4 ELSE 5 END,
      tie.firstAt / 86400000, tie.lastAt / 86400000, coalesce(tie.count, 1), coalesce(tie.older, 0)
    ] + coalesce(tie.days, [])
  END
} AS ties
