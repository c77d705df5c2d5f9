// For each of these ids one that no person has yet: itself, else with the first free "#2" … "#50", else with an ending
// of chance; positions as asked.
//
// $ids  [ID!]!
//
// -> position  Int!
// -> free      ID!
UNWIND range(0, size($ids) - 1) AS place
WITH place, $ids[place] AS wanted
RETURN place AS position, coalesce(head(COLLECT {
  UNWIND [''] + [n IN range(2, 50) | '#' + n] AS ending
  WITH wanted + ending AS candidate
  WHERE NOT EXISTS { (:Person {id: candidate}) }
  RETURN candidate LIMIT 1
}), wanted + '#' + randomUUID()) AS free
ORDER BY position
