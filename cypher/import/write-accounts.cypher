// Accounts as they shall be: made or changed.
//
// $accounts  [{key: ID!, state: {network: String!, handle: String!, platformId: String, name: String, bio: String, url: String, location: String, timezone: String, followers: Int, following: Int, listed: Int, verified: Boolean, globalScore: Float, createdAt: DateTime, observedAt: DateTime}!}!]!
//
// -> written  Int!
UNWIND $accounts AS row
MERGE (account:Account {key: row.key})
SET account += row.state
RETURN count(account) AS written
