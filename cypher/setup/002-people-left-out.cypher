// Why analyses leave a person out stands with the person too, so that lists pass over them without looking at accounts.
MATCH (owner:Person)-[:OWNS]->(:Account {excluded: true})
WITH DISTINCT owner
SET owner.excludedWhy = head(COLLECT {
  MATCH (owner)-[:OWNS]->(shut:Account) WHERE shut.excluded
  RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1
});
