// What each account did to others, a row an actor and a list of numbers a tie. Days are epoch days; the code is the kind's
// place in FOLLOWS KNOWS REPOSTED QUOTED REPLIED MENTIONED, plus 6 when derived from posts, plus 12 when the tie began after
// the as-of instant. (Properties are read in one go where more than two are wanted: each by itself goes through them all.)
//
// $asOf  DateTime!
//
// -> actor  Int!        the database's own number, as are targets
// -> known  [[Int]!]!   FOLLOWS and KNOWS: [target, code, first day, last day]; null where undated, the last day too where the first is known
// -> acts   [[Int]!]!   the others: [target, code, first day, last day, count, older, ...days]
MATCH (doer:Account)
WHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }
RETURN id(doer) AS actor, COLLECT {
  MATCH (doer)-[tie:FOLLOWS|KNOWS]->(heard)
  RETURN [
    id(heard),
    CASE WHEN tie.firstAt > $asOf THEN 12 ELSE 0 END + CASE WHEN tie:FOLLOWS THEN 0 ELSE 1 END,
    tie.firstAt / 86400000, CASE WHEN tie.firstAt IS NULL THEN tie.lastAt / 86400000 END
  ]
} AS known, COLLECT {
  MATCH (doer)-[act:REPOSTED|QUOTED|REPLIED|MENTIONED]->(other)
  WITH act, other, properties(act) AS facts
  RETURN [
    id(other),
    CASE WHEN facts.firstAt > $asOf THEN 12 ELSE 0 END + CASE facts.source WHEN 'posts' THEN 6 ELSE 0 END
      + CASE WHEN act:REPOSTED THEN 2 WHEN act:QUOTED THEN 3 WHEN act:REPLIED THEN 4 ELSE 5 END,
    facts.firstAt / 86400000, facts.lastAt / 86400000, coalesce(facts.count, 1), coalesce(facts.older, 0)
  ] + coalesce(facts.days, [])
} AS acts
