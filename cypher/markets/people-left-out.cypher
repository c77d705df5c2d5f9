// Who belongs to no market's counted people? Those who objected, own an excluded account, or were merged into another.
//
// -> id  ID!
MATCH (human:Person)
WHERE coalesce(human.optOut, false) OR EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) } OR EXISTS { (human)-[:MERGED_INTO]->() }
RETURN human.id AS id
ORDER BY id
