// Brands by their slugs.
//
// $slugs  [ID!]!
//
// -> brand  {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!
UNWIND $slugs AS wanted
MATCH (found:Brand {slug: wanted})
RETURN found {.slug, .name, relation: coalesce(found.relation, 'OTHER'), aliases: coalesce(found.aliases, [])} AS brand
ORDER BY brand.slug
