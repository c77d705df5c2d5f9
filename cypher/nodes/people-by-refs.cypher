// Whom references name, with their accounts; one merged into another answers as the survivor, one who objected not at all.
//
// $refs  [{id: ID, account: ID, externalId: String, contact: ID}!]!  one of each; id as in the graph, account "network:handle", contact "email:…" or "phone:…"
//
// -> place   Int!  in $refs, from 0
// -> person  {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String, accounts: [{key: ID!, network: String!, handle: String!, name: String, followers: Int, globalScore: Float}!]!}!
UNWIND range(0, size($refs) - 1) AS place
WITH place, $refs[place] AS ref
CALL (ref) {
  MATCH (found:Person {id: ref.id}) RETURN found
  UNION MATCH (found:Person {externalId: ref.externalId}) RETURN found
  UNION MATCH (:Account {key: ref.account})<-[:OWNS]-(found:Person) RETURN found
  UNION MATCH (:ContactPoint {key: ref.contact})<-[:CONTACTED_AT]-(found:Person) RETURN found
}
OPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())
WITH place, coalesce(survivor, found) AS named
WHERE NOT coalesce(named.optOut, false)
WITH place, named
ORDER BY place, named.id
WITH place, head(collect(named)) AS human
RETURN place, human {.id, .externalId, .name, .country, .location, .excludedWhy, accounts: COLLECT {
    MATCH (human)-[:OWNS]->(owned:Account)
    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key
  }} AS person
ORDER BY place
