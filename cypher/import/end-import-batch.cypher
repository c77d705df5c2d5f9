// The batch is written: move the run on, and raise the data's version if anything changed.
//
// $id         ID!
// $expected   Int!       where the run stood when the batch began
// $rows       Int!
// $added      Int!
// $updated    Int!
// $unchanged  Int!
// $duplicate  Int!
// $rejected   Int!
// $warnings   String!
// $rejections String!
// $latestAt   DateTime   newest instant among the batch's rows
//
// -> moved  Int!  where the run stands now; no row: somebody else moved it
MATCH (run:ImportRun {id: $id, next: $expected})
SET run.next = $expected + $rows, run.read = run.read + $rows, run.added = run.added + $added,
  run.updated = run.updated + $updated, run.unchanged = run.unchanged + $unchanged,
  run.duplicate = run.duplicate + $duplicate, run.rejected = run.rejected + $rejected,
  run.warnings = $warnings, run.rejections = $rejections
WITH run
MATCH (version:Setting {name: 'dataVersion'}), (source:Source {name: run.source})
SET version.value = version.value + CASE WHEN $added + $updated > 0 THEN 1 ELSE 0 END
SET source.latestAt = CASE WHEN source.latestAt >= $latestAt THEN source.latestAt
  ELSE coalesce($latestAt, source.latestAt) END
RETURN run.next AS moved
