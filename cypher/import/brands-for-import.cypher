// Every brand as it stands now.
//
// -> slug      ID!
// -> name      String!
// -> relation  BrandRelation!
// -> aliases   [String!]!
// -> products  [String!]!
// -> accounts  [ID!]!
MATCH (brand:Brand)
RETURN brand.slug AS slug, brand.name AS name, brand.relation AS relation, coalesce(brand.aliases, []) AS aliases,
  COLLECT { MATCH (brand)-[:OFFERS]->(product:Product) RETURN product.name ORDER BY product.name } AS products,
  COLLECT { MATCH (brand)-[:OWNS]->(account:Account) RETURN account.key ORDER BY account.key } AS accounts
ORDER BY slug
