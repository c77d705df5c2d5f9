// The run of this file, kind, mapping and source: made when there is none, and how far it got.
//
// $id         ID!
// $file       String!
// $kind       String!
// $sha256     String!
// $mapping    String!    JSON
// $source     String!
// $timezone   String!
// $total      Int        rows in the file, when known
// $now        DateTime!
//
// -> state     String!   RUNNING or DONE
// -> next      Int!      rows already in the graph
// -> digest    String!   sha256 the run began with
// -> added     Int!
// -> updated   Int!
// -> unchanged Int!
// -> duplicate Int!
// -> rejected  Int!
// -> warnings  String!   JSON: warning to count
// -> rejections String!  JSON: the first refused rows
MERGE (run:ImportRun {id: $id})
  ON CREATE SET run += {file: $file, kind: $kind, sha256: $sha256, mapping: $mapping, source: $source,
    timezone: $timezone, total: $total, state: 'RUNNING', next: 0, read: 0, added: 0, updated: 0, unchanged: 0,
    duplicate: 0, rejected: 0, warnings: '{}', rejections: '[]', startedAt: $now}
MERGE (source:Source {name: $source})
RETURN run.state AS state, run.next AS next, run.sha256 AS digest, run.added AS added, run.updated AS updated,
  run.unchanged AS unchanged, run.duplicate AS duplicate, run.rejected AS rejected, run.warnings AS warnings,
  run.rejections AS rejections
