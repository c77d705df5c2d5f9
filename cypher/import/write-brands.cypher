// Brands as they shall be, with their products.
//
// $brands  [{slug: ID!, name: String!, relation: BrandRelation!, aliases: [String!]!, products: [String!]!}!]!
//
// -> written  Int!
UNWIND $brands AS row
MERGE (brand:Brand {slug: row.slug})
SET brand.name = row.name, brand.relation = row.relation, brand.aliases = row.aliases
FOREACH (name IN row.products | MERGE (brand)-[:OFFERS]->(:Product {name: name}))
RETURN count(brand) AS written
