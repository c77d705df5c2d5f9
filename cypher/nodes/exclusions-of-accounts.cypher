// Why accounts are left out of analyses.
//
// $keys  [ID!]!
//
// -> account    ID!
// -> exclusion  {kind: ExclusionKind!, why: String!, by: ExclusionSource!, since: DateTime}!
UNWIND $keys AS wanted
MATCH (shut:Account {key: wanted}) WHERE shut.excluded
RETURN wanted AS account, {
  kind: coalesce(shut.excludedKind, 'OTHER'), why: coalesce(shut.excludedWhy, 'The account is left out.'),
  by: coalesce(shut.excludedBy, 'SUPPLIED'), since: shut.excludedAt
} AS exclusion
ORDER BY account
