// Ties as they shall be from now on; with no act left they go.
//
// $ties  [{actor: ID!, target: ID!, kind: TieKind!, state: {key: ID!, source: String!, count: Int!, older: Int!, days: [Int!]!, firstAt: DateTime, lastAt: DateTime, run: ID}!}!]!
//
// -> written  Int!
UNWIND $ties AS row
MATCH (actor:Account {key: row.actor}), (target:Account {key: row.target})
MATCH (actor)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(target)
WHERE type(tie) = row.kind AND tie.key = row.state.key
SET tie = row.state
WITH tie, row.state.count AS acts
FOREACH (gone IN CASE WHEN acts = 0 THEN [tie] ELSE [] END | DELETE gone)
RETURN count(*) AS written
