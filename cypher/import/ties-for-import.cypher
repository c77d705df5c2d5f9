// Ties as they stand now, found by kind and key. (A type at a time: only so is each found by its own index, which
// costs the same between two hubs as between two strangers. Told to, for a plan made while ties are few would scan.)
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
CALL () {
  UNWIND [wanted IN $ties WHERE wanted.kind = 'FOLLOWS' | wanted.key] AS key
  MATCH ()-[tie:FOLLOWS {key: key}]->() USING INDEX SEEK tie:FOLLOWS(key) RETURN tie
  UNION ALL
  UNWIND [wanted IN $ties WHERE wanted.kind = 'KNOWS' | wanted.key] AS key
  MATCH ()-[tie:KNOWS {key: key}]->() USING INDEX SEEK tie:KNOWS(key) RETURN tie
  UNION ALL
  UNWIND [wanted IN $ties WHERE wanted.kind = 'REPOSTED' | wanted.key] AS key
  MATCH ()-[tie:REPOSTED {key: key}]->() USING INDEX SEEK tie:REPOSTED(key) RETURN tie
  UNION ALL
  UNWIND [wanted IN $ties WHERE wanted.kind = 'QUOTED' | wanted.key] AS key
  MATCH ()-[tie:QUOTED {key: key}]->() USING INDEX SEEK tie:QUOTED(key) RETURN tie
  UNION ALL
  UNWIND [wanted IN $ties WHERE wanted.kind = 'REPLIED' | wanted.key] AS key
  MATCH ()-[tie:REPLIED {key: key}]->() USING INDEX SEEK tie:REPLIED(key) RETURN tie
  UNION ALL
  UNWIND [wanted IN $ties WHERE wanted.kind = 'MENTIONED' | wanted.key] AS key
  MATCH ()-[tie:MENTIONED {key: key}]->() USING INDEX SEEK tie:MENTIONED(key) RETURN tie
}
RETURN type(tie) AS kind, tie.key AS key, tie.count AS count, tie.older AS older, tie.days AS days,
  tie.firstAt AS firstAt, tie.lastAt AS lastAt, tie.run AS run
ORDER BY kind, key
