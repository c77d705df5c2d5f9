// Why people are left out of analyses: the first of their accounts that is excluded.
//
// $ids  [ID!]!
//
// -> person     ID!
// -> exclusion  {kind: ExclusionKind!, why: String!, by: ExclusionSource!, since: DateTime}!
UNWIND $ids AS wanted
MATCH (:Person {id: wanted})-[:OWNS]->(shut:Account) WHERE shut.excluded
WITH wanted, shut ORDER BY shut.key
WITH wanted, head(collect(shut)) AS shut
RETURN wanted AS person, {
  kind: coalesce(shut.excludedKind, 'OTHER'), why: coalesce(shut.excludedWhy, 'An account of theirs is left out.'),
  by: coalesce(shut.excludedBy, 'SUPPLIED'), since: shut.excludedAt
} AS exclusion
ORDER BY person
