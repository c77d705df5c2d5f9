// Whether these markets are there, who the accounts' people are, and the places they hold now; positions as asked.
//
// $places  [{market: ID!, person: ID, account: ID}!]!
//
// -> position  Int!
// -> known     Boolean!   there is such a market
// -> person    ID         who the place is for
// -> held      JSON       the place's properties
UNWIND range(0, size($places) - 1) AS place
OPTIONAL MATCH (market:Market {slug: $places[place].market})
OPTIONAL MATCH (owner:Person)-[:OWNS]->(:Account {key: $places[place].account})
WITH place, market, coalesce($places[place].person, owner.id) AS id
OPTIONAL MATCH (:Person {id: id})-[member:MEMBER_OF]->(market)
RETURN place AS position, market IS NOT NULL AS known, id AS person, properties(member) AS held
ORDER BY position
