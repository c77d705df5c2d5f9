// The accounts that stand under these names or platform ids now, and who owns them; positions as asked.
//
// $names  [{key: ID!, network: String!, platformId: String}!]!
//
// -> position  Int!
// -> byKey     JSON  the account under the name: its properties and owner
// -> byId      JSON  the account with the platform id, likewise
UNWIND range(0, size($names) - 1) AS place
OPTIONAL MATCH (keyed:Account {key: $names[place].key})
OPTIONAL MATCH (known:Account {network: $names[place].network, platformId: $names[place].platformId})
RETURN place AS position,
  CASE WHEN keyed IS NULL THEN null ELSE {state: properties(keyed),
    owner: head(COLLECT { MATCH (owner)-[owns:OWNS]->(keyed)
      RETURN {person: owner.id, brand: owner.slug, confidence: owns.confidence, evidence: owns.evidence,
        confirmedBy: owns.confirmedBy, objected: coalesce(owner.optOut, false)} })} END AS byKey,
  CASE WHEN known IS NULL THEN null ELSE {state: properties(known),
    owner: head(COLLECT { MATCH (holder)-[holds:OWNS]->(known)
      RETURN {person: holder.id, brand: holder.slug, confidence: holds.confidence, evidence: holds.evidence,
        confirmedBy: holds.confirmedBy, objected: coalesce(holder.optOut, false)} })} END AS byId
ORDER BY position
