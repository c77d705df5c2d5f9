// Takes people into a market by its rule and others out, unless a snapshot is being taken: then nothing is done.
//
// $market       String!    its slug
// $add          [ID!]!     who joins; who is on its list already stays as they are
// $remove       [ID!]!     who leaves
// $since        DateTime!  when
// $ruleVersion  Int!
//
// -> done  Boolean!  false while a process holds the lease "data"
MATCH (setting:Setting {name: 'dataVersion'})
// Locks it as taking the lease does, so that a snapshot either waits for this batch or stops it here.
SET setting.value = setting.value
WITH setting, NOT EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS free
FOREACH (raise IN CASE WHEN free THEN [1] ELSE [] END | SET setting.value = setting.value + 1)
WITH free
CALL (free) {
  UNWIND CASE WHEN free THEN $add ELSE [] END AS joining
  MATCH (person:Person {id: joining}), (market:Market {slug: $market})
  MERGE (person)-[membership:MEMBER_OF]->(market)
  ON CREATE SET membership.by = 'RULE', membership.since = $since, membership.ruleVersion = $ruleVersion
  RETURN count(*) AS joined
}
CALL (free) {
  UNWIND CASE WHEN free THEN $remove ELSE [] END AS leaving
  MATCH (:Person {id: leaving})-[membership:MEMBER_OF {by: 'RULE'}]->(:Market {slug: $market})
  DELETE membership
  RETURN count(*) AS left
}
RETURN free AS done
