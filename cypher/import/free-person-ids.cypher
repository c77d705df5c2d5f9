// Which of these ids no person has yet; a taken one gets the first free "#2", "#3" …; positions as asked.
//
// $ids  [ID!]!
//
// -> position  Int!
// -> free      ID!
UNWIND range(0, size($ids) - 1) AS place
WITH place, $ids[place] AS wanted
CALL (wanted) {
  UNWIND [''] + [n IN range(2, 50) | '#' + n] AS ending
  WITH wanted + ending AS candidate
  WHERE NOT EXISTS { (:Person {id: candidate}) }
  RETURN candidate LIMIT 1
}
RETURN place AS position, candidate AS free
ORDER BY position
