// How many posts were published after one instant and up to another, stubs not counted.
//
// $after  DateTime!
// $until  DateTime!
//
// -> posts  Int!
MATCH (found:Post)
WHERE found.publishedAt > $after AND found.publishedAt <= $until
RETURN count(found) AS posts
