// Writes down which accounts signs exclude, and lets those go that they do not any more; only differences raise the data version.
//
// $marks  [{key: ID!, kind: String!, why: String!}!]!  every account that signs exclude
// $now    DateTime!
//
// -> marked  Int!  how many were excluded, let go, or have another reason now
MATCH (version:Setting {name: 'dataVersion'})
CALL () {
  UNWIND $marks AS mark
  MATCH (account:Account {key: mark.key})
  WHERE NOT coalesce(account.excludedKind = mark.kind AND account.excludedWhy = mark.why AND account.excludedBy = 'SIGNS', false)
  SET account.excluded = true, account.excludedKind = mark.kind, account.excludedWhy = mark.why,
    account.excludedBy = 'SIGNS', account.excludedAt = $now
  RETURN count(*) AS shut
}
WITH version, shut, [mark IN $marks | mark.key] AS kept
CALL (kept) {
  MATCH (freed:Account {excludedBy: 'SIGNS'})
  WHERE NOT freed.key IN kept
  SET freed.excluded = null, freed.excludedKind = null, freed.excludedWhy = null, freed.excludedBy = null, freed.excludedAt = null
  RETURN count(*) AS opened
}
CALL () {
  CALL () {
    MATCH (:Account {excluded: true})<-[:OWNS]-(owner:Person) RETURN owner
    UNION MATCH (owner:Person) WHERE owner.excludedWhy IS NOT NULL RETURN owner
  }
  SET owner.excludedWhy = head(COLLECT {
    MATCH (owner)-[:OWNS]->(theirs:Account) WHERE theirs.excluded
    RETURN coalesce(theirs.excludedWhy, 'An account of theirs is left out.') ORDER BY theirs.key LIMIT 1
  })
  RETURN count(*) AS owners
}
SET version.value = version.value + CASE WHEN shut + opened > 0 THEN 1 ELSE 0 END
WITH version, shut + opened AS marked
MERGE (judged:Setting {name: 'signsJudged'})
SET judged.value = version.value
RETURN marked
