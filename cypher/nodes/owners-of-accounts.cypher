// The person or brand each of some accounts belongs to.
//
// $keys  [ID!]!
//
// -> account  ID!
// -> person   {id: ID!, externalId: String, name: String, country: String, location: String, excludedWhy: String}
// -> brand    {slug: ID!, name: String, relation: BrandRelation!, aliases: [String!]!}
UNWIND $keys AS wanted
MATCH (:Account {key: wanted})<-[:OWNS]-(owner)
WITH wanted, owner
ORDER BY wanted, elementId(owner)
RETURN wanted AS account,
  CASE WHEN owner:Person AND NOT coalesce(owner.optOut, false) THEN owner {.id, .externalId, .name, .country, .location, .excludedWhy} END AS person,
  CASE WHEN owner:Brand THEN owner {.slug, .name, relation: coalesce(owner.relation, 'OTHER'), aliases: coalesce(owner.aliases, [])} END AS brand
