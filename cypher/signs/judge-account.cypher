// Writes down what a person decided of an account; nothing while a snapshot is taken, for a brand's account that is not left
// out, or when the request's id was heard before.
//
// $key        ID!
// $excluded   Boolean!
// $reason     String!
// $requestId  String!
// $digest     String!   of all that the request decides
// $now        DateTime!
//
// -> account    {key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}  null when unknown, or of somebody who objected
// -> leaseHeld  Boolean!  a snapshot is being taken: try again
// -> isOther    Boolean!  the request's id was heard before, with another decision
// -> brand      String    whose account it is, so that nobody judges it
MATCH (version:Setting {name: 'dataVersion'})
SET version.value = version.value
WITH version, EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS leaseHeld
OPTIONAL MATCH (account:Account {key: $key})
WHERE NOT EXISTS { MATCH (account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }
OPTIONAL MATCH (heard:Judgement {requestId: $requestId})
WITH version, leaseHeld, account, heard, CASE WHEN $excluded OR NOT coalesce(account.excluded, false) THEN head(COLLECT {
  MATCH (account)<-[:OWNS]-(owning:Brand) RETURN coalesce(owning.name, owning.slug) ORDER BY owning.slug LIMIT 1
}) END AS brand
WITH version, leaseHeld, account, brand, coalesce(heard.digest <> $digest, false) AS isOther,
  account IS NOT NULL AND brand IS NULL AND heard IS NULL AND NOT leaseHeld AS isNew
FOREACH (one IN CASE WHEN isNew THEN [account] ELSE [] END |
  SET one.excluded = $excluded, one.excludedKind = CASE WHEN $excluded THEN 'OTHER' END, one.excludedWhy = $reason,
    one.excludedBy = 'HUMAN', one.excludedAt = $now, version.value = version.value + 1
  CREATE (:Judgement {requestId: $requestId, digest: $digest, at: $now})
)
WITH account, leaseHeld, isOther, brand
CALL (account) {
  MATCH (account)<-[:OWNS]-(owner:Person)
  SET owner.excludedWhy = head(COLLECT {
    MATCH (owner)-[:OWNS]->(shut:Account) WHERE shut.excluded
    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1
  })
  RETURN count(*) AS owners
}
RETURN account {.key, .network, .handle, .name, .followers, globalScore: toFloat(account.globalScore)} AS account,
  leaseHeld, isOther, brand
