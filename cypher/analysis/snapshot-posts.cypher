// How many posts others could act on each account published on each day up to an instant: reposts are not its
// own, and posts known only from answers to them are no sign of what was seen. In no order.
//
// $asOf  DateTime!
//
// -> author  Int!        the database's own number
// -> days    [[Int]!]!   [epoch day, posts]; the day is null for undated posts
// From the posts, for most accounts may have none, and to see that takes going through all that an account is tied to.
MATCH (writer)-[:WROTE]->()
WITH DISTINCT writer
RETURN id(writer) AS author, COLLECT {
  MATCH (writer)-[:WROTE]->(written:Post)
  WHERE written.stub IS NULL AND coalesce(written.publishedAt <= $asOf, true) AND NOT EXISTS { (written)-[:REPOST_OF]->() }
  WITH written.publishedAt / 86400000 AS epochDay, count(*) AS number
  RETURN [epochDay, number] ORDER BY epochDay
} AS days
