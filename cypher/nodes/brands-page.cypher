// A page of brands by slug.
//
// $after  ID!   the slug before the page; "" for the first
// $limit  Int!
//
// -> brands  [{slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}!]!
// -> total   Int!  how many there are altogether
RETURN COUNT { (:Brand) } AS total, COLLECT {
  MATCH (found:Brand)
  WHERE found.slug > $after
  RETURN found {.slug, .name, relation: coalesce(found.relation, 'OTHER'), aliases: coalesce(found.aliases, [])}
  ORDER BY found.slug
  LIMIT $limit
} AS brands
