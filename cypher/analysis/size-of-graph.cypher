// How much there is to analyse, by the database's own counts.
//
// -> people   Int!
// -> posts    Int!
// -> ties     Int!
// -> markets  Int!
RETURN COUNT { (:Person) } AS people, COUNT { (:Post) } AS posts, COUNT { (:Market) } AS markets,
  COUNT { ()-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() } AS ties
