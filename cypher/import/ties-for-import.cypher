// Ties as they stand now: those of one source between these accounts.
//
// $ties  [{actor: ID!, target: ID!, kind: TieKind!, key: ID!}!]!
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
MATCH (actor:Account {key: wanted.actor}), (target:Account {key: wanted.target})
MATCH (actor)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(target)
WHERE type(tie) = wanted.kind AND tie.key = wanted.key
RETURN wanted.kind AS kind, wanted.key AS key, tie.count AS count, tie.older AS older, tie.days AS days,
  tie.firstAt AS firstAt, tie.lastAt AS lastAt, tie.run AS run
ORDER BY kind, key
