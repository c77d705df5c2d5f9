// Writes down what a person decided of an account; nothing while a snapshot is taken, or when the same request was heard before.
//
// $key        ID!
// $excluded   Boolean!
// $reason     String!
// $requestId  String!
// $now        DateTime!
//
// -> account    {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}  null when unknown, or of somebody who objected
// -> leaseHeld  Boolean!  a snapshot is being taken: try again
MATCH (version:Setting {name: 'dataVersion'})
SET version.value = version.value
WITH version, EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS leaseHeld
OPTIONAL MATCH (account:Account {key: $key})
WHERE NOT EXISTS { MATCH (account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
WITH version, leaseHeld, account,
  account IS NOT NULL AND NOT leaseHeld AND NOT $requestId IN coalesce(account.judgedBy, []) AS isNew
FOREACH (one IN CASE WHEN isNew THEN [account] ELSE [] END |
  SET one.excluded = $excluded, one.excludedKind = CASE WHEN $excluded THEN 'OTHER' END, one.excludedWhy = $reason,
    one.excludedBy = 'HUMAN', one.excludedAt = $now, one.judgedBy = (coalesce(one.judgedBy, []) + $requestId)[-20..],
    version.value = version.value + 1
)
WITH account, leaseHeld
CALL (account) {
  MATCH (account)<-[:OWNS]-(owner:Person)
  SET owner.excludedWhy = head(COLLECT {
    MATCH (owner)-[:OWNS]->(shut:Account) WHERE shut.excluded
    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1
  })
  RETURN count(*) AS owners
}
RETURN account {.key, .network, .handle, .name, .followers, globalScore: toFloat(account.globalScore)} AS account, leaseHeld
