// Ties that are new.
//
// $ties  [{actor: ID!, target: ID!, kind: TieKind!, state: {key: ID!, source: String!, count: Int!, older: Int!, days: [Int!]!, firstAt: DateTime, lastAt: DateTime, run: ID}!}!]!
//
// -> written  Int!
UNWIND $ties AS row
MATCH (actor:Account {key: row.actor}), (target:Account {key: row.target})
CREATE (actor)-[tie:$(row.kind)]->(target)
SET tie = row.state
RETURN count(tie) AS written
