// Every brand that somebody said something about, by slug.
//
// -> brand  ID!
MATCH (judged:Brand)
WHERE EXISTS { (judged)<-[:ABOUT]-() }
RETURN judged.slug AS brand
ORDER BY brand
