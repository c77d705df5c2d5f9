// Give accounts another key and handle; their ties' keys follow, because these are made of both ends' keys.
//
// $renames  [{from: ID!, to: ID!, handle: String!}!]!
//
// -> renamed  Int!
UNWIND $renames AS rename
MATCH (account:Account {key: rename.from})
SET account.formerHandles = coalesce(account.formerHandles, []) + account.handle,
  account.key = rename.to, account.handle = rename.handle
WITH account
CALL (account) {
  MATCH (account)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]-()
  WITH DISTINCT tie
  SET tie.key = startNode(tie).key + '|' + endNode(tie).key + '|' + tie.source
}
RETURN count(account) AS renamed
