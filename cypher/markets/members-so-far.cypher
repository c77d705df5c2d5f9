// Who belongs to a market now, by its rule and by list?
//
// $market  String!  its slug
// $people  [ID!]    only these people; null: everybody
//
// -> id  ID!
// -> by  String!  RULE or LIST
CALL () {
  WITH 1 AS one WHERE $people IS NULL
  MATCH (person:Person)-[membership:MEMBER_OF]->(:Market {slug: $market})
  RETURN person, membership
UNION ALL
  UNWIND coalesce($people, []) AS asked
  MATCH (person:Person {id: asked})-[membership:MEMBER_OF]->(:Market {slug: $market})
  RETURN person, membership
}
RETURN person.id AS id, membership.by AS by
ORDER BY id
