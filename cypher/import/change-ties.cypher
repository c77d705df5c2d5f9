// Ties as they shall be from now on; with no act left they go.
//
// $ties  [{kind: TieKind!, state: {key: ID!, source: String!, count: Int!, older: Int!, days: [Int!]!, firstAt: DateTime, lastAt: DateTime, run: ID}!}!]!
//
// -> written  Int!
UNWIND $ties AS row
CALL (row) {
  MATCH ()-[tie:FOLLOWS {key: row.state.key}]->() WHERE row.kind = 'FOLLOWS' RETURN tie
  UNION ALL
  MATCH ()-[tie:KNOWS {key: row.state.key}]->() WHERE row.kind = 'KNOWS' RETURN tie
  UNION ALL
  MATCH ()-[tie:REPOSTED {key: row.state.key}]->() WHERE row.kind = 'REPOSTED' RETURN tie
  UNION ALL
  MATCH ()-[tie:QUOTED {key: row.state.key}]->() WHERE row.kind = 'QUOTED' RETURN tie
  UNION ALL
  MATCH ()-[tie:REPLIED {key: row.state.key}]->() WHERE row.kind = 'REPLIED' RETURN tie
  UNION ALL
  MATCH ()-[tie:MENTIONED {key: row.state.key}]->() WHERE row.kind = 'MENTIONED' RETURN tie
}
SET tie = row.state
WITH tie, row.state.count AS acts
FOREACH (gone IN CASE WHEN acts = 0 THEN [tie] ELSE [] END | DELETE gone)
RETURN count(*) AS written
