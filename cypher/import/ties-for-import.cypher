// Ties as they stand now, found by kind and key. (A type at a time: only so is each found by its own index, which
// costs the same between two hubs as between two strangers.)
//
// $ties  [{kind: TieKind!, key: ID!}!]!
//
// -> kind     TieKind!
// -> key      ID!
// -> count    Int!
// -> older    Int!
// -> days     [Int!]!    epoch days
// -> firstAt  DateTime
// -> lastAt   DateTime
// -> run      ID         the run that set it, of supplied ties
UNWIND $ties AS wanted
CALL (wanted) {
  MATCH ()-[tie:FOLLOWS {key: wanted.key}]->() WHERE wanted.kind = 'FOLLOWS' RETURN tie
  UNION ALL
  MATCH ()-[tie:KNOWS {key: wanted.key}]->() WHERE wanted.kind = 'KNOWS' RETURN tie
  UNION ALL
  MATCH ()-[tie:REPOSTED {key: wanted.key}]->() WHERE wanted.kind = 'REPOSTED' RETURN tie
  UNION ALL
  MATCH ()-[tie:QUOTED {key: wanted.key}]->() WHERE wanted.kind = 'QUOTED' RETURN tie
  UNION ALL
  MATCH ()-[tie:REPLIED {key: wanted.key}]->() WHERE wanted.kind = 'REPLIED' RETURN tie
  UNION ALL
  MATCH ()-[tie:MENTIONED {key: wanted.key}]->() WHERE wanted.kind = 'MENTIONED' RETURN tie
}
RETURN wanted.kind AS kind, wanted.key AS key, tie.count AS count, tie.older AS older, tie.days AS days,
  tie.firstAt AS firstAt, tie.lastAt AS lastAt, tie.run AS run
ORDER BY kind, key
