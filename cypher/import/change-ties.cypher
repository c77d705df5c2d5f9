// Ties as they shall be from now on; with no act left they go.
//
// $ties  [{kind: TieKind!, state: {key: ID!, source: String!, count: Int!, older: Int!, days: [Int!]!, firstAt: DateTime, lastAt: DateTime, run: ID}!}!]!
//
// -> written  Int!
CALL () {
  UNWIND [asked IN $ties WHERE asked.kind = 'FOLLOWS' | asked.state] AS state
  MATCH ()-[tie:FOLLOWS {key: state.key}]->() USING INDEX SEEK tie:FOLLOWS(key) RETURN tie, state
  UNION ALL
  UNWIND [asked IN $ties WHERE asked.kind = 'KNOWS' | asked.state] AS state
  MATCH ()-[tie:KNOWS {key: state.key}]->() USING INDEX SEEK tie:KNOWS(key) RETURN tie, state
  UNION ALL
  UNWIND [asked IN $ties WHERE asked.kind = 'REPOSTED' | asked.state] AS state
  MATCH ()-[tie:REPOSTED {key: state.key}]->() USING INDEX SEEK tie:REPOSTED(key) RETURN tie, state
  UNION ALL
  UNWIND [asked IN $ties WHERE asked.kind = 'QUOTED' | asked.state] AS state
  MATCH ()-[tie:QUOTED {key: state.key}]->() USING INDEX SEEK tie:QUOTED(key) RETURN tie, state
  UNION ALL
  UNWIND [asked IN $ties WHERE asked.kind = 'REPLIED' | asked.state] AS state
  MATCH ()-[tie:REPLIED {key: state.key}]->() USING INDEX SEEK tie:REPLIED(key) RETURN tie, state
  UNION ALL
  UNWIND [asked IN $ties WHERE asked.kind = 'MENTIONED' | asked.state] AS state
  MATCH ()-[tie:MENTIONED {key: state.key}]->() USING INDEX SEEK tie:MENTIONED(key) RETURN tie, state
}
SET tie = state
WITH tie, state.count AS acts
FOREACH (gone IN CASE WHEN acts = 0 THEN [tie] ELSE [] END | DELETE gone)
RETURN count(*) AS written
