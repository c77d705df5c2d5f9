// Written by `npm run codegen` from cypher/**/*.cypher. Do not edit.
import type { Query } from '../lib/cypher-type.js';
import type { BrandRelation, ExclusionKind, ExclusionSource, Membership, Sentiment, SentimentSource, Stance, TieKind } from './schema.js';

export interface AnalysesKeptParams {
}
export interface AnalysesKeptRow {
  id: string;
  state: string;
  asOf: number;
  createdAt: number;
  modelVersion: string;
}
/** Every analysis there is, finished or not, newest first. */
export const analysesKept: Query<AnalysesKeptParams, AnalysesKeptRow> = {
  name: 'analysesKept',
  text: "MATCH (run:Analysis)\nRETURN run.id AS id, run.state AS state, run.asOf AS asOf, run.createdAt AS createdAt, run.modelVersion AS modelVersion\nORDER BY asOf DESC, createdAt DESC, id",
  params: {},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"String","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true}},
};

export interface AnalysisInputsParams {
}
export interface AnalysisInputsRow {
  dataVersion: number;
  /** newest instant any source brought */
  latestAt: number | null;
  /** null: the wall clock */
  clock: number | null;
}
/** What an analysis starts from: the data's version, how new the data is, and the clock of a graph that brings its own. */
export const analysisInputs: Query<AnalysisInputsParams, AnalysisInputsRow> = {
  name: 'analysisInputs',
  text: "OPTIONAL MATCH (version:Setting {name: 'dataVersion'})\nOPTIONAL MATCH (time:Setting {name: 'clock'})\nRETURN coalesce(version.value, 0) AS dataVersion, time.value AS clock,\n  head(COLLECT { MATCH (origin:Source) WHERE origin.latestAt IS NOT NULL RETURN origin.latestAt ORDER BY origin.latestAt DESC LIMIT 1 }) AS latestAt",
  params: {},
  row: {"dataVersion":{"kind":"scalar","name":"Int","required":true},"latestAt":{"kind":"scalar","name":"DateTime","required":false},"clock":{"kind":"scalar","name":"DateTime","required":false}},
};

export interface AnalysisOfRequestParams {
  requestId: string;
}
export interface AnalysisOfRequestRow {
  id: string;
  /** the request's id, a line feed, and the digest of what it asked for */
  request: string;
}
/** The kept analysis that a request led to. */
export const analysisOfRequest: Query<AnalysisOfRequestParams, AnalysisOfRequestRow> = {
  name: 'analysisOfRequest',
  text: "MATCH (run:Analysis {state: 'DONE'})\nUNWIND coalesce(run.requests, []) AS noted\nWITH run, noted WHERE noted STARTS WITH $requestId + '\\n'\nRETURN run.id AS id, noted AS request\nORDER BY id LIMIT 1",
  params: {"requestId":{"kind":"scalar","name":"String","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"request":{"kind":"scalar","name":"String","required":true}},
};

export interface BeginAnalysisParams {
  id: string;
  asOf: number;
  createdAt: number;
  dataVersion: number;
  modelVersion: string;
  randomSeed: number;
  /** canonical JSON */
  parameters: string;
}
export interface BeginAnalysisRow {
  state: string;
}
/** Notes that an analysis has begun; no question sees it before it is DONE. */
export const beginAnalysis: Query<BeginAnalysisParams, BeginAnalysisRow> = {
  name: 'beginAnalysis',
  text: "MERGE (run:Analysis {id: $id})\nSET run += {asOf: $asOf, createdAt: $createdAt, dataVersion: $dataVersion, modelVersion: $modelVersion,\n  randomSeed: $randomSeed, parameters: $parameters, state: 'RUNNING'}\nRETURN run.state AS state",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true}},
  row: {"state":{"kind":"scalar","name":"String","required":true}},
};

export interface BrandsSpokenOfParams {
}
export interface BrandsSpokenOfRow {
  brand: string;
}
/** Every brand that somebody said something about, by slug. */
export const brandsSpokenOf: Query<BrandsSpokenOfParams, BrandsSpokenOfRow> = {
  name: 'brandsSpokenOf',
  text: "MATCH (judged:Brand)\nWHERE EXISTS { (judged)<-[:ABOUT]-() }\nRETURN judged.slug AS brand\nORDER BY brand",
  params: {},
  row: {"brand":{"kind":"scalar","name":"ID","required":true}},
};

export interface CloseAnalysisParams {
  id: string;
  state: string;
}
export interface CloseAnalysisRow {
  id: string;
}
/** Moves an analysis to a state that no question looks at: FAILED where it still runs, or DROPPED before its rows go. */
export const closeAnalysis: Query<CloseAnalysisParams, CloseAnalysisRow> = {
  name: 'closeAnalysis',
  text: "MATCH (run:Analysis {id: $id})\nWHERE $state = 'DROPPED' OR run.state = 'RUNNING'\nSET run.state = $state\nRETURN run.id AS id",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"String","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface CoverageOfImportsParams {
  asOf: number;
}
export interface CoverageOfImportsRow {
  source: string;
  kind: string;
  read: number;
  rejected: number;
  /** of the source's newest row; its newest post where rows came later */
  latestAt: number | null;
}
/** What each source brought, by kind of row, and how new it was at an instant. */
export const coverageOfImports: Query<CoverageOfImportsParams, CoverageOfImportsRow> = {
  name: 'coverageOfImports',
  text: "MATCH (run:ImportRun)\nWITH coalesce(run.source, 'unknown') AS name, coalesce(run.kind, 'rows') AS rows,\n  sum(coalesce(run.read, 0)) AS seen, sum(coalesce(run.rejected, 0)) AS refused\nWITH name, collect({kind: rows, read: seen, rejected: refused}) AS brought\nOPTIONAL MATCH (origin:Source {name: name})\nWITH name, brought, CASE WHEN origin.latestAt <= $asOf THEN origin.latestAt ELSE head(COLLECT {\n  MATCH (post:Post)-[:FROM]->(:ImportRun {source: name})\n  USING INDEX SEEK post:Post(publishedAt)\n  WHERE post.publishedAt <= $asOf\n  RETURN post.publishedAt ORDER BY post.publishedAt DESC LIMIT 1\n}) END AS latest\nUNWIND brought AS row\nRETURN name AS source, row.kind AS kind, row.read AS read, row.rejected AS rejected, latest AS latestAt\nORDER BY source, kind",
  params: {"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"source":{"kind":"scalar","name":"String","required":true},"kind":{"kind":"scalar","name":"String","required":true},"read":{"kind":"scalar","name":"Int","required":true},"rejected":{"kind":"scalar","name":"Int","required":true},"latestAt":{"kind":"scalar","name":"DateTime","required":false}},
};

export interface DeleteAnalysisParams {
  id: string;
}
export interface DeleteAnalysisRow {
  deleted: number;
}
/** Deletes an analysis whose rows and parts are gone. */
export const deleteAnalysis: Query<DeleteAnalysisParams, DeleteAnalysisRow> = {
  name: 'deleteAnalysis',
  text: "MATCH (run:Analysis {id: $id})\nDETACH DELETE run\nRETURN count(*) AS deleted",
  params: {"id":{"kind":"scalar","name":"ID","required":true}},
  row: {"deleted":{"kind":"scalar","name":"Int","required":true}},
};

export interface DeletePartsParams {
  id: string;
  limit: number;
}
export interface DeletePartsRow {
  deleted: number;
}
/** Deletes some parts of an analysis; 0 when none are left. */
export const deleteParts: Query<DeletePartsParams, DeletePartsRow> = {
  name: 'deleteParts',
  text: "MATCH (:Analysis {id: $id})-[:HAS_PART]->(part:AnalysisPart)\nWITH part LIMIT $limit\nDETACH DELETE part\nRETURN count(*) AS deleted",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"deleted":{"kind":"scalar","name":"Int","required":true}},
};

export interface DeleteReachesParams {
  id: string;
  limit: number;
}
export interface DeleteReachesRow {
  deleted: number;
}
/** Deletes some rows of an analysis's top lists; 0 when none are left. */
export const deleteReaches: Query<DeleteReachesParams, DeleteReachesRow> = {
  name: 'deleteReaches',
  text: "MATCH (segment:Market)\nMATCH ()-[reaches:REACHES {market: segment.slug, analysis: $id}]->(segment)\nWITH reaches LIMIT $limit\nDELETE reaches\nRETURN count(*) AS deleted",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"deleted":{"kind":"scalar","name":"Int","required":true}},
};

export interface DeleteStancesParams {
  id: string;
  limit: number;
}
export interface DeleteStancesRow {
  deleted: number;
}
/** Deletes some stances of an analysis; 0 when none are left. */
export const deleteStances: Query<DeleteStancesParams, DeleteStancesRow> = {
  name: 'deleteStances',
  text: "MATCH ()-[stance:STANCE {analysis: $id}]->()\nWITH stance LIMIT $limit\nDELETE stance\nRETURN count(*) AS deleted",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"deleted":{"kind":"scalar","name":"Int","required":true}},
};

export interface FinishAnalysisParams {
  id: string;
  /** JSON */
  coverage: string;
  /** JSON */
  backtest: string;
  /** JSON */
  sensitivity: string;
  markets: Array<{ slug: string; size: number; averageReach: number; sets: number; hidden: number }>;
}
export interface FinishAnalysisRow {
  /** how many of them still exist */
  markets: number;
}
/** Makes all of a finished analysis visible at once: its figures per market, its coverage, its state. */
export const finishAnalysis: Query<FinishAnalysisParams, FinishAnalysisRow> = {
  name: 'finishAnalysis',
  text: "MATCH (run:Analysis {id: $id})\nSET run.state = 'DONE', run.coverage = $coverage, run.backtest = $backtest, run.sensitivity = $sensitivity\nWITH run\nUNWIND $markets AS figures\nMATCH (segment:Market {slug: figures.slug})\nMERGE (run)-[measured:MEASURED]->(segment)\nSET measured += {size: figures.size, averageReach: figures.averageReach, sets: figures.sets, hidden: figures.hidden}\nRETURN count(*) AS markets",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"coverage":{"kind":"scalar","name":"String","required":true},"backtest":{"kind":"scalar","name":"String","required":true},"sensitivity":{"kind":"scalar","name":"String","required":true},"markets":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":true},"sets":{"kind":"scalar","name":"Int","required":true},"hidden":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true}},
  row: {"markets":{"kind":"scalar","name":"Int","required":true}},
};

export interface FinishedAnalysisParams {
  id: string;
}
export interface FinishedAnalysisRow {
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string };
  /** by slug */
  markets: Array<{ slug: string; size: number; averageReach: number; sets: number; hidden: number }>;
}
/** A finished analysis by its id, with its figures for each market. */
export const finishedAnalysis: Query<FinishedAnalysisParams, FinishedAnalysisRow> = {
  name: 'finishedAnalysis',
  text: "MATCH (run:Analysis {id: $id, state: 'DONE'})\nRETURN run {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters} AS analysis, COLLECT {\n  MATCH (run)-[measured:MEASURED]->(segment:Market)\n  RETURN {slug: segment.slug, size: measured.size, averageReach: measured.averageReach, sets: measured.sets, hidden: measured.hidden}\n  ORDER BY segment.slug\n} AS markets\nORDER BY analysis.id",
  params: {"id":{"kind":"scalar","name":"ID","required":true}},
  row: {"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true}},"required":true},"markets":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":true},"sets":{"kind":"scalar","name":"Int","required":true},"hidden":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true}},
};

export interface NoteProgressParams {
  phase: string;
  done: number;
  /** null while it is unknown */
  total: number | null;
}
export interface NoteProgressRow {
  noted: number;
}
/** How far the analysis under way is; nothing is written when none is. */
export const noteProgress: Query<NoteProgressParams, NoteProgressRow> = {
  name: 'noteProgress',
  text: "MATCH (lease:Lease {name: 'analysis'})\nSET lease.phase = $phase, lease.done = $done, lease.total = $total\nRETURN count(lease) AS noted",
  params: {"phase":{"kind":"scalar","name":"String","required":true},"done":{"kind":"scalar","name":"Int","required":true},"total":{"kind":"scalar","name":"Int","required":false}},
  row: {"noted":{"kind":"scalar","name":"Int","required":true}},
};

export interface NoteRequestParams {
  id: string;
  /** the request's id, a line feed, and the digest of what it asked for */
  request: string;
}
export interface NoteRequestRow {
  id: string;
}
/** Notes that a request led to an analysis; noting it again changes nothing. */
export const noteRequest: Query<NoteRequestParams, NoteRequestRow> = {
  name: 'noteRequest',
  text: "MATCH (run:Analysis {id: $id})\nSET run.requests = [noted IN coalesce(run.requests, []) WHERE noted <> $request] + $request\nRETURN run.id AS id",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"request":{"kind":"scalar","name":"String","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PartsOfAnalysisParams {
  id: string;
}
export interface PartsOfAnalysisRow {
  key: string;
  bytes: Uint8Array;
  /** not in analyses of long ago */
  isPacked: boolean;
}
/** The parts of a finished analysis in the order of their keys. */
export const partsOfAnalysis: Query<PartsOfAnalysisParams, PartsOfAnalysisRow> = {
  name: 'partsOfAnalysis',
  text: "MATCH (:Analysis {id: $id, state: 'DONE'})-[:HAS_PART]->(part:AnalysisPart)\nRETURN part.key AS key, part.bytes AS bytes, coalesce(part.isPacked, false) AS isPacked\nORDER BY key",
  params: {"id":{"kind":"scalar","name":"ID","required":true}},
  row: {"key":{"kind":"scalar","name":"ID","required":true},"bytes":{"kind":"scalar","name":"Bytes","required":true},"isPacked":{"kind":"scalar","name":"Boolean","required":true}},
};

export interface ProgressNotedParams {
}
export interface ProgressNotedRow {
  phase: string;
  done: number;
  /** null while it is unknown */
  total: number | null;
}
/** How far the analysis under way is. No row when none is, or none has told. */
export const progressNoted: Query<ProgressNotedParams, ProgressNotedRow> = {
  name: 'progressNoted',
  text: "MATCH (lease:Lease {name: 'analysis'})\nWHERE lease.until >= timestamp() AND lease.phase IS NOT NULL\nRETURN lease.phase AS phase, lease.done AS done, lease.total AS total",
  params: {},
  row: {"phase":{"kind":"scalar","name":"String","required":true},"done":{"kind":"scalar","name":"Int","required":true},"total":{"kind":"scalar","name":"Int","required":false}},
};

export interface SentimentOfPeopleParams {
  people: Array<string>;
  asOf: number;
  dataVersion: number;
}
export interface SentimentOfPeopleRow {
  person: string;
  /** slug */
  brand: string;
  posts: Array<{ at: number; label: string | null; score: number | null }>;
}
/** What people said about brands up to an instant, as far as it was there at a version of the data, a row a person and brand, oldest post first. */
export const sentimentOfPeople: Query<SentimentOfPeopleParams, SentimentOfPeopleRow> = {
  name: 'sentimentOfPeople',
  text: "UNWIND $people AS wanted\nMATCH (human:Person {id: wanted})-[:OWNS]->(:Account)-[:WROTE]->(said:Post)-[about:ABOUT]->(judged:Brand)\nWHERE said.publishedAt <= $asOf AND coalesce(said.sinceVersion, 0) <= $dataVersion\n  AND coalesce(about.sinceVersion, 0) <= $dataVersion AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)\nWITH human, judged, said, about\nORDER BY said.publishedAt, said.key\nWITH human, judged, collect({at: said.publishedAt, label: about.sentiment, score: toFloat(about.score)}) AS list\nRETURN human.id AS person, judged.slug AS brand, list AS posts\nORDER BY person, brand",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"at":{"kind":"scalar","name":"DateTime","required":true},"label":{"kind":"scalar","name":"String","required":false},"score":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},
};

export interface SentimentTowardBrandParams {
  /** slug */
  brand: string;
  asOf: number;
}
export interface SentimentTowardBrandRow {
  person: string;
  /** of the post */
  key: string;
  at: number;
  label: string | null;
  score: number | null;
}
/** What people said about a brand up to an instant, a row a post, in no order. */
export const sentimentTowardBrand: Query<SentimentTowardBrandParams, SentimentTowardBrandRow> = {
  name: 'sentimentTowardBrand',
  text: "MATCH (:Brand {slug: $brand})<-[about:ABOUT]-(said:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(human:Person)\nWHERE said.publishedAt <= $asOf AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)\nRETURN human.id AS person, said.key AS key, said.publishedAt AS at, about.sentiment AS label, toFloat(about.score) AS score",
  params: {"brand":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"key":{"kind":"scalar","name":"ID","required":true},"at":{"kind":"scalar","name":"DateTime","required":true},"label":{"kind":"scalar","name":"String","required":false},"score":{"kind":"scalar","name":"Float","required":false}},
};

export interface SizeOfGraphParams {
}
export interface SizeOfGraphRow {
  people: number;
  posts: number;
  ties: number;
  markets: number;
}
/** How much there is to analyse, by the database's own counts. */
export const sizeOfGraph: Query<SizeOfGraphParams, SizeOfGraphRow> = {
  name: 'sizeOfGraph',
  text: "RETURN COUNT { (:Person) } AS people, COUNT { (:Post) } AS posts, COUNT { (:Market) } AS markets,\n  COUNT { ()-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() } AS ties",
  params: {},
  row: {"people":{"kind":"scalar","name":"Int","required":true},"posts":{"kind":"scalar","name":"Int","required":true},"ties":{"kind":"scalar","name":"Int","required":true},"markets":{"kind":"scalar","name":"Int","required":true}},
};

export interface SnapshotBrandsParams {
}
export interface SnapshotBrandsRow {
  slug: string;
  number: number;
  accounts: Array<number>;
}
/** Every brand that owns accounts, with those that are not excluded, by the database's own numbers. */
export const snapshotBrands: Query<SnapshotBrandsParams, SnapshotBrandsRow> = {
  name: 'snapshotBrands',
  text: "MATCH (owner:Brand)\nWHERE EXISTS { (owner)-[:OWNS]->(:Account) }\nRETURN owner.slug AS slug, id(owner) AS number,\n  COLLECT { MATCH (owner)-[:OWNS]->(owned:Account WHERE NOT coalesce(owned.excluded, false)) RETURN id(owned) ORDER BY id(owned) } AS accounts\nORDER BY slug",
  params: {},
  row: {"slug":{"kind":"scalar","name":"ID","required":true},"number":{"kind":"scalar","name":"Int","required":true},"accounts":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true}},
};

export interface SnapshotMarketsParams {
}
export interface SnapshotMarketsRow {
  slug: string;
  /** the database's own numbers; weight null where none was given */
  members: Array<{ person: number; weight: number | null }>;
}
/** Every market but everyone, with its members and their weights. */
export const snapshotMarkets: Query<SnapshotMarketsParams, SnapshotMarketsRow> = {
  name: 'snapshotMarkets',
  text: "MATCH (segment:Market)\nWHERE segment.slug <> 'everyone'\nRETURN segment.slug AS slug, COLLECT {\n  MATCH (human:Person)-[membership:MEMBER_OF]->(segment)\n  RETURN {person: id(human), weight: toFloat(membership.weight)} ORDER BY human.id\n} AS members\nORDER BY slug",
  params: {},
  row: {"slug":{"kind":"scalar","name":"ID","required":true},"members":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"Int","required":true},"weight":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},
};

export interface SnapshotPeopleParams {
}
export interface SnapshotPeopleRow {
  id: string;
  number: number;
  /** why they are left out: OBJECTION, or what the first of their accounts that is excluded is held to be; null when they are not */
  hidden: string | null;
  accounts: Array<number>;
}
/** Every person with the accounts they own, by the database's own numbers, in no order; those merged into another left out. */
export const snapshotPeople: Query<SnapshotPeopleParams, SnapshotPeopleRow> = {
  name: 'snapshotPeople',
  text: "MATCH (human:Person)\nWHERE NOT EXISTS { (human)-[:MERGED_INTO]->() }\nWITH human, COLLECT { MATCH (human)-[:OWNS]->(owned:Account) RETURN owned } AS accounts\nRETURN human.id AS id, id(human) AS number,\n  CASE WHEN human.optOut THEN 'OBJECTION'\n    WHEN any(owned IN accounts WHERE owned.excluded) THEN head(COLLECT {\n      UNWIND accounts AS shut\n      WITH shut WHERE shut.excluded\n      RETURN coalesce(shut.excludedKind, 'OTHER') ORDER BY shut.key LIMIT 1\n    }) END AS hidden,\n  [owned IN accounts | id(owned)] AS accounts",
  params: {},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"number":{"kind":"scalar","name":"Int","required":true},"hidden":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true}},
};

export interface SnapshotPostsParams {
  asOf: number;
}
export interface SnapshotPostsRow {
  /** the database's own number */
  author: number;
  /** [epoch day, posts]; the day is null for undated posts */
  days: Array<Array<number | null>>;
}
/** How many posts others could act on each account published on each day up to an instant: reposts are not its own, and posts known only from answers to them are no sign of what was seen. In no order. */
export const snapshotPosts: Query<SnapshotPostsParams, SnapshotPostsRow> = {
  name: 'snapshotPosts',
  text: "MATCH (writer)-[:WROTE]->()\nWITH DISTINCT writer\nRETURN id(writer) AS author, COLLECT {\n  MATCH (writer)-[:WROTE]->(written:Post)\n  WHERE written.stub IS NULL AND coalesce(written.publishedAt <= $asOf, true) AND NOT EXISTS { (written)-[:REPOST_OF]->() }\n  WITH written.publishedAt / 86400000 AS epochDay, count(*) AS number\n  RETURN [epochDay, number] ORDER BY epochDay\n} AS days",
  params: {"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"author":{"kind":"scalar","name":"Int","required":true},"days":{"kind":"list","of":{"kind":"list","of":{"kind":"scalar","name":"Int","required":false},"required":true},"required":true}},
};

export interface SnapshotResponsesParams {
  asOf: number;
}
export interface SnapshotResponsesRow {
  /** who answered; the database's own number, as is target */
  actor: number;
  target: number;
  /** answers for the brand */
  stayed: number;
  /** answers against it */
  turned: number;
}
/** How accounts answered others about the one own brand up to an instant: replies and quotes by their own sentiment, reposts without one by that of the post they pass on. No row when there is not exactly one own brand. */
export const snapshotResponses: Query<SnapshotResponsesParams, SnapshotResponsesRow> = {
  name: 'snapshotResponses',
  text: "MATCH (own:Brand {relation: 'OWN'})\nWITH collect(own) AS owns\nWHERE size(owns) = 1\nWITH owns[0] AS ours\nMATCH (ours)<-[about:ABOUT]-(said:Post)\nWITH ours, said, CASE WHEN about.score IS NOT NULL THEN sign(about.score)\n  WHEN about.sentiment = 'POSITIVE' THEN 1 WHEN about.sentiment = 'NEGATIVE' THEN -1 ELSE 0 END AS side\nWHERE side <> 0\nCALL (ours, said) {\n  MATCH (said)-[:REPLY_TO|QUOTE_OF|REPOST_OF]->(parent:Post)\n  RETURN said AS response, parent\n  UNION\n  MATCH (said)<-[:REPOST_OF]-(response:Post)\n  WHERE NOT EXISTS { (response)-[:ABOUT]->(ours) }\n  RETURN response, said AS parent\n}\nMATCH (doer:Account)-[:WROTE]->(response), (other:Account)-[:WROTE]->(parent)\nWHERE response.publishedAt <= $asOf AND doer <> other\nRETURN id(doer) AS actor, id(other) AS target,\n  count(CASE WHEN side > 0 THEN 1 END) AS stayed, count(CASE WHEN side < 0 THEN 1 END) AS turned\nORDER BY actor, target",
  params: {"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"actor":{"kind":"scalar","name":"Int","required":true},"target":{"kind":"scalar","name":"Int","required":true},"stayed":{"kind":"scalar","name":"Int","required":true},"turned":{"kind":"scalar","name":"Int","required":true}},
};

export interface SnapshotTiesParams {
  asOf: number;
}
export interface SnapshotTiesRow {
  /** the database's own number, as are targets */
  actor: number;
  /** FOLLOWS and KNOWS: [target, code, first day, last day]; null where undated, the last day too where the first is known */
  known: Array<Array<number | null>>;
  /** the others: [target, code, first day, last day, count, older, ...days] */
  acts: Array<Array<number | null>>;
}
/** What each account did to others, a row an actor and a list of numbers a tie. Days are epoch days; the code is the kind's place in FOLLOWS KNOWS REPOSTED QUOTED REPLIED MENTIONED, plus 6 when derived from posts, plus 12 when the tie began after the as-of instant. (Properties are read in one go where more than two are wanted: each by itself goes through them all.) */
export const snapshotTies: Query<SnapshotTiesParams, SnapshotTiesRow> = {
  name: 'snapshotTies',
  text: "MATCH (doer:Account)\nWHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }\nRETURN id(doer) AS actor, COLLECT {\n  MATCH (doer)-[tie:FOLLOWS|KNOWS]->(heard)\n  RETURN [\n    id(heard),\n    CASE WHEN tie.firstAt > $asOf THEN 12 ELSE 0 END + CASE WHEN tie:FOLLOWS THEN 0 ELSE 1 END,\n    tie.firstAt / 86400000, CASE WHEN tie.firstAt IS NULL THEN tie.lastAt / 86400000 END\n  ]\n} AS known, COLLECT {\n  MATCH (doer)-[act:REPOSTED|QUOTED|REPLIED|MENTIONED]->(other)\n  WITH act, other, properties(act) AS facts\n  RETURN [\n    id(other),\n    CASE WHEN facts.firstAt > $asOf THEN 12 ELSE 0 END + CASE facts.source WHEN 'posts' THEN 6 ELSE 0 END\n      + CASE WHEN act:REPOSTED THEN 2 WHEN act:QUOTED THEN 3 WHEN act:REPLIED THEN 4 ELSE 5 END,\n    facts.firstAt / 86400000, facts.lastAt / 86400000, coalesce(facts.count, 1), coalesce(facts.older, 0)\n  ] + coalesce(facts.days, [])\n} AS acts",
  params: {"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"actor":{"kind":"scalar","name":"Int","required":true},"known":{"kind":"list","of":{"kind":"list","of":{"kind":"scalar","name":"Int","required":false},"required":true},"required":true},"acts":{"kind":"list","of":{"kind":"list","of":{"kind":"scalar","name":"Int","required":false},"required":true},"required":true}},
};

export interface WritePartsParams {
  analysis: string;
  parts: Array<{ key: string; bytes: Uint8Array }>;
}
export interface WritePartsRow {
  parts: number;
}
/** Stores parts of an analysis; writing one again changes nothing. */
export const writeParts: Query<WritePartsParams, WritePartsRow> = {
  name: 'writeParts',
  text: "MATCH (run:Analysis {id: $analysis})\nUNWIND $parts AS given\nMERGE (part:AnalysisPart {key: given.key})\nSET part.bytes = given.bytes, part.isPacked = true\nMERGE (run)-[:HAS_PART]->(part)\nRETURN count(*) AS parts",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"parts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"bytes":{"kind":"scalar","name":"Bytes","required":true}},"required":true},"required":true}},
  row: {"parts":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteReachesParams {
  analysis: string;
  /** slug */
  market: string;
  rows: Array<{ person: string; rank: number; rankLow: number; rankHigh: number; globalRank: number | null; expected: number; low: number; high: number; globalExpected: number | null; globalLow: number | null; globalHigh: number | null; multiple: number | null; positiveExpected: number | null; positiveLow: number | null; positiveHigh: number | null; negativeExpected: number | null; negativeLow: number | null; negativeHigh: number | null; through: Array<string> | null; throughShare: Array<number> | null; throughLow: Array<number> | null; throughHigh: Array<number> | null }>;
}
export interface WriteReachesRow {
  written: number;
}
/** Stores rows of a market's top list; writing one again changes nothing. */
export const writeReaches: Query<WriteReachesParams, WriteReachesRow> = {
  name: 'writeReaches',
  text: "MATCH (segment:Market {slug: $market})\nUNWIND $rows AS given\nMATCH (human:Person {id: given.person})\nWHERE NOT EXISTS { (human)-[:REACHES {analysis: $analysis, market: $market}]->(segment) }\nCREATE (human)-[:REACHES {analysis: $analysis, market: $market, rank: given.rank, rankLow: given.rankLow, rankHigh: given.rankHigh,\n  globalRank: given.globalRank, expected: given.expected, low: given.low, high: given.high,\n  globalExpected: given.globalExpected, globalLow: given.globalLow, globalHigh: given.globalHigh, multiple: given.multiple,\n  positiveExpected: given.positiveExpected, positiveLow: given.positiveLow, positiveHigh: given.positiveHigh,\n  negativeExpected: given.negativeExpected, negativeLow: given.negativeLow, negativeHigh: given.negativeHigh,\n  through: given.through, throughShare: given.throughShare, throughLow: given.throughLow, throughHigh: given.throughHigh}]->(segment)\nRETURN count(*) AS written",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"rows":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"rank":{"kind":"scalar","name":"Int","required":true},"rankLow":{"kind":"scalar","name":"Int","required":true},"rankHigh":{"kind":"scalar","name":"Int","required":true},"globalRank":{"kind":"scalar","name":"Int","required":false},"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true},"globalExpected":{"kind":"scalar","name":"Float","required":false},"globalLow":{"kind":"scalar","name":"Float","required":false},"globalHigh":{"kind":"scalar","name":"Float","required":false},"multiple":{"kind":"scalar","name":"Float","required":false},"positiveExpected":{"kind":"scalar","name":"Float","required":false},"positiveLow":{"kind":"scalar","name":"Float","required":false},"positiveHigh":{"kind":"scalar","name":"Float","required":false},"negativeExpected":{"kind":"scalar","name":"Float","required":false},"negativeLow":{"kind":"scalar","name":"Float","required":false},"negativeHigh":{"kind":"scalar","name":"Float","required":false},"through":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"throughShare":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughLow":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughHigh":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteStancesParams {
  analysis: string;
  rows: Array<{ person: string; brand: string; position: string; trend: number | null; net: number | null; posts: number; confidence: number }>;
}
export interface WriteStancesRow {
  written: number;
}
/** Stores stances of people toward brands; writing one again changes nothing. */
export const writeStances: Query<WriteStancesParams, WriteStancesRow> = {
  name: 'writeStances',
  text: "UNWIND $rows AS given\nMATCH (human:Person {id: given.person})\nMATCH (judged:Brand {slug: given.brand})\nWHERE NOT EXISTS { (human)-[:STANCE {analysis: $analysis}]->(judged) }\nCREATE (human)-[:STANCE {analysis: $analysis, position: given.position, trend: given.trend, net: given.net,\n  posts: given.posts, confidence: given.confidence}]->(judged)\nRETURN count(*) AS written",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"rows":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"position":{"kind":"scalar","name":"String","required":true},"trend":{"kind":"scalar","name":"Float","required":false},"net":{"kind":"scalar","name":"Float","required":false},"posts":{"kind":"scalar","name":"Int","required":true},"confidence":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface AccountsForImportParams {
  names: Array<{ key: string; network: string; platformId: string | null }>;
}
export interface AccountsForImportRow {
  position: number;
  /** the account under the name: its properties and owner */
  byKey: unknown | null;
  /** the account with the platform id, likewise */
  byId: unknown | null;
}
/** The accounts that stand under these names or platform ids now, and who owns them; positions as asked. */
export const accountsForImport: Query<AccountsForImportParams, AccountsForImportRow> = {
  name: 'accountsForImport',
  text: "UNWIND range(0, size($names) - 1) AS place\nOPTIONAL MATCH (keyed:Account {key: $names[place].key})\nOPTIONAL MATCH (known:Account {network: $names[place].network, platformId: $names[place].platformId})\nRETURN place AS position,\n  CASE WHEN keyed IS NULL THEN null ELSE {state: properties(keyed),\n    owner: head(COLLECT { MATCH (owner)-[owns:OWNS]->(keyed)\n      RETURN {person: owner.id, brand: owner.slug, confidence: owns.confidence, evidence: owns.evidence,\n        confirmedBy: owns.confirmedBy, objected: coalesce(owner.optOut, false)} })} END AS byKey,\n  CASE WHEN known IS NULL THEN null ELSE {state: properties(known),\n    owner: head(COLLECT { MATCH (holder)-[holds:OWNS]->(known)\n      RETURN {person: holder.id, brand: holder.slug, confidence: holds.confidence, evidence: holds.evidence,\n        confirmedBy: holds.confirmedBy, objected: coalesce(holder.optOut, false)} })} END AS byId\nORDER BY position",
  params: {"names":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},
  row: {"position":{"kind":"scalar","name":"Int","required":true},"byKey":{"kind":"scalar","name":"JSON","required":false},"byId":{"kind":"scalar","name":"JSON","required":false}},
};

export interface BeginImportBatchParams {
  /** the run */
  id: string;
}
export interface BeginImportBatchRow {
  /** rows already in the graph */
  next: number;
  /** a snapshot is being taken: roll back and wait */
  leaseHeld: boolean;
  /** rows refused so far */
  rejected: number;
  /** JSON, as the last batch left it */
  warnings: string;
  /** JSON, as the last batch left it */
  rejections: string;
}
/** May this batch be written, and is it still the next one? Other batches and snapshots wait from here on. */
export const beginImportBatch: Query<BeginImportBatchParams, BeginImportBatchRow> = {
  name: 'beginImportBatch',
  text: "MATCH (version:Setting {name: 'dataVersion'})\nSET version.value = version.value\nWITH version\nMATCH (run:ImportRun {id: $id})\nRETURN run.next AS next, run.rejected AS rejected, run.warnings AS warnings, run.rejections AS rejections,\n  EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS leaseHeld",
  params: {"id":{"kind":"scalar","name":"ID","required":true}},
  row: {"next":{"kind":"scalar","name":"Int","required":true},"leaseHeld":{"kind":"scalar","name":"Boolean","required":true},"rejected":{"kind":"scalar","name":"Int","required":true},"warnings":{"kind":"scalar","name":"String","required":true},"rejections":{"kind":"scalar","name":"String","required":true}},
};

export interface BrandsForImportParams {
}
export interface BrandsForImportRow {
  slug: string;
  name: string;
  relation: BrandRelation;
  aliases: Array<string>;
  products: Array<string>;
  accounts: Array<string>;
}
/** Every brand as it stands now. */
export const brandsForImport: Query<BrandsForImportParams, BrandsForImportRow> = {
  name: 'brandsForImport',
  text: "MATCH (brand:Brand)\nRETURN brand.slug AS slug, brand.name AS name, brand.relation AS relation, coalesce(brand.aliases, []) AS aliases,\n  COLLECT { MATCH (brand)-[:OFFERS]->(product:Product) RETURN product.name ORDER BY product.name } AS products,\n  COLLECT { MATCH (brand)-[:OWNS]->(account:Account) RETURN account.key ORDER BY account.key } AS accounts\nORDER BY slug",
  params: {},
  row: {"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"products":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"accounts":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface ChangePostsParams {
  run: string;
  posts: Array<{ author: string; line: number; state: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; language: string | null; url: string | null; likes: number | null; shares: number | null; replies: number | null; views: number | null; vendorReach: number | null; touchpoint: string | null; funnelStage: string | null } }>;
}
export interface ChangePostsRow {
  written: number;
}
/** Posts as they shall be, stubs that become posts among them, each by its author and from its line of the file; what was a stub is a post since the version of the data that the batch is about to make. */
export const changePosts: Query<ChangePostsParams, ChangePostsRow> = {
  name: 'changePosts',
  text: "MATCH (run:ImportRun {id: $run}), (setting:Setting {name: 'dataVersion'})\nUNWIND $posts AS row\nMATCH (author:Account {key: row.author}), (post:Post {key: row.state.key})\nSET post.sinceVersion = CASE WHEN post.stub THEN setting.value + 1 ELSE post.sinceVersion END\nSET post += row.state\nREMOVE post.stub\nMERGE (post)-[from:FROM]->(run)\n  ON CREATE SET from.line = row.line\nWITH author, post\nOPTIONAL MATCH (post)<-[named:WROTE]-(other:Account) WHERE other <> author\nDELETE named\nWITH DISTINCT author, post\nMERGE (author)-[:WROTE]->(post)\nRETURN count(post) AS written",
  params: {"run":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"author":{"kind":"scalar","name":"ID","required":true},"line":{"kind":"scalar","name":"Int","required":true},"state":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"language":{"kind":"scalar","name":"String","required":false},"url":{"kind":"scalar","name":"String","required":false},"likes":{"kind":"scalar","name":"Int","required":false},"shares":{"kind":"scalar","name":"Int","required":false},"replies":{"kind":"scalar","name":"Int","required":false},"views":{"kind":"scalar","name":"Int","required":false},"vendorReach":{"kind":"scalar","name":"Int","required":false},"touchpoint":{"kind":"scalar","name":"String","required":false},"funnelStage":{"kind":"scalar","name":"String","required":false}},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface ChangeTiesParams {
  ties: Array<{ kind: TieKind; state: { key: string; source: string; count: number; older: number; days: Array<number>; firstAt: number | null; lastAt: number | null; run: string | null } }>;
}
export interface ChangeTiesRow {
  written: number;
}
/** Ties as they shall be from now on; with no act left they go. */
export const changeTies: Query<ChangeTiesParams, ChangeTiesRow> = {
  name: 'changeTies',
  text: "CALL () {\n  UNWIND [asked IN $ties WHERE asked.kind = 'FOLLOWS' | asked.state] AS state\n  MATCH ()-[tie:FOLLOWS {key: state.key}]->() USING INDEX SEEK tie:FOLLOWS(key) RETURN tie, state\n  UNION ALL\n  UNWIND [asked IN $ties WHERE asked.kind = 'KNOWS' | asked.state] AS state\n  MATCH ()-[tie:KNOWS {key: state.key}]->() USING INDEX SEEK tie:KNOWS(key) RETURN tie, state\n  UNION ALL\n  UNWIND [asked IN $ties WHERE asked.kind = 'REPOSTED' | asked.state] AS state\n  MATCH ()-[tie:REPOSTED {key: state.key}]->() USING INDEX SEEK tie:REPOSTED(key) RETURN tie, state\n  UNION ALL\n  UNWIND [asked IN $ties WHERE asked.kind = 'QUOTED' | asked.state] AS state\n  MATCH ()-[tie:QUOTED {key: state.key}]->() USING INDEX SEEK tie:QUOTED(key) RETURN tie, state\n  UNION ALL\n  UNWIND [asked IN $ties WHERE asked.kind = 'REPLIED' | asked.state] AS state\n  MATCH ()-[tie:REPLIED {key: state.key}]->() USING INDEX SEEK tie:REPLIED(key) RETURN tie, state\n  UNION ALL\n  UNWIND [asked IN $ties WHERE asked.kind = 'MENTIONED' | asked.state] AS state\n  MATCH ()-[tie:MENTIONED {key: state.key}]->() USING INDEX SEEK tie:MENTIONED(key) RETURN tie, state\n}\nSET tie = state\nWITH tie, state.count AS acts\nFOREACH (gone IN CASE WHEN acts = 0 THEN [tie] ELSE [] END | DELETE gone)\nRETURN count(*) AS written",
  params: {"ties":{"kind":"list","of":{"kind":"object","fields":{"kind":{"kind":"scalar","name":"String","enum":"TieKind","required":true},"state":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"source":{"kind":"scalar","name":"String","required":true},"count":{"kind":"scalar","name":"Int","required":true},"older":{"kind":"scalar","name":"Int","required":true},"days":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true},"firstAt":{"kind":"scalar","name":"DateTime","required":false},"lastAt":{"kind":"scalar","name":"DateTime","required":false},"run":{"kind":"scalar","name":"ID","required":false}},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface ChildrenOfPostsParams {
  keys: Array<string>;
}
export interface ChildrenOfPostsRow {
  parent: string;
  /** REPLY_TO, REPOST_OF or QUOTE_OF */
  type: string;
  child: string;
  author: string;
  publishedAt: number | null;
}
/** Posts that answer, repost or quote these, each with its own author and time. */
export const childrenOfPosts: Query<ChildrenOfPostsParams, ChildrenOfPostsRow> = {
  name: 'childrenOfPosts',
  text: "UNWIND $keys AS wanted\nMATCH (:Post {key: wanted})<-[up:REPLY_TO|REPOST_OF|QUOTE_OF]-(post:Post)<-[:WROTE]-(writer:Account)\nWHERE post.stub IS NULL\nRETURN wanted AS parent, type(up) AS type, post.key AS child, writer.key AS author, post.publishedAt AS publishedAt\nORDER BY parent, child",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"parent":{"kind":"scalar","name":"ID","required":true},"type":{"kind":"scalar","name":"String","required":true},"child":{"kind":"scalar","name":"ID","required":true},"author":{"kind":"scalar","name":"ID","required":true},"publishedAt":{"kind":"scalar","name":"DateTime","required":false}},
};

export interface CreatePostsParams {
  run: string;
  posts: Array<{ author: string; line: number; state: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; language: string | null; url: string | null; likes: number | null; shares: number | null; replies: number | null; views: number | null; vendorReach: number | null; touchpoint: string | null; funnelStage: string | null } }>;
}
export interface CreatePostsRow {
  written: number;
}
/** Posts that are new, each by its author and from its line of the file, and since which version of the data: the one that the batch is about to make. */
export const createPosts: Query<CreatePostsParams, CreatePostsRow> = {
  name: 'createPosts',
  text: "MATCH (run:ImportRun {id: $run}), (setting:Setting {name: 'dataVersion'})\nUNWIND $posts AS row\nMATCH (author:Account {key: row.author})\nCREATE (author)-[:WROTE]->(post:Post)-[:FROM {line: row.line}]->(run)\nSET post = row.state, post.sinceVersion = setting.value + 1\nRETURN count(post) AS written",
  params: {"run":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"author":{"kind":"scalar","name":"ID","required":true},"line":{"kind":"scalar","name":"Int","required":true},"state":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"language":{"kind":"scalar","name":"String","required":false},"url":{"kind":"scalar","name":"String","required":false},"likes":{"kind":"scalar","name":"Int","required":false},"shares":{"kind":"scalar","name":"Int","required":false},"replies":{"kind":"scalar","name":"Int","required":false},"views":{"kind":"scalar","name":"Int","required":false},"vendorReach":{"kind":"scalar","name":"Int","required":false},"touchpoint":{"kind":"scalar","name":"String","required":false},"funnelStage":{"kind":"scalar","name":"String","required":false}},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface CreateTiesParams {
  ties: Array<{ actor: string; target: string; kind: TieKind; state: { key: string; source: string; count: number; older: number; days: Array<number>; firstAt: number | null; lastAt: number | null; run: string | null } }>;
}
export interface CreateTiesRow {
  written: number;
}
/** Ties that are new. */
export const createTies: Query<CreateTiesParams, CreateTiesRow> = {
  name: 'createTies',
  text: "UNWIND $ties AS row\nMATCH (actor:Account {key: row.actor}), (target:Account {key: row.target})\nCREATE (actor)-[tie:$(row.kind)]->(target)\nSET tie = row.state\nRETURN count(tie) AS written",
  params: {"ties":{"kind":"list","of":{"kind":"object","fields":{"actor":{"kind":"scalar","name":"ID","required":true},"target":{"kind":"scalar","name":"ID","required":true},"kind":{"kind":"scalar","name":"String","enum":"TieKind","required":true},"state":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"source":{"kind":"scalar","name":"String","required":true},"count":{"kind":"scalar","name":"Int","required":true},"older":{"kind":"scalar","name":"Int","required":true},"days":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true},"firstAt":{"kind":"scalar","name":"DateTime","required":false},"lastAt":{"kind":"scalar","name":"DateTime","required":false},"run":{"kind":"scalar","name":"ID","required":false}},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface EndImportBatchParams {
  id: string;
  /** where the run stood when the batch began */
  expected: number;
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
  duplicate: number;
  rejected: number;
  warnings: string;
  rejections: string;
  /** newest instant among the batch's rows */
  latestAt: number | null;
}
export interface EndImportBatchRow {
  /** where the run stands now; no row: somebody else moved it */
  moved: number;
}
/** The batch is written: move the run on, and raise the data's version if anything changed. */
export const endImportBatch: Query<EndImportBatchParams, EndImportBatchRow> = {
  name: 'endImportBatch',
  text: "MATCH (run:ImportRun {id: $id, next: $expected})\nSET run.next = $expected + $rows, run.read = run.read + $rows, run.added = run.added + $added,\n  run.updated = run.updated + $updated, run.unchanged = run.unchanged + $unchanged,\n  run.duplicate = run.duplicate + $duplicate, run.rejected = run.rejected + $rejected,\n  run.warnings = $warnings, run.rejections = $rejections\nWITH run\nMATCH (version:Setting {name: 'dataVersion'}), (source:Source {name: run.source})\nSET version.value = version.value + CASE WHEN $added + $updated > 0 THEN 1 ELSE 0 END\nSET source.latestAt = CASE WHEN source.latestAt >= $latestAt THEN source.latestAt\n  ELSE coalesce($latestAt, source.latestAt) END\nRETURN run.next AS moved",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"expected":{"kind":"scalar","name":"Int","required":true},"rows":{"kind":"scalar","name":"Int","required":true},"added":{"kind":"scalar","name":"Int","required":true},"updated":{"kind":"scalar","name":"Int","required":true},"unchanged":{"kind":"scalar","name":"Int","required":true},"duplicate":{"kind":"scalar","name":"Int","required":true},"rejected":{"kind":"scalar","name":"Int","required":true},"warnings":{"kind":"scalar","name":"String","required":true},"rejections":{"kind":"scalar","name":"String","required":true},"latestAt":{"kind":"scalar","name":"DateTime","required":false}},
  row: {"moved":{"kind":"scalar","name":"Int","required":true}},
};

export interface FinishImportRunParams {
  id: string;
}
export interface FinishImportRunRow {
  next: number;
}
/** The file's last row is in: the run is done. Its end is told by the database's clock, as time passes while it runs. */
export const finishImportRun: Query<FinishImportRunParams, FinishImportRunRow> = {
  name: 'finishImportRun',
  text: "MATCH (run:ImportRun {id: $id})\nSET run.state = 'DONE', run.endedAt = CASE WHEN timestamp() > run.startedAt THEN timestamp() ELSE run.startedAt END\nRETURN run.next AS next",
  params: {"id":{"kind":"scalar","name":"ID","required":true}},
  row: {"next":{"kind":"scalar","name":"Int","required":true}},
};

export interface FreePersonIdsParams {
  ids: Array<string>;
}
export interface FreePersonIdsRow {
  position: number;
  free: string;
}
/** For each of these ids one that no person has yet: itself, else with the first free "#2" … "#50", else with an ending of chance; positions as asked. */
export const freePersonIds: Query<FreePersonIdsParams, FreePersonIdsRow> = {
  name: 'freePersonIds',
  text: "UNWIND range(0, size($ids) - 1) AS place\nWITH place, $ids[place] AS wanted\nRETURN place AS position, coalesce(head(COLLECT {\n  UNWIND [''] + [n IN range(2, 50) | '#' + n] AS ending\n  WITH wanted + ending AS candidate\n  WHERE NOT EXISTS { (:Person {id: candidate}) }\n  RETURN candidate LIMIT 1\n}), wanted + '#' + randomUUID()) AS free\nORDER BY position",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"position":{"kind":"scalar","name":"Int","required":true},"free":{"kind":"scalar","name":"ID","required":true}},
};

export interface JoinConversationsParams {
  joins: Array<{ from: string; to: string; network: string }>;
}
export interface JoinConversationsRow {
  /** posts */
  moved: number;
}
/** Threads that turn out to be parts of others move into them. */
export const joinConversations: Query<JoinConversationsParams, JoinConversationsRow> = {
  name: 'joinConversations',
  text: "UNWIND $joins AS row\nMATCH (part:Conversation {key: row.from, kind: 'THREAD'})\nMERGE (thread:Conversation {key: row.to})\n  ON CREATE SET thread.network = row.network, thread.kind = 'THREAD'\nWITH part, thread\nCALL (part, thread) {\n  MATCH (post:Post)-[stood:IN]->(part)\n  DELETE stood\n  CREATE (post)-[:IN]->(thread)\n  RETURN count(post) AS posts\n}\nDETACH DELETE part\nRETURN sum(posts) AS moved",
  params: {"joins":{"kind":"list","of":{"kind":"object","fields":{"from":{"kind":"scalar","name":"ID","required":true},"to":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true}},
  row: {"moved":{"kind":"scalar","name":"Int","required":true}},
};

export interface LinkPostsParams {
  links: Array<{ post: string; parent: string; type: string }>;
}
export interface LinkPostsRow {
  written: number;
}
/** Posts answer, repost or quote others. */
export const linkPosts: Query<LinkPostsParams, LinkPostsRow> = {
  name: 'linkPosts',
  text: "UNWIND $links AS row\nMATCH (post:Post {key: row.post}), (parent:Post {key: row.parent})\nCREATE (post)-[up:$(row.type)]->(parent)\nRETURN count(up) AS written",
  params: {"links":{"kind":"list","of":{"kind":"object","fields":{"post":{"kind":"scalar","name":"ID","required":true},"parent":{"kind":"scalar","name":"ID","required":true},"type":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface MarketsForImportParams {
  slugs: Array<string>;
}
export interface MarketsForImportRow {
  slug: string;
  /** the market's properties */
  state: unknown;
}
/** Markets as they stand now. */
export const marketsForImport: Query<MarketsForImportParams, MarketsForImportRow> = {
  name: 'marketsForImport',
  text: "UNWIND $slugs AS wanted\nMATCH (market:Market {slug: wanted})\nRETURN market.slug AS slug, properties(market) AS state\nORDER BY slug",
  params: {"slugs":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"slug":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"JSON","required":true}},
};

export interface MembershipsForImportParams {
  places: Array<{ market: string; person: string | null; account: string | null }>;
}
export interface MembershipsForImportRow {
  position: number;
  /** there is such a market */
  known: boolean;
  /** who the place is for */
  person: string | null;
  /** the place's properties */
  held: unknown | null;
}
/** Whether these markets are there, who the accounts' people are, and the places they hold now; positions as asked. */
export const membershipsForImport: Query<MembershipsForImportParams, MembershipsForImportRow> = {
  name: 'membershipsForImport',
  text: "UNWIND range(0, size($places) - 1) AS place\nOPTIONAL MATCH (market:Market {slug: $places[place].market})\nOPTIONAL MATCH (owner:Person)-[:OWNS]->(:Account {key: $places[place].account})\nWITH place, market, coalesce($places[place].person, owner.id) AS id\nOPTIONAL MATCH (:Person {id: id})-[member:MEMBER_OF]->(market)\nRETURN place AS position, market IS NOT NULL AS known, id AS person, properties(member) AS held\nORDER BY position",
  params: {"places":{"kind":"list","of":{"kind":"object","fields":{"market":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"scalar","name":"ID","required":false},"account":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true}},
  row: {"position":{"kind":"scalar","name":"Int","required":true},"known":{"kind":"scalar","name":"Boolean","required":true},"person":{"kind":"scalar","name":"ID","required":false},"held":{"kind":"scalar","name":"JSON","required":false}},
};

export interface OwnAccountsByBrandsParams {
  owners: Array<{ account: string; brand: string; source: string; since: number }>;
}
export interface OwnAccountsByBrandsRow {
  owned: number;
}
/** Brands come to own accounts, whoever did before. A placeholder person left with none never was one: it goes. */
export const ownAccountsByBrands: Query<OwnAccountsByBrandsParams, OwnAccountsByBrandsRow> = {
  name: 'ownAccountsByBrands',
  text: "UNWIND $owners AS row\nMATCH (account:Account {key: row.account}), (brand:Brand {slug: row.brand})\nOPTIONAL MATCH (former)-[held:OWNS]->(account)\nDELETE held\nCREATE (brand)-[:OWNS {source: row.source, confidence: 1.0, evidence: [], since: row.since}]->(account)\nWITH DISTINCT brand, former\nCALL (former) {\n  WITH former WHERE former:Person\n  SET former.excludedWhy = head(COLLECT {\n    MATCH (former)-[:OWNS]->(shut:Account) WHERE shut.excluded\n    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1\n  })\n}\nCALL (former) {\n  WITH former\n  WHERE former.id STARTS WITH 'a:' AND NOT EXISTS { (former)-[:OWNS]->() } AND NOT EXISTS { (former)<-[:MERGED_INTO]-() }\n  DETACH DELETE former\n}\nRETURN count(brand) AS owned",
  params: {"owners":{"kind":"list","of":{"kind":"object","fields":{"account":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"source":{"kind":"scalar","name":"String","required":true},"since":{"kind":"scalar","name":"DateTime","required":true}},"required":true},"required":true}},
  row: {"owned":{"kind":"scalar","name":"Int","required":true}},
};

export interface OwnAccountsParams {
  owners: Array<{ account: string; person: string; externalId: string | null; name: string | null; source: string; confidence: number; evidence: Array<string>; since: number }>;
}
export interface OwnAccountsRow {
  owned: number;
}
/** People come to own accounts, whoever did before. A placeholder left with none is merged into the new owner, and its places on markets' lists go with it. Why analyses leave the owners out, who own an excluded account, is written down anew. */
export const ownAccounts: Query<OwnAccountsParams, OwnAccountsRow> = {
  name: 'ownAccounts',
  text: "UNWIND $owners AS row\nMATCH (account:Account {key: row.account})\nOPTIONAL MATCH (former)-[held:OWNS]->(account)\nMERGE (person:Person {id: row.person})\n  ON CREATE SET person.externalId = row.externalId\nSET person.name = coalesce(person.name, row.name)\nDELETE held\nCREATE (person)-[:OWNS {source: row.source, confidence: row.confidence, evidence: row.evidence, since: row.since}]->(account)\nWITH DISTINCT person, former\nCALL (person, former) {\n  UNWIND [person, former] AS owner\n  WITH owner WHERE owner:Person\n  SET owner.excludedWhy = head(COLLECT {\n    MATCH (owner)-[:OWNS]->(shut:Account) WHERE shut.excluded\n    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1\n  })\n}\nCALL (person, former) {\n  WITH person, former\n  WHERE former <> person AND former.id STARTS WITH 'a:' AND NOT EXISTS { (former)-[:OWNS]->() }\n  MERGE (former)-[:MERGED_INTO]->(person)\n  WITH person, former\n  MATCH (former)-[place:MEMBER_OF]->(market:Market)\n  FOREACH (_ IN CASE WHEN place.by = 'LIST' THEN [1] ELSE [] END |\n    MERGE (person)-[taken:MEMBER_OF]->(market) SET taken = properties(place))\n  DELETE place\n}\nRETURN count(person) AS owned",
  params: {"owners":{"kind":"list","of":{"kind":"object","fields":{"account":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"source":{"kind":"scalar","name":"String","required":true},"confidence":{"kind":"scalar","name":"Float","required":true},"evidence":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"since":{"kind":"scalar","name":"DateTime","required":true}},"required":true},"required":true}},
  row: {"owned":{"kind":"scalar","name":"Int","required":true}},
};

export interface ParentsForImportParams {
  keys: Array<string>;
}
export interface ParentsForImportRow {
  key: string;
  /** the writing account's key */
  author: string | null;
  conversation: string | null;
}
/** Who wrote these posts, and in which conversation they stand. */
export const parentsForImport: Query<ParentsForImportParams, ParentsForImportRow> = {
  name: 'parentsForImport',
  text: "UNWIND $keys AS wanted\nMATCH (post:Post {key: wanted})\nRETURN wanted AS key, head([(writer:Account)-[:WROTE]->(post) | writer.key]) AS author,\n  head([(post)-[:IN]->(thread:Conversation) | thread.key]) AS conversation\nORDER BY key",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"key":{"kind":"scalar","name":"ID","required":true},"author":{"kind":"scalar","name":"ID","required":false},"conversation":{"kind":"scalar","name":"ID","required":false}},
};

export interface PeopleForImportParams {
  ids: Array<string>;
}
export interface PeopleForImportRow {
  id: string;
  /** the person's properties */
  state: unknown;
  /** keys of contact points */
  contacts: Array<string>;
}
/** People as they stand now, with the contact points an import gave them. */
export const peopleForImport: Query<PeopleForImportParams, PeopleForImportRow> = {
  name: 'peopleForImport',
  text: "UNWIND $ids AS wanted\nMATCH (person:Person {id: wanted})\nRETURN person.id AS id, properties(person) AS state,\n  COLLECT { MATCH (person)-[:CONTACTED_AT]->(point:ContactPoint) RETURN point.key } AS contacts\nORDER BY id",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"JSON","required":true},"contacts":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleTouchedParams {
  keys: Array<string>;
}
export interface PeopleTouchedRow {
  person: string;
}
/** The people who own these accounts, each once. */
export const peopleTouched: Query<PeopleTouchedParams, PeopleTouchedRow> = {
  name: 'peopleTouched',
  text: "UNWIND $keys AS wanted\nMATCH (owner:Person)-[:OWNS]->(:Account {key: wanted})\nRETURN DISTINCT owner.id AS person\nORDER BY person",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true}},
};

export interface PostsForImportParams {
  keys: Array<string>;
}
export interface PostsForImportRow {
  key: string;
  /** the post's properties */
  state: unknown;
  /** the writing account's key */
  author: string | null;
  conversation: string | null;
  parents: Array<{ type: string; key: string; author: string | null }>;
  mentions: Array<string>;
  topics: Array<string>;
  /** of each brand: slug and the label's properties */
  brands: unknown;
}
/** Posts as they stand now, stubs among them, with what they are linked to. */
export const postsForImport: Query<PostsForImportParams, PostsForImportRow> = {
  name: 'postsForImport',
  text: "UNWIND $keys AS wanted\nMATCH (post:Post {key: wanted})\nRETURN wanted AS key, properties(post) AS state,\n  head(COLLECT { MATCH (writer:Account)-[:WROTE]->(post) RETURN writer.key }) AS author,\n  head(COLLECT { MATCH (post)-[:IN]->(thread:Conversation) RETURN thread.key }) AS conversation,\n  COLLECT { MATCH (post)-[up:REPLY_TO|REPOST_OF|QUOTE_OF]->(parent:Post)\n    RETURN {type: type(up), key: parent.key, author: head([(by:Account)-[:WROTE]->(parent) | by.key])} } AS parents,\n  COLLECT { MATCH (post)-[:MENTIONS]->(named:Account) RETURN named.key } AS mentions,\n  COLLECT { MATCH (post)-[:HAS_TOPIC]->(topic:Topic) RETURN topic.name } AS topics,\n  COLLECT { MATCH (post)-[about:ABOUT]->(brand:Brand) RETURN {slug: brand.slug, label: properties(about)} } AS brands\nORDER BY key",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"key":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"JSON","required":true},"author":{"kind":"scalar","name":"ID","required":false},"conversation":{"kind":"scalar","name":"ID","required":false},"parents":{"kind":"list","of":{"kind":"object","fields":{"type":{"kind":"scalar","name":"String","required":true},"key":{"kind":"scalar","name":"ID","required":true},"author":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true},"mentions":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"topics":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"brands":{"kind":"scalar","name":"JSON","required":true}},
};

export interface RenameAccountsParams {
  renames: Array<{ from: string; to: string; handle: string }>;
}
export interface RenameAccountsRow {
  renamed: number;
}
/** Give accounts another key and handle; their ties' keys follow, because these are made of both ends' keys. */
export const renameAccounts: Query<RenameAccountsParams, RenameAccountsRow> = {
  name: 'renameAccounts',
  text: "UNWIND $renames AS rename\nMATCH (account:Account {key: rename.from})\nSET account.formerHandles = coalesce(account.formerHandles, []) + account.handle,\n  account.key = rename.to, account.handle = rename.handle\nWITH account\nCALL (account) {\n  MATCH (account)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]-()\n  WITH DISTINCT tie\n  SET tie.key = startNode(tie).key + '|' + endNode(tie).key + '|' + tie.source\n}\nRETURN count(account) AS renamed",
  params: {"renames":{"kind":"list","of":{"kind":"object","fields":{"from":{"kind":"scalar","name":"ID","required":true},"to":{"kind":"scalar","name":"ID","required":true},"handle":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true}},
  row: {"renamed":{"kind":"scalar","name":"Int","required":true}},
};

export interface StartImportRunParams {
  id: string;
  file: string;
  kind: string;
  sha256: string;
  /** JSON */
  mapping: string;
  source: string;
  timezone: string;
  /** rows in the file, when known */
  total: number | null;
  now: number;
}
export interface StartImportRunRow {
  /** RUNNING or DONE */
  state: string;
  /** rows already in the graph */
  next: number;
  /** sha256 the run began with */
  digest: string;
  added: number;
  updated: number;
  unchanged: number;
  duplicate: number;
  rejected: number;
  /** JSON: warning to count */
  warnings: string;
  /** JSON: the first refused rows */
  rejections: string;
}
/** The run of this file, kind, mapping and source: made when there is none, and how far it got. */
export const startImportRun: Query<StartImportRunParams, StartImportRunRow> = {
  name: 'startImportRun',
  text: "MERGE (run:ImportRun {id: $id})\n  ON CREATE SET run += {file: $file, kind: $kind, sha256: $sha256, mapping: $mapping, source: $source,\n    timezone: $timezone, total: $total, state: 'RUNNING', next: 0, read: 0, added: 0, updated: 0, unchanged: 0,\n    duplicate: 0, rejected: 0, warnings: '{}', rejections: '[]', startedAt: $now}\nMERGE (source:Source {name: $source})\nRETURN run.state AS state, run.next AS next, run.sha256 AS digest, run.added AS added, run.updated AS updated,\n  run.unchanged AS unchanged, run.duplicate AS duplicate, run.rejected AS rejected, run.warnings AS warnings,\n  run.rejections AS rejections",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"file":{"kind":"scalar","name":"String","required":true},"kind":{"kind":"scalar","name":"String","required":true},"sha256":{"kind":"scalar","name":"String","required":true},"mapping":{"kind":"scalar","name":"String","required":true},"source":{"kind":"scalar","name":"String","required":true},"timezone":{"kind":"scalar","name":"String","required":true},"total":{"kind":"scalar","name":"Int","required":false},"now":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"state":{"kind":"scalar","name":"String","required":true},"next":{"kind":"scalar","name":"Int","required":true},"digest":{"kind":"scalar","name":"String","required":true},"added":{"kind":"scalar","name":"Int","required":true},"updated":{"kind":"scalar","name":"Int","required":true},"unchanged":{"kind":"scalar","name":"Int","required":true},"duplicate":{"kind":"scalar","name":"Int","required":true},"rejected":{"kind":"scalar","name":"Int","required":true},"warnings":{"kind":"scalar","name":"String","required":true},"rejections":{"kind":"scalar","name":"String","required":true}},
};

export interface TiesForImportParams {
  ties: Array<{ kind: TieKind; key: string }>;
}
export interface TiesForImportRow {
  kind: TieKind;
  key: string;
  count: number;
  older: number;
  /** epoch days */
  days: Array<number>;
  firstAt: number | null;
  lastAt: number | null;
  /** the run that set it, of supplied ties */
  run: string | null;
}
/** Ties as they stand now, found by kind and key. (A type at a time: only so is each found by its own index, which costs the same between two hubs as between two strangers. Told to, for a plan made while ties are few would scan.) */
export const tiesForImport: Query<TiesForImportParams, TiesForImportRow> = {
  name: 'tiesForImport',
  text: "CALL () {\n  UNWIND [wanted IN $ties WHERE wanted.kind = 'FOLLOWS' | wanted.key] AS key\n  MATCH ()-[tie:FOLLOWS {key: key}]->() USING INDEX SEEK tie:FOLLOWS(key) RETURN tie\n  UNION ALL\n  UNWIND [wanted IN $ties WHERE wanted.kind = 'KNOWS' | wanted.key] AS key\n  MATCH ()-[tie:KNOWS {key: key}]->() USING INDEX SEEK tie:KNOWS(key) RETURN tie\n  UNION ALL\n  UNWIND [wanted IN $ties WHERE wanted.kind = 'REPOSTED' | wanted.key] AS key\n  MATCH ()-[tie:REPOSTED {key: key}]->() USING INDEX SEEK tie:REPOSTED(key) RETURN tie\n  UNION ALL\n  UNWIND [wanted IN $ties WHERE wanted.kind = 'QUOTED' | wanted.key] AS key\n  MATCH ()-[tie:QUOTED {key: key}]->() USING INDEX SEEK tie:QUOTED(key) RETURN tie\n  UNION ALL\n  UNWIND [wanted IN $ties WHERE wanted.kind = 'REPLIED' | wanted.key] AS key\n  MATCH ()-[tie:REPLIED {key: key}]->() USING INDEX SEEK tie:REPLIED(key) RETURN tie\n  UNION ALL\n  UNWIND [wanted IN $ties WHERE wanted.kind = 'MENTIONED' | wanted.key] AS key\n  MATCH ()-[tie:MENTIONED {key: key}]->() USING INDEX SEEK tie:MENTIONED(key) RETURN tie\n}\nRETURN type(tie) AS kind, tie.key AS key, tie.count AS count, tie.older AS older, tie.days AS days,\n  tie.firstAt AS firstAt, tie.lastAt AS lastAt, tie.run AS run\nORDER BY kind, key",
  params: {"ties":{"kind":"list","of":{"kind":"object","fields":{"kind":{"kind":"scalar","name":"String","enum":"TieKind","required":true},"key":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true}},
  row: {"kind":{"kind":"scalar","name":"String","enum":"TieKind","required":true},"key":{"kind":"scalar","name":"ID","required":true},"count":{"kind":"scalar","name":"Int","required":true},"older":{"kind":"scalar","name":"Int","required":true},"days":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true},"firstAt":{"kind":"scalar","name":"DateTime","required":false},"lastAt":{"kind":"scalar","name":"DateTime","required":false},"run":{"kind":"scalar","name":"ID","required":false}},
};

export interface WriteAboutsParams {
  abouts: Array<{ post: string; brand: string; label: { by: SentimentSource; labelled: boolean; mentioned: boolean; sentiment: Sentiment | null; score: number | null; confidence: number | null } }>;
}
export interface WriteAboutsRow {
  written: number;
}
/** Posts are about brands, with the label that came with them. What a person corrected stays. Where the post was there before, it is kept since which version of the data it is about the brand. */
export const writeAbouts: Query<WriteAboutsParams, WriteAboutsRow> = {
  name: 'writeAbouts',
  text: "MATCH (setting:Setting {name: 'dataVersion'})\nUNWIND $abouts AS row\nMATCH (post:Post {key: row.post}), (brand:Brand {slug: row.brand})\nMERGE (post)-[about:ABOUT]->(brand)\n  ON CREATE SET about.sinceVersion = CASE WHEN post.sinceVersion = setting.value + 1 THEN null ELSE setting.value + 1 END\nWITH about, row.label AS label\nFOREACH (_ IN CASE WHEN about.by = 'HUMAN' THEN [] ELSE [1] END | SET about = label {.*, sinceVersion: about.sinceVersion})\nRETURN count(about) AS written",
  params: {"abouts":{"kind":"list","of":{"kind":"object","fields":{"post":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"label":{"kind":"object","fields":{"by":{"kind":"scalar","name":"String","enum":"SentimentSource","required":true},"labelled":{"kind":"scalar","name":"Boolean","required":true},"mentioned":{"kind":"scalar","name":"Boolean","required":true},"sentiment":{"kind":"scalar","name":"String","enum":"Sentiment","required":false},"score":{"kind":"scalar","name":"Float","required":false},"confidence":{"kind":"scalar","name":"Float","required":false}},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteAccountsParams {
  accounts: Array<{ key: string; state: { network: string; handle: string; platformId: string | null; name: string | null; bio: string | null; url: string | null; location: string | null; timezone: string | null; followers: number | null; following: number | null; listed: number | null; verified: boolean | null; globalScore: number | null; createdAt: number | null; observedAt: number | null } }>;
}
export interface WriteAccountsRow {
  written: number;
}
/** Accounts as they shall be: made or changed. */
export const writeAccounts: Query<WriteAccountsParams, WriteAccountsRow> = {
  name: 'writeAccounts',
  text: "UNWIND $accounts AS row\nMERGE (account:Account {key: row.key})\nSET account += row.state\nRETURN count(account) AS written",
  params: {"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"object","fields":{"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"bio":{"kind":"scalar","name":"String","required":false},"url":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"timezone":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"following":{"kind":"scalar","name":"Int","required":false},"listed":{"kind":"scalar","name":"Int","required":false},"verified":{"kind":"scalar","name":"Boolean","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false},"createdAt":{"kind":"scalar","name":"DateTime","required":false},"observedAt":{"kind":"scalar","name":"DateTime","required":false}},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteBrandsParams {
  brands: Array<{ slug: string; name: string; relation: BrandRelation; aliases: Array<string>; products: Array<string> }>;
}
export interface WriteBrandsRow {
  written: number;
}
/** Brands as they shall be, with their products. */
export const writeBrands: Query<WriteBrandsParams, WriteBrandsRow> = {
  name: 'writeBrands',
  text: "UNWIND $brands AS row\nMERGE (brand:Brand {slug: row.slug})\nSET brand.name = row.name, brand.relation = row.relation, brand.aliases = row.aliases\nFOREACH (name IN row.products | MERGE (brand)-[:OFFERS]->(:Product {name: name}))\nRETURN count(brand) AS written",
  params: {"brands":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"products":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteContactPointsParams {
  contacts: Array<{ person: string; key: string; kind: string; value: string; source: string }>;
}
export interface WriteContactPointsRow {
  written: number;
}
/** Where people can be reached; personal data, kept in these nodes only. */
export const writeContactPoints: Query<WriteContactPointsParams, WriteContactPointsRow> = {
  name: 'writeContactPoints',
  text: "UNWIND $contacts AS row\nMATCH (person:Person {id: row.person})\nMERGE (point:ContactPoint {key: row.key})\n  ON CREATE SET point.kind = row.kind, point.value = row.value\nMERGE (person)-[contacted:CONTACTED_AT]->(point)\n  ON CREATE SET contacted.source = row.source\nRETURN count(point) AS written",
  params: {"contacts":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"key":{"kind":"scalar","name":"ID","required":true},"kind":{"kind":"scalar","name":"String","required":true},"value":{"kind":"scalar","name":"String","required":true},"source":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteConversationsParams {
  places: Array<{ post: string; conversation: string; network: string; kind: string }>;
}
export interface WriteConversationsRow {
  written: number;
}
/** Posts stand in conversations, each in one. */
export const writeConversations: Query<WriteConversationsParams, WriteConversationsRow> = {
  name: 'writeConversations',
  text: "UNWIND $places AS row\nMATCH (post:Post {key: row.post})\nMERGE (conversation:Conversation {key: row.conversation})\n  ON CREATE SET conversation.network = row.network, conversation.kind = row.kind\nWITH post, conversation\nOPTIONAL MATCH (post)-[stood:IN]->(:Conversation)\nDELETE stood\nWITH DISTINCT post, conversation\nCREATE (post)-[:IN]->(conversation)\nRETURN count(post) AS written",
  params: {"places":{"kind":"list","of":{"kind":"object","fields":{"post":{"kind":"scalar","name":"ID","required":true},"conversation":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"kind":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteMarketsParams {
  markets: Array<{ slug: string; name: string; rule: string; ruleVersion: number; timezone: string; population: number | null; populationSource: string | null }>;
}
export interface WriteMarketsRow {
  written: number;
}
/** Markets as they shall be. */
export const writeMarkets: Query<WriteMarketsParams, WriteMarketsRow> = {
  name: 'writeMarkets',
  text: "UNWIND $markets AS row\nMERGE (market:Market {slug: row.slug})\nSET market += row\nRETURN count(market) AS written",
  params: {"markets":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"rule":{"kind":"scalar","name":"String","required":true},"ruleVersion":{"kind":"scalar","name":"Int","required":true},"timezone":{"kind":"scalar","name":"String","required":true},"population":{"kind":"scalar","name":"Int","required":false},"populationSource":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteMembershipsParams {
  places: Array<{ market: string; person: string; externalId: string | null; weight: number; since: number }>;
}
export interface WriteMembershipsRow {
  written: number;
}
/** People stand on markets' lists. */
export const writeMemberships: Query<WriteMembershipsParams, WriteMembershipsRow> = {
  name: 'writeMemberships',
  text: "UNWIND $places AS row\nMATCH (market:Market {slug: row.market})\nMERGE (person:Person {id: row.person})\n  ON CREATE SET person.externalId = row.externalId\nMERGE (person)-[member:MEMBER_OF]->(market)\nSET member = {by: 'LIST', weight: row.weight, since: row.since}\nRETURN count(member) AS written",
  params: {"places":{"kind":"list","of":{"kind":"object","fields":{"market":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"weight":{"kind":"scalar","name":"Float","required":true},"since":{"kind":"scalar","name":"DateTime","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteMentionsParams {
  mentions: Array<{ post: string; account: string }>;
}
export interface WriteMentionsRow {
  written: number;
}
/** Posts name accounts. */
export const writeMentions: Query<WriteMentionsParams, WriteMentionsRow> = {
  name: 'writeMentions',
  text: "UNWIND $mentions AS row\nMATCH (post:Post {key: row.post}), (account:Account {key: row.account})\nCREATE (post)-[named:MENTIONS]->(account)\nRETURN count(named) AS written",
  params: {"mentions":{"kind":"list","of":{"kind":"object","fields":{"post":{"kind":"scalar","name":"ID","required":true},"account":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WritePeopleParams {
  people: Array<{ id: string; state: { externalId: string; name: string | null; location: string | null; country: string | null; timezone: string | null; segments: Array<string> | null; optOut: boolean | null }; attributes: unknown }>;
}
export interface WritePeopleRow {
  written: number;
}
/** People as they shall be: made or changed. `attributes` holds properties named "attr.NAME". */
export const writePeople: Query<WritePeopleParams, WritePeopleRow> = {
  name: 'writePeople',
  text: "UNWIND $people AS row\nMERGE (person:Person {id: row.id})\nSET person += row.state, person += row.attributes\nRETURN count(person) AS written",
  params: {"people":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"object","fields":{"externalId":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"timezone":{"kind":"scalar","name":"String","required":false},"segments":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"optOut":{"kind":"scalar","name":"Boolean","required":false}},"required":true},"attributes":{"kind":"scalar","name":"JSON","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteStubsParams {
  stubs: Array<{ key: string; network: string; platformId: string; author: string | null }>;
}
export interface WriteStubsRow {
  written: number;
}
/** Posts known only because another one names them, with their author where that was told. */
export const writeStubs: Query<WriteStubsParams, WriteStubsRow> = {
  name: 'writeStubs',
  text: "UNWIND $stubs AS row\nMERGE (post:Post {key: row.key})\n  ON CREATE SET post.network = row.network, post.platformId = row.platformId, post.stub = true\nWITH row, post\nOPTIONAL MATCH (author:Account {key: row.author}) WHERE NOT EXISTS { (post)<-[:WROTE]-() }\nFOREACH (writer IN CASE WHEN author IS NULL THEN [] ELSE [author] END | CREATE (writer)-[:WROTE]->(post))\nRETURN count(post) AS written",
  params: {"stubs":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"author":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteTopicsParams {
  topics: Array<{ post: string; topic: string }>;
}
export interface WriteTopicsRow {
  written: number;
}
/** Posts are about topics. */
export const writeTopics: Query<WriteTopicsParams, WriteTopicsRow> = {
  name: 'writeTopics',
  text: "UNWIND $topics AS row\nMATCH (post:Post {key: row.post})\nMERGE (topic:Topic {name: row.topic})\nCREATE (post)-[has:HAS_TOPIC]->(topic)\nRETURN count(has) AS written",
  params: {"topics":{"kind":"list","of":{"kind":"object","fields":{"post":{"kind":"scalar","name":"ID","required":true},"topic":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true}},
  row: {"written":{"kind":"scalar","name":"Int","required":true}},
};

export interface ActedAfterParams {
  /** market is a slug; epoch days, the first not counted any more */
  asked: Array<{ person: string; market: string; fromDay: number; toDay: number }>;
}
export interface ActedAfterRow {
  person: string;
  market: string;
  fromDay: number;
  toDay: number;
  /** members other than the person; no row where nobody acted */
  people: number;
  /** what they did, all together */
  posts: number;
}
/** How many of a market acted on what others posted, and how often: reposts, quotes and answers by the days their ties count. */
export const actedAfter: Query<ActedAfterParams, ActedAfterRow> = {
  name: 'actedAfter',
  text: "UNWIND $asked AS ask\nMATCH (author:Person {id: ask.person})-[:OWNS]->(:Account)<-[act:REPOSTED|QUOTED|REPLIED]-(doer:Account)\nWHERE act.lastAt / 86400000 > ask.fromDay AND coalesce(act.firstAt, act.lastAt) / 86400000 <= ask.toDay\nMATCH (doer)<-[:OWNS]-(human:Person)\nWHERE human <> author AND NOT coalesce(human.optOut, false) AND human.excludedWhy IS NULL\n  AND (ask.market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: ask.market}) })\nWITH ask, human, sum(size([day IN coalesce(act.days, []) WHERE ask.fromDay < day <= ask.toDay]) +\n  // A total supplied without its events is one act, at the last.\n  CASE WHEN size(coalesce(act.days, [])) = 0 AND act.lastAt / 86400000 <= ask.toDay THEN 1 ELSE 0 END) AS acts\nWHERE acts > 0\nRETURN ask.person AS person, ask.market AS market, ask.fromDay AS fromDay, ask.toDay AS toDay, count(human) AS people, sum(acts) AS posts\nORDER BY person, market, fromDay, toDay",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"fromDay":{"kind":"scalar","name":"Int","required":true},"toDay":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"fromDay":{"kind":"scalar","name":"Int","required":true},"toDay":{"kind":"scalar","name":"Int","required":true},"people":{"kind":"scalar","name":"Int","required":true},"posts":{"kind":"scalar","name":"Int","required":true}},
};

export interface ChainEndsParams {
  /** one of them; id as in the graph, account "network:handle", contact "email:…" or "phone:…", brand a slug */
  from: { id: string | null; account: string | null; externalId: string | null; contact: string | null; brand: string | null };
  /** none of them when the end is a market */
  to: { id: string | null; account: string | null; externalId: string | null; contact: string | null; brand: string | null };
  /** slug; "" for none */
  market: string;
  /** slug; the one own brand when "" */
  brand: string;
  /** an analysis; the newest when "" */
  at: string;
}
export interface ChainEndsRow {
  /** $from, then $to; nobody for somebody unknown, or who objected */
  ends: Array<{ person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null; accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }> } | null; brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null }>;
  market: { slug: string; name: string } | null;
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null;
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null;
}
/** Whom the two ends of a chain name, toward which brand its people are judged, and the analysis to ask. */
export const chainEnds: Query<ChainEndsParams, ChainEndsRow> = {
  name: 'chainEnds',
  text: "WITH head(COLLECT {\n    MATCH (run:Analysis {state: 'DONE'}) WHERE $at = '' OR run.id = $at\n    RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n  }) AS chosen,\n  COLLECT {\n    MATCH (judged:Brand) WHERE CASE WHEN $brand = '' THEN judged.relation = 'OWN' ELSE judged.slug = $brand END\n    RETURN judged ORDER BY judged.slug LIMIT 2\n  } AS judgedBrands\nOPTIONAL MATCH (into:Market {slug: $market})\nWITH chosen, into, CASE WHEN size(judgedBrands) = 1 THEN judgedBrands[0] END AS toward\nUNWIND [0, 1] AS place\nWITH chosen, into, toward, place, [$from, $to][place] AS ref\nOPTIONAL CALL (ref) {\n  MATCH (found:Person {id: ref.id}) RETURN found\n  UNION MATCH (found:Person {externalId: ref.externalId}) RETURN found\n  UNION MATCH (:Account {key: ref.account})<-[:OWNS]-(found) RETURN found\n  UNION MATCH (:ContactPoint {key: ref.contact})<-[:CONTACTED_AT]-(found:Person) RETURN found\n  UNION MATCH (found:Brand {slug: ref.brand}) RETURN found\n}\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH chosen, into, toward, place, coalesce(survivor, found) AS named\nORDER BY place, named.id\nWITH chosen, into, toward, place, head(collect(CASE WHEN NOT coalesce(named.optOut, false) THEN named END)) AS actor\nORDER BY place\nWITH chosen, into, toward, collect({\n  person: CASE WHEN actor:Person THEN actor {.id, .externalId, .name, .country, .location, .excludedWhy, accounts: COLLECT {\n    MATCH (actor)-[:OWNS]->(owned:Account)\n    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key\n  }} END,\n  brand: CASE WHEN actor:Brand THEN actor {.slug, .name, relation: coalesce(actor.relation, 'OTHER'), aliases: coalesce(actor.aliases, [])} END\n}) AS ends\nRETURN ends, into {.slug, .name} AS market,\n  toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand,\n  chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')} AS analysis",
  params: {"from":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":false},"account":{"kind":"scalar","name":"ID","required":false},"externalId":{"kind":"scalar","name":"String","required":false},"contact":{"kind":"scalar","name":"ID","required":false},"brand":{"kind":"scalar","name":"ID","required":false}},"required":true},"to":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":false},"account":{"kind":"scalar","name":"ID","required":false},"externalId":{"kind":"scalar","name":"String","required":false},"contact":{"kind":"scalar","name":"ID","required":false},"brand":{"kind":"scalar","name":"ID","required":false}},"required":true},"market":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"at":{"kind":"scalar","name":"ID","required":true}},
  row: {"ends":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false}},"required":true},"required":true},"market":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},
};

export interface ChainsWithEvidenceParams {
  /** best first; actors as the analysis names them; of chains with the same way in only the best is given */
  chains: Array<{ actors: Array<string>; way: number }>;
  /** rank by interactions rather than as given */
  byInteractions: boolean;
  /** whether interactions are asked for; all are 0 otherwise */
  interactions: boolean;
  first: number;
  /** only ties of these kinds prove a hop */
  kinds: Array<TieKind>;
  /** what came after it proves nothing */
  asOf: number;
  /** posts that came into the graph later are no interactions, and judge nobody, whatever their date */
  dataVersion: number;
  /** slug; toward which the people of the hops are judged; "" for none */
  brand: string;
}
export interface ChainsWithEvidenceRow {
  /** best first; place in $chains */
  chains: Array<{ place: number; interactions: number }>;
  /** every pair on the chains given; influence runs from giver to taker; doubts: the links without which no tie of the hop is certain */
  hops: Array<{ giver: string; taker: string; evidence: Array<{ kind: TieKind; count: number; firstAt: number | null; lastAt: number | null; posts: Array<{ key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null }> }>; doubts: Array<{ confidence: number; evidence: Array<string>; account: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }; other: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null }> }>;
  /** judged: their posts that carry a sentiment toward the brand */
  actors: Array<{ id: string; person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }> } | null; brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null; judged: Array<{ publishedAt: number; label: string | null; score: number | null }> }>;
}
/** Chains of influence with what proves each hop: ranked by interactions where asked, the best of each way in. */
export const chainsWithEvidence: Query<ChainsWithEvidenceParams, ChainsWithEvidenceRow> = {
  name: 'chainsWithEvidence',
  text: "UNWIND range(0, size($chains) - 1) AS place\nUNWIND range(0, size($chains[place].actors) - 2) AS step\nWITH $chains[place].actors[step] AS giver, $chains[place].actors[step + 1] AS taker, collect(place) AS places\nOPTIONAL CALL (giver) {\n  MATCH (human:Person {id: giver})\n  OPTIONAL MATCH (human)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\n  RETURN coalesce(survivor, human) AS give\n  UNION\n  MATCH (give:Brand {slug: substring(giver, 6)}) WHERE giver STARTS WITH 'brand:' RETURN give\n}\nOPTIONAL CALL (taker) {\n  MATCH (human:Person {id: taker})\n  OPTIONAL MATCH (human)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\n  RETURN coalesce(survivor, human) AS take\n  UNION\n  MATCH (take:Brand {slug: substring(taker, 6)}) WHERE taker STARTS WITH 'brand:' RETURN take\n}\nWITH giver, taker, places,\n  CASE WHEN NOT coalesce(give.optOut, false) AND give.excludedWhy IS NULL THEN give END AS give,\n  CASE WHEN NOT coalesce(take.optOut, false) AND take.excludedWhy IS NULL THEN take END AS take\nWITH collect({giver: giver, taker: taker, give: give, take: take, places: places}) AS found\nCALL (found) {\n  UNWIND CASE WHEN $interactions THEN range(0, size(found) - 1) ELSE [] END AS pair\n  WITH pair, found[pair].give AS give, found[pair].take AS take\n  MATCH (give)-[:OWNS]->(oneSide:Account), (take)-[:OWNS]->(otherSide:Account)\n  MATCH (oneSide)-[answered:REPLIED]-(otherSide)\n  WITH startNode(answered) AS replier, endNode(answered) AS replied, collect(DISTINCT pair) AS between\n  // Once through what an account answered, however many chains it stands on.\n  WITH replier, collect({replied: replied, between: between}) AS talks\n  MATCH (replier)-[:WROTE]->(reply:Post)-[:REPLY_TO]->(parent:Post)\n  WHERE (reply.publishedAt IS NULL OR reply.publishedAt <= $asOf) AND coalesce(reply.sinceVersion, 0) <= $dataVersion\n  MATCH (parent)<-[:WROTE]-(writer:Account)\n  UNWIND [talk IN talks WHERE talk.replied = writer] AS talk\n  UNWIND talk.between AS pair\n  RETURN pair, CASE WHEN EXISTS { (parent)-[:REPLY_TO]->(:Post) } THEN 0.5 ELSE 1.0 END AS weight\n  UNION ALL\n  UNWIND range(0, size(found) - 1) AS pair\n  RETURN pair, 0.0 AS weight\n}\nWITH found[pair] AS one, sum(weight) AS weight\nWITH collect(one {.*, weight: weight}) AS pairs\nCALL (pairs) {\n  UNWIND pairs AS pair\n  UNWIND pair.places AS place\n  WITH place, sum(pair.weight) AS interactions, count(pair.give) + count(pair.take) = 2 * count(*) AS whole\n  WHERE whole\n  WITH place, interactions, CASE WHEN $byInteractions THEN -interactions ELSE 0.0 END AS standing\n  ORDER BY standing, place\n  WITH $chains[place].way AS way, head(collect({place: place, interactions: interactions, standing: standing})) AS best\n  ORDER BY best.standing, best.place LIMIT $first\n  RETURN collect(best {.place, .interactions}) AS ranked, collect(best.place) AS shown\n}\nCALL (pairs, shown) {\n  UNWIND pairs AS pair\n  WITH pair WHERE any(place IN pair.places WHERE place IN shown)\n  UNWIND [[pair.giver, pair.give], [pair.taker, pair.take]] AS end\n  WITH DISTINCT end[0] AS id, end[1] AS actor\n  ORDER BY id\n  RETURN collect({\n    id: id,\n    person: CASE WHEN actor:Person THEN actor {.id, .externalId, .name, .country, .location, accounts: COLLECT {\n      MATCH (actor)-[:OWNS]->(used:Account)\n      RETURN used {.key, .network, .handle, .name, .followers, globalScore: toFloat(used.globalScore)} ORDER BY used.key\n    }} END,\n    brand: CASE WHEN actor:Brand THEN actor {.slug, .name, relation: coalesce(actor.relation, 'OTHER'), aliases: coalesce(actor.aliases, [])} END,\n    judged: COLLECT {\n      MATCH (actor)-[:OWNS]->(:Account)-[:WROTE]->(said:Post)\n      WHERE actor:Person AND said.publishedAt IS NOT NULL AND $brand <> ''\n      WITH DISTINCT said // So that the plan begins with the actor and not with everything said about the brand.\n      MATCH (said)-[about:ABOUT]->(:Brand {slug: $brand})\n      WHERE (about.sentiment IS NOT NULL OR about.score IS NOT NULL)\n        AND coalesce(said.sinceVersion, 0) <= $dataVersion AND coalesce(about.sinceVersion, 0) <= $dataVersion\n      RETURN {publishedAt: said.publishedAt, label: about.sentiment, score: toFloat(about.score)} ORDER BY said.publishedAt, said.key\n    }\n  }) AS actors\n}\nCALL (pairs, shown) {\n  UNWIND pairs AS pair\n  WITH pair WHERE any(place IN pair.places WHERE place IN shown)\n  WITH pair.giver AS giver, pair.taker AS taker, pair.give AS give, pair.take AS take\n  ORDER BY giver, taker\n  CALL (give, take) {\n    MATCH (take)-[takes:OWNS]->(doer:Account), (give)-[gives:OWNS]->(done:Account)\n    MATCH (doer)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]-(done)\n    WHERE (startNode(tie) = doer OR tie:KNOWS) AND type(tie) IN $kinds AND (tie.firstAt IS NULL OR tie.firstAt <= $asOf)\n    RETURN collect({\n      kind: type(tie), doer: doer, done: done, firstAt: tie.firstAt, owners: [takes, gives],\n      count: tie.count - size([day IN coalesce(tie.days, []) WHERE day > $asOf / 86400000]),\n      lastAt: CASE WHEN tie.lastAt <= $asOf THEN tie.lastAt\n        ELSE 86400000 * last([day IN coalesce(tie.days, []) WHERE day <= $asOf / 86400000]) END\n    }) AS ties\n  }\n  CALL (ties) {\n    UNWIND ties AS tie\n    WITH tie.kind AS kind, sum(tie.count) AS times, min(tie.firstAt) AS earliest, max(tie.lastAt) AS latest, collect(DISTINCT [tie.doer, tie.done]) AS sides\n    ORDER BY kind\n    WITH kind, times, earliest, latest, COLLECT {\n      WITH CASE kind WHEN 'REPLIED' THEN 'REPLY_TO' WHEN 'REPOSTED' THEN 'REPOST_OF' WHEN 'QUOTED' THEN 'QUOTE_OF' WHEN 'MENTIONED' THEN 'MENTIONS' END AS wanted\n      UNWIND CASE WHEN wanted IS NULL THEN [] ELSE sides END AS side\n      WITH wanted, side[0] AS doer, side[1] AS done\n      MATCH (doer)-[:WROTE]->(proof:Post)\n      WHERE proof.publishedAt IS NULL OR proof.publishedAt <= $asOf\n      WITH wanted, done, proof, coalesce(proof.publishedAt, 0) AS at\n      ORDER BY at DESC // Sorted first, so that no more are followed than it takes to find three.\n      MATCH (proof)-[act:REPLY_TO|REPOST_OF|QUOTE_OF|MENTIONS]->(thing)\n      WHERE type(act) = wanted AND (thing = done OR done IN COLLECT { MATCH (thing)<-[:WROTE]-(author) RETURN author })\n      WITH DISTINCT proof, at\n      ORDER BY at DESC, proof.key LIMIT 3\n      RETURN proof {.key, .network, .platformId, .text, .publishedAt, .url, .language}\n    } AS proofs\n    RETURN collect({kind: kind, count: times, firstAt: earliest, lastAt: latest, posts: proofs}) AS evidence\n  }\n  CALL (ties) {\n    UNWIND CASE WHEN all(tie IN ties WHERE any(owner IN tie.owners WHERE owner.confidence < 1)) THEN ties ELSE [] END AS tie\n    UNWIND tie.owners AS owner\n    WITH DISTINCT owner WHERE owner.confidence < 1\n    WITH owner, endNode(owner) AS doubtful, startNode(owner) AS holder\n    ORDER BY doubtful.key\n    RETURN collect({\n      confidence: toFloat(owner.confidence), evidence: coalesce(owner.evidence, []),\n      account: doubtful {.key, .network, .handle, .name, .followers, globalScore: toFloat(doubtful.globalScore)},\n      other: head(COLLECT {\n        MATCH (holder)-[surest:OWNS]->(sure:Account) WHERE sure <> doubtful\n        RETURN sure {.key, .network, .handle, .name, .followers, globalScore: toFloat(sure.globalScore)}\n        ORDER BY coalesce(surest.confidence, 1.0) DESC, sure.key LIMIT 1\n      })\n    }) AS doubts\n  }\n  RETURN collect({giver: giver, taker: taker, evidence: evidence, doubts: doubts}) AS hops\n}\nRETURN ranked AS chains, hops, actors",
  params: {"chains":{"kind":"list","of":{"kind":"object","fields":{"actors":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"way":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true},"byInteractions":{"kind":"scalar","name":"Boolean","required":true},"interactions":{"kind":"scalar","name":"Boolean","required":true},"first":{"kind":"scalar","name":"Int","required":true},"kinds":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"TieKind","required":true},"required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"brand":{"kind":"scalar","name":"ID","required":true}},
  row: {"chains":{"kind":"list","of":{"kind":"object","fields":{"place":{"kind":"scalar","name":"Int","required":true},"interactions":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":true},"hops":{"kind":"list","of":{"kind":"object","fields":{"giver":{"kind":"scalar","name":"ID","required":true},"taker":{"kind":"scalar","name":"ID","required":true},"evidence":{"kind":"list","of":{"kind":"object","fields":{"kind":{"kind":"scalar","name":"String","enum":"TieKind","required":true},"count":{"kind":"scalar","name":"Int","required":true},"firstAt":{"kind":"scalar","name":"DateTime","required":false},"lastAt":{"kind":"scalar","name":"DateTime","required":false},"posts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},"required":true},"required":true},"doubts":{"kind":"list","of":{"kind":"object","fields":{"confidence":{"kind":"scalar","name":"Float","required":true},"evidence":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"account":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"other":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false}},"required":true},"required":true}},"required":true},"required":true},"actors":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false},"judged":{"kind":"list","of":{"kind":"object","fields":{"publishedAt":{"kind":"scalar","name":"DateTime","required":true},"label":{"kind":"scalar","name":"String","required":false},"score":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":true},"required":true}},
};

export interface ExplainedReachParams {
  /** slug */
  market: string;
  /** the newest when null */
  analysis: string | null;
  /** as an analysis names them: a person's id, or "brand:" and a slug */
  actors: Array<string>;
}
export interface ExplainedReachRow {
  /** null when there is none; size 0 where the analysis did not measure it */
  market: { slug: string; name: string; size: number; averageReach: number | null; analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null } | null;
  /** but those who objected or were excluded since */
  actors: Array<{ id: string; person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null } | null; brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null }>;
}
/** What an explanation of reach tells of: the market, with its numbers as of an analysis, and of some actors those who may be shown. */
export const explainedReach: Query<ExplainedReachParams, ExplainedReachRow> = {
  name: 'explainedReach',
  text: "WITH head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) WHERE $analysis IS NULL OR run.id = $analysis\n  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n}) AS chosen\nOPTIONAL MATCH (found:Market {slug: $market})\nOPTIONAL MATCH (chosen)-[measured:MEASURED]->(found)\nRETURN found {.slug, .name, size: coalesce(measured.size, 0), averageReach: measured.averageReach,\n    analysis: chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')}} AS market,\n  COLLECT {\n    UNWIND $actors AS id\n    OPTIONAL MATCH (former:Person {id: id})\n    OPTIONAL MATCH (former)-[:MERGED_INTO*1..8]->(heir:Person WHERE NOT EXISTS { (heir)-[:MERGED_INTO]->() })\n    WITH id, coalesce(heir, former) AS known\n    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN id STARTS WITH 'brand:' THEN substring(id, 6) END})\n    WITH id, known, carrier\n    WHERE carrier IS NOT NULL OR known IS NOT NULL AND NOT coalesce(known.optOut, false) AND known.excludedWhy IS NULL\n    RETURN {\n      id: id, person: known {.id, .externalId, .name, .country, .location},\n      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])}\n    } ORDER BY id\n  } AS actors",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":false},"actors":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"market":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":false},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},"required":false},"actors":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false}},"required":true},"required":true}},
};

export interface HeadsOfListsParams {
  /** slug */
  market: string;
  /** an analysis; "" for the newest that looks from an earlier instant than $to */
  from: string;
  to: string;
  size: number;
}
export interface HeadsOfListsRow {
  /** null when there is none */
  earlier: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null;
  /** by rank */
  before: Array<{ id: string; externalId: string | null; name: string | null; country: string | null; location: string | null }>;
  /** by rank */
  after: Array<{ id: string; externalId: string | null; name: string | null; country: string | null; location: string | null }>;
}
/** The first people of a market's stored list in two analyses, and the newest kept analysis before the later one. */
export const headsOfLists: Query<HeadsOfListsParams, HeadsOfListsRow> = {
  name: 'headsOfLists',
  text: "MATCH (later:Analysis {id: $to})\nWITH head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) WHERE CASE WHEN $from = '' THEN run.asOf < later.asOf ELSE run.id = $from END\n  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n}) AS chosen\nRETURN chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')} AS earlier,\n  COLLECT {\n    MATCH (:Market {slug: $market})<-[first:REACHES]-(one:Person)\n    USING INDEX SEEK first:REACHES(market, analysis, rank)\n    WHERE first.market = $market AND first.analysis = chosen.id AND first.rank <= $size\n    OPTIONAL MATCH (one)-[:MERGED_INTO*1..8]->(oneNow:Person WHERE NOT EXISTS { (oneNow)-[:MERGED_INTO]->() })\n    WITH first, coalesce(oneNow, one) AS one\n    WHERE NOT coalesce(one.optOut, false) AND one.excludedWhy IS NULL\n    RETURN one {.id, .externalId, .name, .country, .location} ORDER BY first.rank, one.id\n  } AS before,\n  COLLECT {\n    MATCH (:Market {slug: $market})<-[second:REACHES]-(other:Person)\n    USING INDEX SEEK second:REACHES(market, analysis, rank)\n    WHERE second.market = $market AND second.analysis = $to AND second.rank <= $size\n    OPTIONAL MATCH (other)-[:MERGED_INTO*1..8]->(otherNow:Person WHERE NOT EXISTS { (otherNow)-[:MERGED_INTO]->() })\n    WITH second, coalesce(otherNow, other) AS other\n    WHERE NOT coalesce(other.optOut, false) AND other.excludedWhy IS NULL\n    RETURN other {.id, .externalId, .name, .country, .location} ORDER BY second.rank, other.id\n  } AS after",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"from":{"kind":"scalar","name":"ID","required":true},"to":{"kind":"scalar","name":"ID","required":true},"size":{"kind":"scalar","name":"Int","required":true}},
  row: {"earlier":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false},"before":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true},"after":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},
};

export interface InfluencersAmongParams {
  /** slug */
  market: string;
  analysis: string;
  people: Array<string>;
  /** slug of the brand whose stance filters; the one own brand when null */
  brand: string | null;
  /** only these positions; any when null */
  stance: Array<Stance> | null;
  membership: Membership;
  /** lower case; any when null */
  networks: Array<string> | null;
  limit: number;
  /** how many actors each row's reach passes through are brought */
  named: number;
}
export interface InfluencersAmongRow {
  /** place: in $people, from 0; isListed: in any stored list; through: actors by falling share, null where it is computed on demand; stances: toward $brands, none where nothing is known */
  rows: Array<{ place: number; person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }> }; isListed: boolean; through: Array<string> | null; throughShare: Array<number> | null; throughLow: Array<number> | null; throughHigh: Array<number> | null; stances: Array<{ brand: string; position: Stance; trend: number | null; net: number | null; posts: number; confidence: number }> }>;
  /** the own brands and $brand, by slug */
  brands: Array<{ slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> }>;
  /** whom the rows' reach passes through, but those who objected or were excluded since */
  actors: Array<{ id: string; person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null } | null; brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null }>;
}
/** Of some people in the order given, the first who pass the filters of a list by reach, with what its rows show of them. */
export const influencersAmong: Query<InfluencersAmongParams, InfluencersAmongRow> = {
  name: 'influencersAmong',
  text: "CALL () {\n  UNWIND range(0, size($people) - 1) AS place\n  MATCH (ranked:Person {id: $people[place]})\n  OPTIONAL MATCH (ranked)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT EXISTS { (survivor)-[:MERGED_INTO]->() })\n  WITH place, ranked, coalesce(survivor, ranked) AS human\n  WHERE NOT coalesce(human.optOut, false) AND human.excludedWhy IS NULL\n    // CASE, because OR would look up each one's memberships and accounts though nobody asked for them.\n    AND CASE $membership WHEN 'ANY' THEN true\n      ELSE ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) }) END\n    AND CASE WHEN $networks IS NULL THEN true\n      ELSE EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks } END\n    AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {\n      MATCH (human)-[toward:STANCE]->(named:Brand)\n      WHERE coalesce(toward.analysis, '') = $analysis AND CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END\n      RETURN toward.position ORDER BY named.slug LIMIT 1\n    }), 'UNKNOWN') IN $stance END\n  WITH place, ranked, human\n  ORDER BY place\n  LIMIT $limit\n  OPTIONAL MATCH (ranked)-[reaches:REACHES {analysis: $analysis, market: $market}]->(:Market {slug: $market})\n  WITH place, human, reaches, EXISTS { (ranked)-[:REACHES {analysis: $analysis}]->(:Market) } AS isListed\n  ORDER BY place\n  RETURN collect({\n    place: place, isListed: isListed,\n    through: reaches.through[..$named], throughShare: reaches.throughShare[..$named],\n    throughLow: reaches.throughLow[..$named], throughHigh: reaches.throughHigh[..$named],\n    person: human {.id, .externalId, .name, .country, .location, accounts: COLLECT {\n      MATCH (human)-[:OWNS]->(owned:Account)\n      RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key\n    }},\n    stances: COLLECT {\n      MATCH (human)-[stands:STANCE]->(judged:Brand)\n      WHERE coalesce(stands.analysis, '') = $analysis // Not by the index of the analysis, which holds everybody's: coalesce keeps the planner from it while it looks empty.\n        AND (judged.relation = 'OWN' OR judged.slug = $brand)\n      RETURN stands {.position, .trend, .net, .posts, .confidence, brand: judged.slug} ORDER BY judged.slug\n    }\n  }) AS rows\n}\nRETURN rows,\n  COLLECT {\n    MATCH (told:Brand) WHERE told.relation = 'OWN' OR told.slug = $brand\n    RETURN told {.slug, .name, relation: coalesce(told.relation, 'OTHER'), aliases: coalesce(told.aliases, [])} ORDER BY told.slug\n  } AS brands,\n  COLLECT {\n    UNWIND rows AS row\n    UNWIND coalesce(row.through, []) AS id\n    WITH DISTINCT id\n    OPTIONAL MATCH (former:Person {id: id})\n    OPTIONAL MATCH (former)-[:MERGED_INTO*1..8]->(heir:Person WHERE NOT EXISTS { (heir)-[:MERGED_INTO]->() })\n    WITH id, coalesce(heir, former) AS between\n    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN id STARTS WITH 'brand:' THEN substring(id, 6) END})\n    WITH id, between, carrier\n    WHERE carrier IS NOT NULL OR between IS NOT NULL AND NOT coalesce(between.optOut, false) AND between.excludedWhy IS NULL\n    RETURN {\n      id: id, person: between {.id, .externalId, .name, .country, .location},\n      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])}\n    } ORDER BY id\n  } AS actors",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"brand":{"kind":"scalar","name":"ID","required":false},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":false},"membership":{"kind":"scalar","name":"String","enum":"Membership","required":true},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"limit":{"kind":"scalar","name":"Int","required":true},"named":{"kind":"scalar","name":"Int","required":true}},
  row: {"rows":{"kind":"list","of":{"kind":"object","fields":{"place":{"kind":"scalar","name":"Int","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":true},"isListed":{"kind":"scalar","name":"Boolean","required":true},"through":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"throughShare":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughLow":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughHigh":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"stances":{"kind":"list","of":{"kind":"object","fields":{"brand":{"kind":"scalar","name":"ID","required":true},"position":{"kind":"scalar","name":"String","enum":"Stance","required":true},"trend":{"kind":"scalar","name":"Float","required":false},"net":{"kind":"scalar","name":"Float","required":false},"posts":{"kind":"scalar","name":"Int","required":true},"confidence":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":true}},"required":true},"required":true},"brands":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true},"required":true},"actors":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false}},"required":true},"required":true}},
};

export interface KeyInfluencersParams {
  /** slug */
  market: string;
  analysis: string;
  /** slug of the brand whose stance filters; the one own brand when null */
  brand: string | null;
  /** only these positions; any when null */
  stance: Array<Stance> | null;
  /** only reach of at least this many times the average; any when null */
  minMultiple: number | null;
  membership: Membership;
  /** lower case; any when null */
  networks: Array<string> | null;
  /** only ranks after this one */
  afterRank: number;
  limit: number;
  /** how many actors each row's reach passes through are brought */
  named: number;
}
export interface KeyInfluencersRow {
  /** by rank; through: actors by falling share, null where it is computed on demand; stances: toward $brands, none where nothing is known */
  rows: Array<{ person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }> }; rank: number; rankLow: number; rankHigh: number; globalRank: number | null; expected: number; low: number; high: number; globalExpected: number | null; globalLow: number | null; globalHigh: number | null; multiple: number | null; through: Array<string> | null; throughShare: Array<number> | null; throughLow: Array<number> | null; throughHigh: Array<number> | null; stances: Array<{ brand: string; position: Stance; trend: number | null; net: number | null; posts: number; confidence: number }> }>;
  /** of the market in the analysis */
  size: number | null;
  /** how many people the global reach is among */
  known: number | null;
  /** how many the stored list holds, whatever is filtered by */
  listed: number;
  /** the own brands and $brand, by slug */
  brands: Array<{ slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> }>;
  /** whom the rows' reach passes through, but those who objected or were excluded since */
  actors: Array<{ id: string; person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null } | null; brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null }>;
}
/** Who reaches a market most, by rank, with their accounts, their stance and through whom. */
export const keyInfluencers: Query<KeyInfluencersParams, KeyInfluencersRow> = {
  name: 'keyInfluencers',
  text: "MATCH (m:Market {slug: $market})<-[reaches:REACHES]-(human:Person)\nUSING INDEX SEEK reaches:REACHES(market, analysis, rank) // Planned right after an analysis, the index would look empty.\nWHERE reaches.market = $market AND reaches.analysis = $analysis AND reaches.rank > $afterRank\n  AND ($minMultiple IS NULL OR reaches.multiple >= $minMultiple)\nOPTIONAL MATCH (human)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT EXISTS { (survivor)-[:MERGED_INTO]->() })\nWITH m, reaches, coalesce(survivor, human) AS human\nWHERE NOT coalesce(human.optOut, false) AND human.excludedWhy IS NULL\n  // CASE, because OR would look up each row's memberships and accounts though nobody asked for them.\n  AND CASE $membership WHEN 'ANY' THEN true\n    ELSE ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(m) }) END\n  AND CASE WHEN $networks IS NULL THEN true\n    ELSE EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks } END\n  AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {\n    MATCH (human)-[toward:STANCE]->(named:Brand)\n    WHERE coalesce(toward.analysis, '') = $analysis AND CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END\n    RETURN toward.position ORDER BY named.slug LIMIT 1\n  }), 'UNKNOWN') IN $stance END\nWITH human, reaches\nORDER BY reaches.market, reaches.analysis, reaches.rank\nLIMIT $limit\nWITH collect(reaches {\n  .rank, .rankLow, .rankHigh, .globalRank, .expected, .low, .high, .globalExpected, .globalLow, .globalHigh, .multiple,\n  through: reaches.through[..$named], throughShare: reaches.throughShare[..$named],\n  throughLow: reaches.throughLow[..$named], throughHigh: reaches.throughHigh[..$named],\n  person: human {.id, .externalId, .name, .country, .location, accounts: COLLECT {\n    MATCH (human)-[:OWNS]->(owned:Account)\n    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key\n  }},\n  stances: COLLECT {\n    MATCH (human)-[stands:STANCE]->(judged:Brand)\n    WHERE coalesce(stands.analysis, '') = $analysis // Not by the index of the analysis, which holds everybody's: coalesce keeps the planner from it while it looks empty.\n      AND (judged.relation = 'OWN' OR judged.slug = $brand)\n    RETURN stands {.position, .trend, .net, .posts, .confidence, brand: judged.slug} ORDER BY judged.slug\n  }\n}) AS rows\nRETURN rows,\n  head(COLLECT { MATCH (:Analysis {id: $analysis})-[here:MEASURED]->(:Market {slug: $market}) RETURN here.size }) AS size,\n  head(COLLECT { MATCH (:Analysis {id: $analysis})-[world:MEASURED]->(:Market {slug: 'everyone'}) RETURN world.size }) AS known,\n  coalesce(head(COLLECT {\n    MATCH (:Market {slug: $market})<-[any:REACHES]-(:Person)\n    USING INDEX SEEK any:REACHES(market, analysis, rank)\n    WHERE any.market = $market AND any.analysis = $analysis AND any.rank > 0\n    RETURN any.rank ORDER BY any.market DESC, any.analysis DESC, any.rank DESC LIMIT 1\n  }), 0) AS listed,\n  COLLECT {\n    MATCH (told:Brand) WHERE told.relation = 'OWN' OR told.slug = $brand\n    RETURN told {.slug, .name, relation: coalesce(told.relation, 'OTHER'), aliases: coalesce(told.aliases, [])} ORDER BY told.slug\n  } AS brands,\n  COLLECT {\n    UNWIND rows AS row\n    UNWIND coalesce(row.through, []) AS id\n    WITH DISTINCT id\n    OPTIONAL MATCH (former:Person {id: id})\n    OPTIONAL MATCH (former)-[:MERGED_INTO*1..8]->(heir:Person WHERE NOT EXISTS { (heir)-[:MERGED_INTO]->() })\n    WITH id, coalesce(heir, former) AS between\n    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN id STARTS WITH 'brand:' THEN substring(id, 6) END})\n    WITH id, between, carrier\n    WHERE carrier IS NOT NULL OR between IS NOT NULL AND NOT coalesce(between.optOut, false) AND between.excludedWhy IS NULL\n    RETURN {\n      id: id, person: between {.id, .externalId, .name, .country, .location},\n      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])}\n    } ORDER BY id\n  } AS actors",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":false},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":false},"minMultiple":{"kind":"scalar","name":"Float","required":false},"membership":{"kind":"scalar","name":"String","enum":"Membership","required":true},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"afterRank":{"kind":"scalar","name":"Int","required":true},"limit":{"kind":"scalar","name":"Int","required":true},"named":{"kind":"scalar","name":"Int","required":true}},
  row: {"rows":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":true},"rank":{"kind":"scalar","name":"Int","required":true},"rankLow":{"kind":"scalar","name":"Int","required":true},"rankHigh":{"kind":"scalar","name":"Int","required":true},"globalRank":{"kind":"scalar","name":"Int","required":false},"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true},"globalExpected":{"kind":"scalar","name":"Float","required":false},"globalLow":{"kind":"scalar","name":"Float","required":false},"globalHigh":{"kind":"scalar","name":"Float","required":false},"multiple":{"kind":"scalar","name":"Float","required":false},"through":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"throughShare":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughLow":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughHigh":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"stances":{"kind":"list","of":{"kind":"object","fields":{"brand":{"kind":"scalar","name":"ID","required":true},"position":{"kind":"scalar","name":"String","enum":"Stance","required":true},"trend":{"kind":"scalar","name":"Float","required":false},"net":{"kind":"scalar","name":"Float","required":false},"posts":{"kind":"scalar","name":"Int","required":true},"confidence":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":true}},"required":true},"required":true},"size":{"kind":"scalar","name":"Int","required":false},"known":{"kind":"scalar","name":"Int","required":false},"listed":{"kind":"scalar","name":"Int","required":true},"brands":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true},"required":true},"actors":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false}},"required":true},"required":true}},
};

export interface PeopleBySignedReachParams {
  /** slug */
  market: string;
  analysis: string;
  isPositive: boolean;
}
export interface PeopleBySignedReachRow {
  person: string;
}
/** The people of a market's stored list by their positive or negative reach, largest first, equals by rank. */
export const peopleBySignedReach: Query<PeopleBySignedReachParams, PeopleBySignedReachRow> = {
  name: 'peopleBySignedReach',
  text: "MATCH (:Market {slug: $market})<-[reaches:REACHES]-(human:Person)\n// The planner cannot know how many analyses share the market's node.\nUSING INDEX SEEK reaches:REACHES(market, analysis, rank)\nWHERE reaches.market = $market AND reaches.analysis = $analysis AND reaches.rank > 0\nRETURN human.id AS person\nORDER BY CASE WHEN $isPositive THEN reaches.positiveExpected ELSE reaches.negativeExpected END DESC, reaches.rank",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"isPositive":{"kind":"scalar","name":"Boolean","required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true}},
};

export interface PostsBehindStanceParams {
  /** brand is a slug; the one own brand, the newest analysis when null */
  asked: Array<{ person: string; brand: string | null; analysis: string | null }>;
}
export interface PostsBehindStanceRow {
  person: string;
  /** the slug that was asked for */
  asked: string | null;
  /** the analysis that was asked for */
  at: string | null;
  /** null when unknown, or when there is not exactly one own brand */
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null;
  posts: Array<{ publishedAt: number; label: string | null; score: number | null }>;
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null;
}
/** Posts that carry a sentiment of each person toward a brand, and the analysis to judge them as of: posts that came after it was made are left out, whatever their date. */
export const postsBehindStance: Query<PostsBehindStanceParams, PostsBehindStanceRow> = {
  name: 'postsBehindStance',
  text: "WITH COLLECT { MATCH (ours:Brand {relation: 'OWN'}) RETURN ours ORDER BY ours.slug LIMIT 2 } AS own\nUNWIND $asked AS ask\nOPTIONAL MATCH (named:Brand {slug: ask.brand})\nWITH ask, CASE WHEN ask.brand IS NOT NULL THEN named WHEN size(own) = 1 THEN own[0] END AS toward, head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) WHERE ask.analysis IS NULL OR run.id = ask.analysis\n  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n}) AS chosen\nRETURN ask.person AS person, ask.brand AS asked, ask.analysis AS at,\n  toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand,\n  COLLECT {\n    MATCH (:Person {id: ask.person})-[:OWNS]->(:Account)-[:WROTE]->(post:Post)\n    WITH DISTINCT post // So that the plan begins with the person and not with everything said about the brand.\n    MATCH (post)-[about:ABOUT]->(toward)\n    WHERE post.publishedAt IS NOT NULL AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)\n      // Posts of before the version was kept carry none.\n      AND (chosen IS NULL OR coalesce(post.sinceVersion, 0) <= chosen.dataVersion AND coalesce(about.sinceVersion, 0) <= chosen.dataVersion)\n    RETURN {publishedAt: post.publishedAt, label: about.sentiment, score: toFloat(about.score)} ORDER BY post.publishedAt, post.key\n  } AS posts,\n  chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')} AS analysis\nORDER BY person, asked, at",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":false},"analysis":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"asked":{"kind":"scalar","name":"ID","required":false},"at":{"kind":"scalar","name":"ID","required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false},"posts":{"kind":"list","of":{"kind":"object","fields":{"publishedAt":{"kind":"scalar","name":"DateTime","required":true},"label":{"kind":"scalar","name":"String","required":false},"score":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},
};

export interface PreviousRanksParams {
  /** market is a slug */
  asked: Array<{ person: string; market: string; analysis: string }>;
}
export interface PreviousRanksRow {
  person: string;
  market: string;
  /** the one that was asked about */
  analysis: string;
  /** no row for people who were not in the stored list */
  rank: number;
}
/** Where people stood in a market in the kept analysis before one: the newest that looks from an earlier instant. */
export const previousRanks: Query<PreviousRanksParams, PreviousRanksRow> = {
  name: 'previousRanks',
  text: "UNWIND $asked AS ask\nMATCH (later:Analysis {id: ask.analysis})\nWITH ask, head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) WHERE run.asOf < later.asOf\n  RETURN run.id ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n}) AS previous\nMATCH (:Person {id: ask.person})-[reaches:REACHES {market: ask.market, analysis: previous}]->(:Market {slug: ask.market})\nRETURN ask.person AS person, ask.market AS market, ask.analysis AS analysis, reaches.rank AS rank\nORDER BY person, market, analysis",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"rank":{"kind":"scalar","name":"Int","required":true}},
};

export interface SignedReachesParams {
  /** market is a slug */
  asked: Array<{ person: string; market: string; analysis: string }>;
}
export interface SignedReachesRow {
  person: string;
  market: string;
  analysis: string;
  positive: { expected: number; low: number; high: number };
  negative: { expected: number; low: number; high: number };
}
/** How far people's words travel in a market by way of those who stay with the own brand, and of those who turn against it. */
export const signedReaches: Query<SignedReachesParams, SignedReachesRow> = {
  name: 'signedReaches',
  text: "UNWIND $asked AS ask\nMATCH (:Person {id: ask.person})-[reaches:REACHES {market: ask.market, analysis: ask.analysis}]->(:Market {slug: ask.market})\nWHERE reaches.positiveExpected IS NOT NULL\nRETURN ask.person AS person, ask.market AS market, ask.analysis AS analysis,\n  {expected: reaches.positiveExpected, low: reaches.positiveLow, high: reaches.positiveHigh} AS positive,\n  {expected: reaches.negativeExpected, low: reaches.negativeLow, high: reaches.negativeHigh} AS negative\nORDER BY person, market, analysis",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"positive":{"kind":"object","fields":{"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true}},"required":true},"negative":{"kind":"object","fields":{"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true}},"required":true}},
};

export interface SignsOfRolesParams {
  asked: Array<{ person: string; analysis: string }>;
}
export interface SignsOfRolesRow {
  person: string;
  analysis: string;
  /** other people whose posts they replied to */
  answered: number;
  /** the same for the average person who is known, as of now */
  usual: number;
  /** people who follow or know them, or acted on their posts */
  audience: number;
  /** people who are known */
  people: number;
  /** of the first 100 of a market those who would lose a fifth or more of their reach without them; `most` is the largest share, `name` whose it is */
  carried: Array<{ market: string; people: number; most: number; name: string | null }>;
  /** who wrote of a topic before them, and after; `tied` those after who belong to the audience. Topics of more than 20,000 posts are left out */
  topics: Array<{ name: string; before: number; after: number; tied: number }>;
}
/** What shows whom people help, whose reach depends on them, and what they wrote of before others did; as of an analysis. */
export const signsOfRoles: Query<SignsOfRolesParams, SignsOfRolesRow> = {
  name: 'signsOfRoles',
  text: "WITH COUNT { (:Person) } AS people, COUNT { ()-[:REPLIED]->() } AS replied\nUNWIND $asked AS ask\nMATCH (person:Person {id: ask.person}), (run:Analysis {id: ask.analysis})\nRETURN ask.person AS person, ask.analysis AS analysis, people, toFloat(replied) / people AS usual,\n  COUNT {\n    MATCH (person)-[:OWNS]->(:Account)-[reply:REPLIED]->(:Account)<-[:OWNS]-(answeredOne:Person)\n    WHERE answeredOne <> person AND coalesce(reply.firstAt <= run.asOf, true)\n    RETURN DISTINCT answeredOne\n  } AS answered,\n  COUNT {\n    MATCH (person)-[:OWNS]->(:Account)<-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED]-(:Account)<-[:OWNS]-(listener:Person)\n    WHERE listener <> person\n    RETURN DISTINCT listener\n  } AS audience,\n  COLLECT {\n    MATCH (run)-[:MEASURED]->(segment:Market)<-[reaches:REACHES]-(carriedOne:Person)\n    WHERE reaches.market = segment.slug AND reaches.analysis = run.id AND reaches.rank <= 100 AND person.id IN reaches.through\n      AND NOT coalesce(carriedOne.optOut, false) AND carriedOne.excludedWhy IS NULL\n    WITH segment, carriedOne, reduce(found = 0.0, place IN range(0, size(reaches.through) - 1) |\n      CASE WHEN reaches.through[place] = person.id THEN reaches.throughShare[place] ELSE found END) AS share\n    WHERE share >= 0.2\n    WITH segment, carriedOne, share ORDER BY share DESC, carriedOne.id\n    WITH segment, collect({name: carriedOne.name, share: share}) AS those\n    RETURN {market: coalesce(segment.name, segment.slug), people: size(those), most: those[0].share, name: those[0].name} ORDER BY segment.slug\n  } AS carried,\n  COLLECT {\n    MATCH (person)-[:OWNS]->(:Account)-[:WROTE]->(own:Post)-[:HAS_TOPIC]->(topic:Topic)\n    WHERE own.publishedAt <= run.asOf\n    WITH topic, min(own.publishedAt) AS began\n    WHERE COUNT { (topic)<-[:HAS_TOPIC]-() } <= 20000\n    MATCH (topic)<-[:HAS_TOPIC]-(said:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(writer:Person)\n    WHERE writer <> person AND said.publishedAt <= run.asOf\n    WITH topic, began, writer, min(said.publishedAt) AS writerBegan\n    WITH topic, sum(CASE WHEN writerBegan < began THEN 1 ELSE 0 END) AS before,\n      sum(CASE WHEN writerBegan > began THEN 1 ELSE 0 END) AS after,\n      sum(CASE WHEN writerBegan > began AND EXISTS {\n        MATCH (writer)-[:OWNS]->(:Account)-[bond:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED]->(:Account)<-[:OWNS]-(person)\n        WHERE coalesce(bond.firstAt <= writerBegan, true)\n      } THEN 1 ELSE 0 END) AS tied\n    RETURN {name: topic.name, before: before, after: after, tied: tied} ORDER BY topic.name\n  } AS topics\nORDER BY person, analysis",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"answered":{"kind":"scalar","name":"Int","required":true},"usual":{"kind":"scalar","name":"Float","required":true},"audience":{"kind":"scalar","name":"Int","required":true},"people":{"kind":"scalar","name":"Int","required":true},"carried":{"kind":"list","of":{"kind":"object","fields":{"market":{"kind":"scalar","name":"String","required":true},"people":{"kind":"scalar","name":"Int","required":true},"most":{"kind":"scalar","name":"Float","required":true},"name":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true},"topics":{"kind":"list","of":{"kind":"object","fields":{"name":{"kind":"scalar","name":"String","required":true},"before":{"kind":"scalar","name":"Int","required":true},"after":{"kind":"scalar","name":"Int","required":true},"tied":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true}},
};

export interface StancesTowardParams {
  analysis: string;
  /** its slug; the one own brand when null */
  brand: string | null;
}
export interface StancesTowardRow {
  /** null when there is no such brand, or not exactly one own brand */
  brand: string | null;
  /** by person; people below every stored list are not known */
  stances: Array<{ person: string; position: Stance }>;
}
/** Who is known, in an analysis, to stand where toward a brand? */
export const stancesToward: Query<StancesTowardParams, StancesTowardRow> = {
  name: 'stancesToward',
  text: "WITH COLLECT {\n  MATCH (one:Brand) WHERE CASE WHEN $brand IS NULL THEN one.relation = 'OWN' ELSE one.slug = $brand END\n  RETURN one\n} AS meant\nWITH CASE size(meant) WHEN 1 THEN meant[0] END AS named\nRETURN named.slug AS brand, COLLECT {\n  MATCH (human:Person)-[toward:STANCE {analysis: $analysis}]->(named)\n  RETURN {person: human.id, position: toward.position} ORDER BY human.id\n} AS stances",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":false}},
  row: {"brand":{"kind":"scalar","name":"ID","required":false},"stances":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"position":{"kind":"scalar","name":"String","enum":"Stance","required":true}},"required":true},"required":true}},
};

export interface SentimentOfMarketParams {
  /** slug */
  market: string;
  /** slug; the one own brand when "" */
  brand: string;
  /** posts from here */
  from: number;
  /** to before here */
  to: number;
  /** of the analysis asked about: posts that came into the graph later are left out, whatever their date */
  dataVersion: number;
  /** "hour", "day", "week" (from Monday), "month", cut in the market's zone; "" for none */
  bucket: string;
  /** TOPIC: a post counts under each of its topics; NETWORK; "" for neither */
  by: string;
  /** points; in buckets the first, else those with the most posts */
  limit: number;
}
export interface SentimentOfMarketRow {
  /** null when unknown, or when there is not exactly one own brand */
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null;
  /** net: the plain mean of what is known, to nine decimals: the same whatever order posts come in */
  points: Array<{ start: number | null; topic: string | null; network: string | null; posts: number; people: number; positive: number; neutral: number; negative: number; unsure: number; net: number | null }>;
}
/** How the members of a market speak of a brand: posts by what they say, in buckets of time, by topic or by network. */
export const sentimentOfMarket: Query<SentimentOfMarketParams, SentimentOfMarketRow> = {
  name: 'sentimentOfMarket',
  text: "WITH COLLECT {\n  MATCH (judged:Brand) WHERE CASE WHEN $brand = '' THEN judged.relation = 'OWN' ELSE judged.slug = $brand END\n  RETURN judged ORDER BY judged.slug LIMIT 2\n} AS judgedBrands\nWITH CASE WHEN size(judgedBrands) = 1 THEN judgedBrands[0] END AS toward\nOPTIONAL MATCH (segment:Market {slug: $market})\nRETURN toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand, COLLECT {\n  MATCH (toward)<-[about:ABOUT]-(post:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(human:Person)\n  WHERE $from <= post.publishedAt < $to AND NOT coalesce(human.optOut, false) AND NOT EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) }\n    AND ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(segment) })\n    AND coalesce(post.sinceVersion, 0) <= $dataVersion AND coalesce(about.sinceVersion, 0) <= $dataVersion // Posts of before it was kept carry none.\n  WITH segment, post, human, about.sentiment AS label, CASE\n    WHEN about.score IS NOT NULL THEN CASE WHEN about.score > 1 THEN 1.0 WHEN about.score < -1 THEN -1.0 ELSE toFloat(about.score) END\n    WHEN about.sentiment = 'POSITIVE' THEN 1.0 WHEN about.sentiment = 'NEGATIVE' THEN -1.0 WHEN about.sentiment = 'NEUTRAL' THEN 0.0\n  END AS signed\n  WITH post, human, signed,\n    CASE WHEN label IN ['POSITIVE', 'NEUTRAL', 'NEGATIVE'] THEN label WHEN signed > 0 THEN 'POSITIVE' WHEN signed < 0 THEN 'NEGATIVE' WHEN signed = 0 THEN 'NEUTRAL' ELSE 'UNSURE' END AS side,\n    CASE WHEN $bucket <> '' THEN\n      datetime.truncate($bucket, datetime({epochMillis: post.publishedAt, timezone: coalesce(segment.timezone, 'UTC')})).epochMillis END AS begins\n  UNWIND CASE $by\n    WHEN 'NETWORK' THEN [post.network]\n    WHEN 'TOPIC' THEN CASE WHEN EXISTS { (post)-[:HAS_TOPIC]->(:Topic) } THEN COLLECT { MATCH (post)-[:HAS_TOPIC]->(named:Topic) RETURN named.name ORDER BY named.name } ELSE [null] END\n    ELSE [null] END AS facet\n  WITH begins, facet, count(post) AS number, count(DISTINCT human) AS authors, avg(signed) AS mean,\n    count(CASE WHEN side = 'POSITIVE' THEN 1 END) AS ups, count(CASE WHEN side = 'NEUTRAL' THEN 1 END) AS evens,\n    count(CASE WHEN side = 'NEGATIVE' THEN 1 END) AS downs, count(CASE WHEN side = 'UNSURE' THEN 1 END) AS unknown\n  RETURN {\n    start: begins, topic: CASE $by WHEN 'TOPIC' THEN facet END, network: CASE $by WHEN 'NETWORK' THEN facet END,\n    posts: number, people: authors, positive: ups, neutral: evens, negative: downs, unsure: unknown, net: round(mean, 9)\n  } ORDER BY begins, number DESC, facet LIMIT $limit\n} AS points",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"from":{"kind":"scalar","name":"DateTime","required":true},"to":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"bucket":{"kind":"scalar","name":"String","required":true},"by":{"kind":"scalar","name":"String","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false},"points":{"kind":"list","of":{"kind":"object","fields":{"start":{"kind":"scalar","name":"DateTime","required":false},"topic":{"kind":"scalar","name":"String","required":false},"network":{"kind":"scalar","name":"String","required":false},"posts":{"kind":"scalar","name":"Int","required":true},"people":{"kind":"scalar","name":"Int","required":true},"positive":{"kind":"scalar","name":"Int","required":true},"neutral":{"kind":"scalar","name":"Int","required":true},"negative":{"kind":"scalar","name":"Int","required":true},"unsure":{"kind":"scalar","name":"Int","required":true},"net":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},
};

export interface ChangeMembersParams {
  /** its slug */
  market: string;
  /** who joins; who is on its list already stays as they are */
  add: Array<string>;
  /** who leaves */
  remove: Array<string>;
  /** when */
  since: number;
  ruleVersion: number;
}
export interface ChangeMembersRow {
  /** false while a process holds the lease "data" */
  done: boolean;
}
/** Takes people into a market by its rule and others out, unless a snapshot is being taken: then nothing is done. */
export const changeMembers: Query<ChangeMembersParams, ChangeMembersRow> = {
  name: 'changeMembers',
  text: "MATCH (setting:Setting {name: 'dataVersion'})\n// Locks it as taking the lease does, so that a snapshot either waits for this batch or stops it here.\nSET setting.value = setting.value\nWITH setting, NOT EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS free\nFOREACH (raise IN CASE WHEN free THEN [1] ELSE [] END | SET setting.value = setting.value + 1)\nWITH free\nCALL (free) {\n  UNWIND CASE WHEN free THEN $add ELSE [] END AS joining\n  MATCH (person:Person {id: joining}), (market:Market {slug: $market})\n  MERGE (person)-[membership:MEMBER_OF]->(market)\n  ON CREATE SET membership.by = 'RULE', membership.since = $since, membership.ruleVersion = $ruleVersion\n  RETURN count(*) AS joined\n}\nCALL (free) {\n  UNWIND CASE WHEN free THEN $remove ELSE [] END AS leaving\n  MATCH (:Person {id: leaving})-[membership:MEMBER_OF {by: 'RULE'}]->(:Market {slug: $market})\n  DELETE membership\n  RETURN count(*) AS left\n}\nRETURN free AS done",
  params: {"market":{"kind":"scalar","name":"String","required":true},"add":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"remove":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"since":{"kind":"scalar","name":"DateTime","required":true},"ruleVersion":{"kind":"scalar","name":"Int","required":true}},
  row: {"done":{"kind":"scalar","name":"Boolean","required":true}},
};

export interface MarketsWithRulesParams {
  /** only these; null: all */
  slugs: Array<string> | null;
}
export interface MarketsWithRulesRow {
  slug: string;
  /** JSON */
  rule: string;
  ruleVersion: number;
}
/** Which markets have a rule to be kept? All but `everyone`, which has no rows. */
export const marketsWithRules: Query<MarketsWithRulesParams, MarketsWithRulesRow> = {
  name: 'marketsWithRules',
  text: "MATCH (market:Market)\nWHERE market.slug <> 'everyone' AND market.rule IS NOT NULL AND ($slugs IS NULL OR market.slug IN $slugs)\nRETURN market.slug AS slug, market.rule AS rule, coalesce(market.ruleVersion, 1) AS ruleVersion\nORDER BY slug",
  params: {"slugs":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false}},
  row: {"slug":{"kind":"scalar","name":"String","required":true},"rule":{"kind":"scalar","name":"String","required":true},"ruleVersion":{"kind":"scalar","name":"Int","required":true}},
};

export interface MembersSoFarParams {
  /** its slug */
  market: string;
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface MembersSoFarRow {
  id: string;
  /** RULE or LIST */
  by: string;
}
/** Who belongs to a market now, by its rule and by list? */
export const membersSoFar: Query<MembersSoFarParams, MembersSoFarRow> = {
  name: 'membersSoFar',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)-[membership:MEMBER_OF]->(:Market {slug: $market})\n  RETURN person, membership\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})-[membership:MEMBER_OF]->(:Market {slug: $market})\n  RETURN person, membership\n}\nRETURN person.id AS id, membership.by AS by\nORDER BY id",
  params: {"market":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"by":{"kind":"scalar","name":"String","required":true}},
};

export interface PeopleByAttributeParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
  /** the attribute's name */
  name: string;
}
export interface PeopleByAttributeRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** Which values does one attribute of people take, and who has each? */
export const peopleByAttribute: Query<PeopleByAttributeParams, PeopleByAttributeRow> = {
  name: 'peopleByAttribute',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nWITH person, toString(person['attr.' + $name]) AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"name":{"kind":"scalar","name":"String","required":true}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleByBrandParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
  /** slugs, any of them */
  values: Array<string>;
  /** or a part of one */
  part: string | null;
  /** the earliest that counts; null: any time */
  since: number | null;
  atLeast: number;
}
export interface PeopleByBrandRow {
  id: string;
}
/** Who wrote at least so many posts about these brands? */
export const peopleByBrand: Query<PeopleByBrandParams, PeopleByBrandRow> = {
  name: 'peopleByBrand',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nMATCH (person)-[:OWNS]->(:Account)-[:WROTE]->(post:Post)-[:ABOUT]->(brand:Brand)\nWHERE (brand.slug IN $values OR brand.slug CONTAINS $part) AND ($since IS NULL OR post.publishedAt >= $since)\nWITH person, count(DISTINCT post) AS times WHERE times >= $atLeast\nRETURN person.id AS id\nORDER BY id",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"values":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"part":{"kind":"scalar","name":"String","required":false},"since":{"kind":"scalar","name":"DateTime","required":false},"atLeast":{"kind":"scalar","name":"Int","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PeopleByCountryParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleByCountryRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** Which countries do people live in, and who in each? */
export const peopleByCountry: Query<PeopleByCountryParams, PeopleByCountryRow> = {
  name: 'peopleByCountry',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nWITH person, person.country AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleByFollowsParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
  /** account keys and brand slugs, any of them */
  values: Array<string>;
  /** or a part of one */
  part: string | null;
  /** the earliest that counts; null: any time */
  since: number | null;
  atLeast: number;
}
export interface PeopleByFollowsRow {
  id: string;
}
/** Who follows at least so many of these accounts, or accounts of these brands? */
export const peopleByFollows: Query<PeopleByFollowsParams, PeopleByFollowsRow> = {
  name: 'peopleByFollows',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nMATCH (person)-[:OWNS]->(:Account)-[tie:FOLLOWS]->(followed:Account)\nWHERE (followed.key IN $values OR followed.key CONTAINS $part\n    OR EXISTS { MATCH (brand:Brand)-[:OWNS]->(followed) WHERE brand.slug IN $values OR brand.slug CONTAINS $part })\n  AND ($since IS NULL OR tie.firstAt >= $since)\nWITH person, count(DISTINCT followed) AS times WHERE times >= $atLeast\nRETURN person.id AS id\nORDER BY id",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"values":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"part":{"kind":"scalar","name":"String","required":false},"since":{"kind":"scalar","name":"DateTime","required":false},"atLeast":{"kind":"scalar","name":"Int","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PeopleByLanguageParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
  /** codes in lower case, any of them */
  values: Array<string>;
  /** or a part of one */
  part: string | null;
  /** the earliest that counts; null: any time */
  since: number | null;
  atLeast: number;
}
export interface PeopleByLanguageRow {
  id: string;
}
/** Who wrote at least so many posts in these languages? */
export const peopleByLanguage: Query<PeopleByLanguageParams, PeopleByLanguageRow> = {
  name: 'peopleByLanguage',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nMATCH (person)-[:OWNS]->(:Account)-[:WROTE]->(post:Post)\nWHERE (toLower(post.language) IN $values OR toLower(post.language) CONTAINS $part)\n  AND ($since IS NULL OR post.publishedAt >= $since)\nWITH person, count(DISTINCT post) AS times WHERE times >= $atLeast\nRETURN person.id AS id\nORDER BY id",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"values":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"part":{"kind":"scalar","name":"String","required":false},"since":{"kind":"scalar","name":"DateTime","required":false},"atLeast":{"kind":"scalar","name":"Int","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PeopleByListParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleByListRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** On which markets' lists are people, and who is on each? */
export const peopleByList: Query<PeopleByListParams, PeopleByListRow> = {
  name: 'peopleByList',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nMATCH (person)-[:MEMBER_OF {by: 'LIST'}]->(market:Market)\nWITH person, market.slug AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleByLocationParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleByLocationRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** Which places do people give, on themselves or on an account of theirs, and who gives each? */
export const peopleByLocation: Query<PeopleByLocationParams, PeopleByLocationRow> = {
  name: 'peopleByLocation',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nUNWIND [person.location] + COLLECT { MATCH (person)-[:OWNS]->(account:Account) RETURN account.location } AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleByNetworkParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleByNetworkRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** On which networks do people have accounts, and who on each? */
export const peopleByNetwork: Query<PeopleByNetworkParams, PeopleByNetworkRow> = {
  name: 'peopleByNetwork',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nMATCH (person)-[:OWNS]->(account:Account)\nWITH person, account.network AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleBySegmentParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleBySegmentRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** Which segments are people in, and who is in each? */
export const peopleBySegment: Query<PeopleBySegmentParams, PeopleBySegmentRow> = {
  name: 'peopleBySegment',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nUNWIND person.segments AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleByTimezoneParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleByTimezoneRow {
  /** as supplied */
  value: string;
  /** who has it */
  people: Array<string>;
}
/** Which time zones do people give, on themselves or on an account of theirs, and who gives each? */
export const peopleByTimezone: Query<PeopleByTimezoneParams, PeopleByTimezoneRow> = {
  name: 'peopleByTimezone',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nUNWIND [person.timezone] + COLLECT { MATCH (person)-[:OWNS]->(account:Account) RETURN account.timezone } AS found\nWITH found, person WHERE found IS NOT NULL\nRETURN found AS value, collect(DISTINCT person.id) AS people\nORDER BY value",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"value":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PeopleByTopicParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
  /** folded names, any of them */
  values: Array<string>;
  /** or a part of one */
  part: string | null;
  /** the earliest that counts; null: any time */
  since: number | null;
  atLeast: number;
}
export interface PeopleByTopicRow {
  id: string;
}
/** Who wrote at least so many posts on these topics? */
export const peopleByTopic: Query<PeopleByTopicParams, PeopleByTopicRow> = {
  name: 'peopleByTopic',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nMATCH (person)-[:OWNS]->(:Account)-[:WROTE]->(post:Post)-[:HAS_TOPIC]->(topic:Topic)\nWHERE (topic.name IN $values OR topic.name CONTAINS $part) AND ($since IS NULL OR post.publishedAt >= $since)\nWITH person, count(DISTINCT post) AS times WHERE times >= $atLeast\nRETURN person.id AS id\nORDER BY id",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"values":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true},"part":{"kind":"scalar","name":"String","required":false},"since":{"kind":"scalar","name":"DateTime","required":false},"atLeast":{"kind":"scalar","name":"Int","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PeopleLeftOutParams {
}
export interface PeopleLeftOutRow {
  id: string;
}
/** Who belongs to no market's counted people? Those who objected, own an excluded account, or were merged into another. */
export const peopleLeftOut: Query<PeopleLeftOutParams, PeopleLeftOutRow> = {
  name: 'peopleLeftOut',
  text: "MATCH (human:Person)\nWHERE coalesce(human.optOut, false) OR EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) } OR EXISTS { (human)-[:MERGED_INTO]->() }\nRETURN human.id AS id\nORDER BY id",
  params: {},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PeopleMergedParams {
}
export interface PeopleMergedRow {
  id: string;
}
/** Who was merged into another person, and is nobody any more? */
export const peopleMerged: Query<PeopleMergedParams, PeopleMergedRow> = {
  name: 'peopleMerged',
  text: "MATCH (former:Person)-[:MERGED_INTO]->(:Person)\nRETURN DISTINCT former.id AS id\nORDER BY id",
  params: {},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface PeopleWhoMayBelongParams {
  /** only these people; null: everybody */
  people: Array<string> | null;
}
export interface PeopleWhoMayBelongRow {
  id: string;
}
/** Who may belong to a market at all? Everybody but those who were merged into another person. */
export const peopleWhoMayBelong: Query<PeopleWhoMayBelongParams, PeopleWhoMayBelongRow> = {
  name: 'peopleWhoMayBelong',
  text: "CALL () {\n  WITH 1 AS one WHERE $people IS NULL\n  MATCH (person:Person)\n  RETURN person\nUNION ALL\n  UNWIND coalesce($people, []) AS asked\n  MATCH (person:Person {id: asked})\n  RETURN person\n}\nWITH person WHERE NOT EXISTS { MATCH (person)-[:MERGED_INTO]->(:Person) }\nRETURN person.id AS id\nORDER BY id",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface SegmentsOfMarketParams {
  /** slug */
  market: string;
}
export interface SegmentsOfMarketRow {
  segment: string;
  /** by id, at least five */
  people: Array<string>;
}
/** The segments that people of a market are in. */
export const segmentsOfMarket: Query<SegmentsOfMarketParams, SegmentsOfMarketRow> = {
  name: 'segmentsOfMarket',
  text: "MATCH (human:Person)\nWHERE human.segments IS NOT NULL\n  AND ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })\nUNWIND human.segments AS segment\nWITH DISTINCT segment, human ORDER BY human.id\nWITH segment, collect(human.id) AS people\nWHERE size(people) >= 5\nRETURN segment, people\nORDER BY segment",
  params: {"market":{"kind":"scalar","name":"ID","required":true}},
  row: {"segment":{"kind":"scalar","name":"String","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface AccountsByKeyParams {
  /** "network:handle", lower case */
  keys: Array<string>;
}
export interface AccountsByKeyRow {
  asked: string;
  account: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null };
}
/** Accounts by their keys; none whose owner objected. */
export const accountsByKey: Query<AccountsByKeyParams, AccountsByKeyRow> = {
  name: 'accountsByKey',
  text: "UNWIND $keys AS wanted\nMATCH (found:Account {key: wanted})\nWHERE NOT EXISTS { MATCH (found)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nRETURN wanted AS asked, found {.key, .network, .handle, .name, .followers, globalScore: toFloat(found.globalScore)} AS account\nORDER BY asked",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"asked":{"kind":"scalar","name":"ID","required":true},"account":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true}},
};

export interface AccountsOfPeopleParams {
  ids: Array<string>;
}
export interface AccountsOfPeopleRow {
  person: string;
  accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }>;
}
/** The accounts of each of some people, by key. */
export const accountsOfPeople: Query<AccountsOfPeopleParams, AccountsOfPeopleRow> = {
  name: 'accountsOfPeople',
  text: "UNWIND $ids AS wanted\nMATCH (human:Person {id: wanted})\nRETURN wanted AS person, COLLECT {\n  MATCH (human)-[:OWNS]->(owned:Account)\n  RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key\n} AS accounts\nORDER BY person",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},
};

export interface AnalysesByIdParams {
  ids: Array<string>;
}
export interface AnalysesByIdRow {
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string };
}
/** Finished analyses by their ids. */
export const analysesById: Query<AnalysesByIdParams, AnalysesByIdRow> = {
  name: 'analysesById',
  text: "UNWIND $ids AS wanted\nMATCH (found:Analysis {id: wanted, state: 'DONE'})\nRETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')} AS analysis\nORDER BY analysis.id",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":true}},
};

export interface AnalysesPageParams {
  /** only analyses as of before this instant, or at it and ... */
  beforeAsOf: number;
  /** ... made before this one, or at it with a larger id */
  beforeCreatedAt: number;
  afterId: string;
  limit: number;
}
export interface AnalysesPageRow {
  analyses: Array<{ id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string }>;
  /** how many there are altogether */
  total: number;
}
/** A page of finished analyses, newest as-of first; of one as-of, the one made last first: the first is what questions take. */
export const analysesPage: Query<AnalysesPageParams, AnalysesPageRow> = {
  name: 'analysesPage',
  text: "RETURN COUNT { (:Analysis {state: 'DONE'}) } AS total, COLLECT {\n  MATCH (found:Analysis {state: 'DONE'})\n  WHERE found.asOf < $beforeAsOf OR (found.asOf = $beforeAsOf AND (found.createdAt < $beforeCreatedAt\n    OR (found.createdAt = $beforeCreatedAt AND found.id > $afterId)))\n  RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')}\n  ORDER BY found.asOf DESC, found.createdAt DESC, found.id\n  LIMIT $limit\n} AS analyses",
  params: {"beforeAsOf":{"kind":"scalar","name":"DateTime","required":true},"beforeCreatedAt":{"kind":"scalar","name":"DateTime","required":true},"afterId":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"analyses":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true},"total":{"kind":"scalar","name":"Int","required":true}},
};

export interface AnalysisAsOfParams {
  asOf: number;
}
export interface AnalysisAsOfRow {
  /** null when there is none so early */
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null;
  /** the earliest as-of of all; null when there is no analysis */
  first: number | null;
  /** the latest */
  last: number | null;
}
/** The newest kept analysis that looks from an instant or before, and from when to when there are any. */
export const analysisAsOf: Query<AnalysisAsOfParams, AnalysisAsOfRow> = {
  name: 'analysisAsOf',
  text: "OPTIONAL MATCH (run:Analysis {state: 'DONE'})\nWITH min(run.asOf) AS first, max(run.asOf) AS last\nRETURN first, last, head(COLLECT {\n  MATCH (found:Analysis {state: 'DONE'}) WHERE found.asOf <= $asOf\n  RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')}\n  ORDER BY found.asOf DESC, found.createdAt DESC, found.id LIMIT 1\n}) AS analysis",
  params: {"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false},"first":{"kind":"scalar","name":"DateTime","required":false},"last":{"kind":"scalar","name":"DateTime","required":false}},
};

export interface AuthorsOfPostsParams {
  keys: Array<string>;
}
export interface AuthorsOfPostsRow {
  post: string;
  account: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null };
}
/** The account that wrote each of some posts; none for posts known by id only, or whose author objected. */
export const authorsOfPosts: Query<AuthorsOfPostsParams, AuthorsOfPostsRow> = {
  name: 'authorsOfPosts',
  text: "UNWIND $keys AS wanted\nMATCH (:Post {key: wanted})<-[:WROTE]-(author:Account)\nWHERE NOT EXISTS { MATCH (author)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nRETURN wanted AS post, author {.key, .network, .handle, .name, .followers, globalScore: toFloat(author.globalScore)} AS account\nORDER BY post",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"scalar","name":"ID","required":true},"account":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true}},
};

export interface BrandToJudgeByParams {
  /** the brand's slug; the one own brand when null */
  asked: string | null;
}
export interface BrandToJudgeByRow {
  /** slug; null when there is no such brand, or not exactly one own brand */
  brand: string | null;
  /** null before the first */
  analysis: string | null;
}
/** Toward which brand a list of people is judged, and in which analysis: the newest. */
export const brandToJudgeBy: Query<BrandToJudgeByParams, BrandToJudgeByRow> = {
  name: 'brandToJudgeBy',
  text: "WITH COLLECT {\n  MATCH (one:Brand) WHERE CASE WHEN $asked IS NULL THEN one.relation = 'OWN' ELSE one.slug = $asked END\n  RETURN one.slug\n} AS slugs\nRETURN CASE size(slugs) WHEN 1 THEN slugs[0] END AS brand, head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) RETURN run.id ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n}) AS analysis",
  params: {"asked":{"kind":"scalar","name":"ID","required":false}},
  row: {"brand":{"kind":"scalar","name":"ID","required":false},"analysis":{"kind":"scalar","name":"ID","required":false}},
};

export interface BrandsBySlugParams {
  slugs: Array<string>;
}
export interface BrandsBySlugRow {
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> };
}
/** Brands by their slugs. */
export const brandsBySlug: Query<BrandsBySlugParams, BrandsBySlugRow> = {
  name: 'brandsBySlug',
  text: "UNWIND $slugs AS wanted\nMATCH (found:Brand {slug: wanted})\nRETURN found {.slug, .name, relation: coalesce(found.relation, 'OTHER'), aliases: coalesce(found.aliases, [])} AS brand\nORDER BY brand.slug",
  params: {"slugs":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true}},
};

export interface BrandsOfPostsParams {
  keys: Array<string>;
}
export interface BrandsOfPostsRow {
  post: string;
  brands: Array<{ brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> }; label: Sentiment; score: number | null; confidence: number | null; source: SentimentSource }>;
}
/** What each of some posts says of which brands. */
export const brandsOfPosts: Query<BrandsOfPostsParams, BrandsOfPostsRow> = {
  name: 'brandsOfPosts',
  text: "UNWIND $keys AS wanted\nRETURN wanted AS post, COLLECT {\n  MATCH (:Post {key: wanted})-[about:ABOUT]->(named:Brand)\n  RETURN {\n    brand: named {.slug, .name, relation: coalesce(named.relation, 'OTHER'), aliases: coalesce(named.aliases, [])},\n    label: coalesce(about.sentiment, 'UNSURE'), score: toFloat(about.score), confidence: toFloat(about.confidence), source: about.by\n  } ORDER BY named.slug\n} AS brands\nORDER BY post",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"scalar","name":"ID","required":true},"brands":{"kind":"list","of":{"kind":"object","fields":{"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true},"label":{"kind":"scalar","name":"String","enum":"Sentiment","required":true},"score":{"kind":"scalar","name":"Float","required":false},"confidence":{"kind":"scalar","name":"Float","required":false},"source":{"kind":"scalar","name":"String","enum":"SentimentSource","required":true}},"required":true},"required":true}},
};

export interface BrandsPageParams {
  /** the slug before the page; "" for the first */
  after: string;
  limit: number;
}
export interface BrandsPageRow {
  brands: Array<{ slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> }>;
  /** how many there are altogether */
  total: number;
}
/** A page of brands by slug. */
export const brandsPage: Query<BrandsPageParams, BrandsPageRow> = {
  name: 'brandsPage',
  text: "RETURN COUNT { (:Brand) } AS total, COLLECT {\n  MATCH (found:Brand)\n  WHERE found.slug > $after\n  RETURN found {.slug, .name, relation: coalesce(found.relation, 'OTHER'), aliases: coalesce(found.aliases, [])}\n  ORDER BY found.slug\n  LIMIT $limit\n} AS brands",
  params: {"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"brands":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true},"required":true},"total":{"kind":"scalar","name":"Int","required":true}},
};

export interface ConversationsByKeyParams {
  keys: Array<string>;
}
export interface ConversationsByKeyRow {
  conversation: { key: string; network: string; title: string | null };
}
/** Conversations by their keys. */
export const conversationsByKey: Query<ConversationsByKeyParams, ConversationsByKeyRow> = {
  name: 'conversationsByKey',
  text: "UNWIND $keys AS wanted\nMATCH (found:Conversation {key: wanted})\nRETURN found {.key, .network, .title} AS conversation\nORDER BY conversation.key",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"conversation":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"title":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface ConversationsOfPostsParams {
  keys: Array<string>;
}
export interface ConversationsOfPostsRow {
  post: string;
  conversation: { key: string; network: string; title: string | null };
}
/** The conversation each of some posts belongs to. */
export const conversationsOfPosts: Query<ConversationsOfPostsParams, ConversationsOfPostsRow> = {
  name: 'conversationsOfPosts',
  text: "UNWIND $keys AS wanted\nMATCH (:Post {key: wanted})-[:IN]->(thread:Conversation)\nRETURN wanted AS post, thread {.key, .network, .title} AS conversation\nORDER BY post",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"scalar","name":"ID","required":true},"conversation":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"title":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface ConversationsPageParams {
  /** lower case; any when null */
  networks: Array<string> | null;
  /** the key before the page; "" for the first */
  after: string;
  limit: number;
  /** how many posts of each; 0 for none */
  posts: number;
}
export interface ConversationsPageRow {
  conversation: { key: string; network: string; title: string | null };
  /** null where none are asked for */
  posts: Array<{ key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null; author: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null }> | null;
}
/** A page of conversations by key, each with its first posts where they are asked for: the oldest, undated ones at the end; none whose author objected. */
export const conversationsPage: Query<ConversationsPageParams, ConversationsPageRow> = {
  name: 'conversationsPage',
  text: "MATCH (found:Conversation)\nWHERE found.key > $after AND ($networks IS NULL OR found.network IN $networks)\nWITH found ORDER BY found.key LIMIT $limit\nRETURN found {.key, .network, .title} AS conversation, CASE WHEN $posts > 0 THEN COLLECT {\n  MATCH (found)<-[:IN]-(post:Post)\n  OPTIONAL MATCH (post)<-[:WROTE]-(writer:Account)\n  WITH post, writer\n  WHERE NOT EXISTS { MATCH (writer)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\n  WITH post, writer, coalesce(post.publishedAt, 8640000000000000) AS instant\n  ORDER BY instant, post.key LIMIT $posts\n  RETURN post {.key, .network, .platformId, .text, .publishedAt, .url, .language,\n    author: writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)}}\n  ORDER BY instant, post.key\n} END AS posts\nORDER BY found.key",
  params: {"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true},"posts":{"kind":"scalar","name":"Int","required":true}},
  row: {"conversation":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"title":{"kind":"scalar","name":"String","required":false}},"required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false},"author":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false}},"required":true},"required":false}},
};

export interface ExcludedAccountsPageParams {
  /** the key before the page; "" for the first */
  after: string;
  limit: number;
}
export interface ExcludedAccountsPageRow {
  account: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null };
}
/** A page of the accounts left out of analyses, by key; those of people who objected are not shown. */
export const excludedAccountsPage: Query<ExcludedAccountsPageParams, ExcludedAccountsPageRow> = {
  name: 'excludedAccountsPage',
  text: "MATCH (shut:Account {excluded: true})\nWHERE shut.key > $after AND NOT EXISTS { MATCH (shut)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nRETURN shut {.key, .network, .handle, .name, .followers, globalScore: toFloat(shut.globalScore)} AS account\nORDER BY shut.key LIMIT $limit",
  params: {"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"account":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true}},
};

export interface ExclusionsOfAccountsParams {
  keys: Array<string>;
}
export interface ExclusionsOfAccountsRow {
  account: string;
  exclusion: { kind: ExclusionKind; why: string; by: ExclusionSource; since: number | null };
}
/** Why accounts are left out of analyses. */
export const exclusionsOfAccounts: Query<ExclusionsOfAccountsParams, ExclusionsOfAccountsRow> = {
  name: 'exclusionsOfAccounts',
  text: "UNWIND $keys AS wanted\nMATCH (shut:Account {key: wanted}) WHERE shut.excluded\nRETURN wanted AS account, {\n  kind: coalesce(shut.excludedKind, 'OTHER'), why: coalesce(shut.excludedWhy, 'The account is left out.'),\n  by: coalesce(shut.excludedBy, 'SUPPLIED'), since: shut.excludedAt\n} AS exclusion\nORDER BY account",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"account":{"kind":"scalar","name":"ID","required":true},"exclusion":{"kind":"object","fields":{"kind":{"kind":"scalar","name":"String","enum":"ExclusionKind","required":true},"why":{"kind":"scalar","name":"String","required":true},"by":{"kind":"scalar","name":"String","enum":"ExclusionSource","required":true},"since":{"kind":"scalar","name":"DateTime","required":false}},"required":true}},
};

export interface ExclusionsOfPeopleParams {
  ids: Array<string>;
}
export interface ExclusionsOfPeopleRow {
  person: string;
  exclusion: { kind: ExclusionKind; why: string; by: ExclusionSource; since: number | null };
}
/** Why people are left out of analyses: the first of their accounts that is excluded. */
export const exclusionsOfPeople: Query<ExclusionsOfPeopleParams, ExclusionsOfPeopleRow> = {
  name: 'exclusionsOfPeople',
  text: "UNWIND $ids AS wanted\nMATCH (:Person {id: wanted})-[:OWNS]->(shut:Account) WHERE shut.excluded\nWITH wanted, shut ORDER BY shut.key\nWITH wanted, head(collect(shut)) AS shut\nRETURN wanted AS person, {\n  kind: coalesce(shut.excludedKind, 'OTHER'), why: coalesce(shut.excludedWhy, 'An account of theirs is left out.'),\n  by: coalesce(shut.excludedBy, 'SUPPLIED'), since: shut.excludedAt\n} AS exclusion\nORDER BY person",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"exclusion":{"kind":"object","fields":{"kind":{"kind":"scalar","name":"String","enum":"ExclusionKind","required":true},"why":{"kind":"scalar","name":"String","required":true},"by":{"kind":"scalar","name":"String","enum":"ExclusionSource","required":true},"since":{"kind":"scalar","name":"DateTime","required":false}},"required":true}},
};

export interface ImportRunsByIdParams {
  ids: Array<string>;
}
export interface ImportRunsByIdRow {
  run: { id: string; file: string; kind: string; source: string; state: string; read: number; added: number; updated: number; unchanged: number; duplicate: number; rejected: number; startedAt: number | null; endedAt: number | null };
}
/** Imports by their ids. */
export const importRunsById: Query<ImportRunsByIdParams, ImportRunsByIdRow> = {
  name: 'importRunsById',
  text: "UNWIND $ids AS wanted\nMATCH (found:ImportRun {id: wanted})\nRETURN found {.id, .file, .kind, .source, .state, .read, .added, .updated, .unchanged, .duplicate, .rejected, .startedAt, .endedAt} AS run\nORDER BY run.id",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"run":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"file":{"kind":"scalar","name":"String","required":true},"kind":{"kind":"scalar","name":"String","required":true},"source":{"kind":"scalar","name":"String","required":true},"state":{"kind":"scalar","name":"String","required":true},"read":{"kind":"scalar","name":"Int","required":true},"added":{"kind":"scalar","name":"Int","required":true},"updated":{"kind":"scalar","name":"Int","required":true},"unchanged":{"kind":"scalar","name":"Int","required":true},"duplicate":{"kind":"scalar","name":"Int","required":true},"rejected":{"kind":"scalar","name":"Int","required":true},"startedAt":{"kind":"scalar","name":"DateTime","required":false},"endedAt":{"kind":"scalar","name":"DateTime","required":false}},"required":true}},
};

export interface ImportRunsPageParams {
  /** only runs begun before this instant, or at it with a larger id */
  beforeTime: number;
  afterId: string;
  limit: number;
}
export interface ImportRunsPageRow {
  runs: Array<{ id: string; file: string; kind: string; source: string; state: string; read: number; added: number; updated: number; unchanged: number; duplicate: number; rejected: number; startedAt: number | null; endedAt: number | null }>;
  /** how many there are altogether */
  total: number;
}
/** A page of imports, newest first. */
export const importRunsPage: Query<ImportRunsPageParams, ImportRunsPageRow> = {
  name: 'importRunsPage',
  text: "RETURN COUNT { (:ImportRun) } AS total, COLLECT {\n  MATCH (found:ImportRun)\n  WHERE found.startedAt < $beforeTime OR (found.startedAt = $beforeTime AND found.id > $afterId)\n  RETURN found {.id, .file, .kind, .source, .state, .read, .added, .updated, .unchanged, .duplicate, .rejected, .startedAt, .endedAt}\n  ORDER BY found.startedAt DESC, found.id\n  LIMIT $limit\n} AS runs",
  params: {"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterId":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"runs":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"file":{"kind":"scalar","name":"String","required":true},"kind":{"kind":"scalar","name":"String","required":true},"source":{"kind":"scalar","name":"String","required":true},"state":{"kind":"scalar","name":"String","required":true},"read":{"kind":"scalar","name":"Int","required":true},"added":{"kind":"scalar","name":"Int","required":true},"updated":{"kind":"scalar","name":"Int","required":true},"unchanged":{"kind":"scalar","name":"Int","required":true},"duplicate":{"kind":"scalar","name":"Int","required":true},"rejected":{"kind":"scalar","name":"Int","required":true},"startedAt":{"kind":"scalar","name":"DateTime","required":false},"endedAt":{"kind":"scalar","name":"DateTime","required":false}},"required":true},"required":true},"total":{"kind":"scalar","name":"Int","required":true}},
};

export interface MarketsBySlugParams {
  /** the newest analysis when null */
  asked: Array<{ slug: string; analysis: string | null }>;
}
export interface MarketsBySlugRow {
  slug: string;
  /** as asked */
  analysis: string | null;
  market: { slug: string; name: string; rule: string; timezone: string; population: number | null; populationSource: string | null; size: number; averageReach: number | null; analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null };
}
/** Markets by their slugs, with size and average reach as of an analysis, and that analysis; where it did not measure them, the size as it stands. */
export const marketsBySlug: Query<MarketsBySlugParams, MarketsBySlugRow> = {
  name: 'marketsBySlug',
  text: "UNWIND $asked AS ask\nMATCH (found:Market {slug: ask.slug})\nWITH ask, found, head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) WHERE ask.analysis IS NULL OR run.id = ask.analysis\n  RETURN run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\n}) AS chosen\nOPTIONAL MATCH (chosen)-[measured:MEASURED]->(found)\nRETURN ask.slug AS slug, ask.analysis AS analysis, found {.slug, .name, .rule, .population, .populationSource,\n    timezone: coalesce(found.timezone, 'UTC'),\n    size: coalesce(measured.size, CASE found.slug\n      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND anyone.excludedWhy IS NULL AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }\n      ELSE COUNT { MATCH (found)<-[:MEMBER_OF]-(member:Person) WHERE NOT coalesce(member.optOut, false) AND member.excludedWhy IS NULL } END),\n    averageReach: measured.averageReach,\n    analysis: chosen {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(chosen.coverage, '[]')}} AS market\nORDER BY slug, analysis",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true}},
  row: {"slug":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":false},"market":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"rule":{"kind":"scalar","name":"String","required":true},"timezone":{"kind":"scalar","name":"String","required":true},"population":{"kind":"scalar","name":"Int","required":false},"populationSource":{"kind":"scalar","name":"String","required":false},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":false},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},"required":true}},
};

export interface MarketsPageParams {
  /** the slug before the page; "" for the first */
  after: string;
  limit: number;
}
export interface MarketsPageRow {
  markets: Array<{ slug: string; name: string; rule: string; timezone: string; population: number | null; populationSource: string | null; size: number; averageReach: number | null; analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null }>;
  /** how many there are altogether */
  total: number;
}
/** A page of markets by slug, with size and average reach as of the newest analysis, and that analysis; before one, the size as it stands. */
export const marketsPage: Query<MarketsPageParams, MarketsPageRow> = {
  name: 'marketsPage',
  text: "RETURN COUNT { (:Market) } AS total, COLLECT {\n  MATCH (found:Market)\n  WHERE found.slug > $after\n  WITH found ORDER BY found.slug LIMIT $limit\n  WITH found, head(COLLECT {\n    MATCH (run:Analysis {state: 'DONE'}) RETURN run ORDER BY run.asOf DESC, run.createdAt DESC LIMIT 1\n  }) AS newest\n  OPTIONAL MATCH (newest)-[measured:MEASURED]->(found)\n  WITH found, newest, measured\n  RETURN found {.slug, .name, .rule, .population, .populationSource,\n    timezone: coalesce(found.timezone, 'UTC'),\n    size: coalesce(measured.size, CASE found.slug\n      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND anyone.excludedWhy IS NULL AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }\n      ELSE COUNT { MATCH (found)<-[:MEMBER_OF]-(member:Person) WHERE NOT coalesce(member.optOut, false) AND member.excludedWhy IS NULL } END),\n    averageReach: measured.averageReach,\n    analysis: newest {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(newest.coverage, '[]')}}\n  ORDER BY found.slug\n} AS markets",
  params: {"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"markets":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"rule":{"kind":"scalar","name":"String","required":true},"timezone":{"kind":"scalar","name":"String","required":true},"population":{"kind":"scalar","name":"Int","required":false},"populationSource":{"kind":"scalar","name":"String","required":false},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":false},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},"required":true},"required":true},"total":{"kind":"scalar","name":"Int","required":true}},
};

export interface MembersOfMarketsParams {
  /** "" for the first page */
  pages: Array<{ market: string; after: string }>;
  limit: number;
}
export interface MembersOfMarketsRow {
  market: string;
  after: string;
  people: Array<{ id: string; externalId: string | null; name: string | null; country: string | null; location: string | null }>;
}
/** For each market, a page of its members by id. */
export const membersOfMarkets: Query<MembersOfMarketsParams, MembersOfMarketsRow> = {
  name: 'membersOfMarkets',
  text: "UNWIND $pages AS page\nRETURN page.market AS market, page.after AS after,\n  CASE page.market WHEN 'everyone' THEN COLLECT {\n    MATCH (anyone:Person)\n    WHERE anyone.id > page.after AND NOT coalesce(anyone.optOut, false) AND anyone.excludedWhy IS NULL AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() }\n    RETURN anyone {.id, .externalId, .name, .country, .location} ORDER BY anyone.id LIMIT $limit\n  } ELSE COLLECT {\n    MATCH (:Market {slug: page.market})<-[:MEMBER_OF]-(member:Person)\n    WHERE member.id > page.after AND NOT coalesce(member.optOut, false) AND member.excludedWhy IS NULL\n    RETURN member {.id, .externalId, .name, .country, .location} ORDER BY member.id LIMIT $limit\n  } END AS people\nORDER BY market, after",
  params: {"pages":{"kind":"list","of":{"kind":"object","fields":{"market":{"kind":"scalar","name":"ID","required":true},"after":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"market":{"kind":"scalar","name":"ID","required":true},"after":{"kind":"scalar","name":"ID","required":true},"people":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},
};

export interface NewestAnalysisParams {
}
export interface NewestAnalysisRow {
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string };
}
/** The analysis that questions are answered from: the newest as-of, then the newest run. */
export const newestAnalysis: Query<NewestAnalysisParams, NewestAnalysisRow> = {
  name: 'newestAnalysis',
  text: "MATCH (found:Analysis {state: 'DONE'})\nRETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')} AS analysis\nORDER BY found.asOf DESC, found.createdAt DESC, found.id\nLIMIT 1",
  params: {},
  row: {"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":true}},
};

export interface OwnersOfAccountsParams {
  keys: Array<string>;
}
export interface OwnersOfAccountsRow {
  account: string;
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null } | null;
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null;
}
/** The person or brand each of some accounts belongs to. */
export const ownersOfAccounts: Query<OwnersOfAccountsParams, OwnersOfAccountsRow> = {
  name: 'ownersOfAccounts',
  text: "UNWIND $keys AS wanted\nMATCH (:Account {key: wanted})<-[:OWNS]-(owner)\nWITH wanted, owner\nORDER BY wanted, elementId(owner)\nRETURN wanted AS account,\n  CASE WHEN owner:Person AND NOT coalesce(owner.optOut, false) THEN owner {.id, .externalId, .name, .country, .location, .excludedWhy} END AS person,\n  CASE WHEN owner:Brand THEN owner {.slug, .name, relation: coalesce(owner.relation, 'OTHER'), aliases: coalesce(owner.aliases, [])} END AS brand",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"account":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false}},
};

export interface PeopleByIdParams {
  /** ids as in the graph ("x:…" or "a:…") */
  ids: Array<string>;
}
export interface PeopleByIdRow {
  /** the id that was asked for */
  asked: string;
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** People by their ids; a person merged into another answers as the survivor, one who objected not at all. */
export const peopleById: Query<PeopleByIdParams, PeopleByIdRow> = {
  name: 'peopleById',
  text: "UNWIND $ids AS wanted\nMATCH (found:Person {id: wanted})\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH wanted, coalesce(survivor, found) AS human\nWHERE NOT coalesce(human.optOut, false)\nRETURN wanted AS asked, human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY asked",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"asked":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PeopleByRefsParams {
  /** one of each; id as in the graph, account "network:handle", contact "email:…" or "phone:…" */
  refs: Array<{ id: string | null; account: string | null; externalId: string | null; contact: string | null }>;
}
export interface PeopleByRefsRow {
  /** in $refs, from 0 */
  place: number;
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null; accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }> };
}
/** Whom references name, with their accounts; one merged into another answers as the survivor, one who objected not at all. */
export const peopleByRefs: Query<PeopleByRefsParams, PeopleByRefsRow> = {
  name: 'peopleByRefs',
  text: "UNWIND range(0, size($refs) - 1) AS place\nWITH place, $refs[place] AS ref\nCALL (ref) {\n  MATCH (found:Person {id: ref.id}) RETURN found\n  UNION MATCH (found:Person {externalId: ref.externalId}) RETURN found\n  UNION MATCH (:Account {key: ref.account})<-[:OWNS]-(found:Person) RETURN found\n  UNION MATCH (:ContactPoint {key: ref.contact})<-[:CONTACTED_AT]-(found:Person) RETURN found\n}\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH place, coalesce(survivor, found) AS named\nWHERE NOT coalesce(named.optOut, false)\nWITH place, named\nORDER BY place, named.id\nWITH place, head(collect(named)) AS human\nRETURN place, human {.id, .externalId, .name, .country, .location, .excludedWhy, accounts: COLLECT {\n    MATCH (human)-[:OWNS]->(owned:Account)\n    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key\n  }} AS person\nORDER BY place",
  params: {"refs":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":false},"account":{"kind":"scalar","name":"ID","required":false},"externalId":{"kind":"scalar","name":"String","required":false},"contact":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true}},
  row: {"place":{"kind":"scalar","name":"Int","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":true}},
};

export interface PeopleOfStanceParams {
  analysis: string;
  /** slug */
  brand: string;
  stance: Array<Stance>;
  /** slug; everybody when null or "everyone" */
  market: string | null;
  /** lower case; any when null */
  networks: Array<string> | null;
  /** the id before the page; "" for the first */
  after: string;
  limit: number;
}
export interface PeopleOfStanceRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** A page of people by id who are known to stand somewhere toward a brand: few of all, so that going through all would be long. */
export const peopleOfStance: Query<PeopleOfStanceParams, PeopleOfStanceRow> = {
  name: 'peopleOfStance',
  text: "MATCH (judged:Brand {slug: $brand})<-[toward:STANCE {analysis: $analysis}]-(human:Person)\n// The planner cannot know how few they are, and would rather go through everybody in order; from the brand it would go through\n// the stances of every kept analysis.\nUSING INDEX SEEK toward:STANCE(analysis)\nWHERE toward.position IN $stance\n  AND human.id > $after\n  AND NOT coalesce(human.optOut, false)\n  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }\n  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })\n  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })\nRETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY human.id\nLIMIT $limit",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":true},"market":{"kind":"scalar","name":"ID","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PeoplePageParams {
  /** slug; everybody when null or "everyone" */
  market: string | null;
  /** lower case; any when null */
  networks: Array<string> | null;
  /** only these positions toward $brand in $analysis, UNKNOWN where none is stored; any when null */
  stance: Array<Stance> | null;
  /** slug */
  brand: string | null;
  analysis: string | null;
  /** the id before the page; "" for the first */
  after: string;
  limit: number;
}
export interface PeoplePageRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** A page of people by id, in a market, on networks or of a stance where asked. */
export const peoplePage: Query<PeoplePageParams, PeoplePageRow> = {
  name: 'peoplePage',
  text: "MATCH (human:Person)\nWHERE human.id > $after\n  AND NOT coalesce(human.optOut, false)\n  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }\n  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })\n  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })\n  AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {\n    MATCH (human)-[toward:STANCE]->(:Brand {slug: $brand}) WHERE coalesce(toward.analysis, '') = $analysis\n    RETURN toward.position LIMIT 1\n  }), 'UNKNOWN') IN $stance END\nRETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY human.id\nLIMIT $limit",
  params: {"market":{"kind":"scalar","name":"ID","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":false},"brand":{"kind":"scalar","name":"ID","required":false},"analysis":{"kind":"scalar","name":"ID","required":false},"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PeopleSearchParams {
  /** a Lucene query the caller made safe */
  words: string;
  /** slug; everybody when null or "everyone" */
  market: string | null;
  /** lower case; any when null */
  networks: Array<string> | null;
  /** only these positions toward $brand in $analysis, UNKNOWN where none is stored; any when null */
  stance: Array<Stance> | null;
  /** slug */
  brand: string | null;
  analysis: string | null;
  skip: number;
  limit: number;
}
export interface PeopleSearchRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** People whose name or handle is like some words, best first: of the 2,000 most alike, or 100,000 where few of them may fit. */
export const peopleSearch: Query<PeopleSearchParams, PeopleSearchRow> = {
  name: 'peopleSearch',
  text: "CALL db.index.fulltext.queryNodes('people_search', $words, {\n  limit: CASE WHEN coalesce($market, 'everyone') = 'everyone' AND $networks IS NULL AND $stance IS NULL THEN 2000 ELSE 100000 END\n}) YIELD node AS hit, score\nOPTIONAL MATCH (hit)<-[:OWNS]-(owner:Person)\nWITH CASE WHEN hit:Person THEN hit ELSE owner END AS human, max(score) AS likeness\nWHERE human IS NOT NULL\n  AND NOT coalesce(human.optOut, false)\n  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }\n  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })\n  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })\n  AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {\n    MATCH (human)-[toward:STANCE]->(:Brand {slug: $brand}) WHERE coalesce(toward.analysis, '') = $analysis\n    RETURN toward.position LIMIT 1\n  }), 'UNKNOWN') IN $stance END\nRETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY likeness DESC, human.id\nSKIP $skip\nLIMIT $limit",
  params: {"words":{"kind":"scalar","name":"String","required":true},"market":{"kind":"scalar","name":"ID","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":false},"brand":{"kind":"scalar","name":"ID","required":false},"analysis":{"kind":"scalar","name":"ID","required":false},"skip":{"kind":"scalar","name":"Int","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PersonByAccountParams {
  /** "network:handle", lower case */
  account: string;
}
export interface PersonByAccountRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** The person an account belongs to; nobody when it is a brand's or its owner objected. */
export const personByAccount: Query<PersonByAccountParams, PersonByAccountRow> = {
  name: 'personByAccount',
  text: "MATCH (:Account {key: $account})<-[:OWNS]-(human:Person)\nWHERE NOT coalesce(human.optOut, false)\nRETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY human.id\nLIMIT 1",
  params: {"account":{"kind":"scalar","name":"ID","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PersonByContactPointParams {
  /** "email:…" or "phone:…", as the graph keys contact points */
  key: string;
}
export interface PersonByContactPointRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** The person reached at an e-mail address or telephone number. */
export const personByContactPoint: Query<PersonByContactPointParams, PersonByContactPointRow> = {
  name: 'personByContactPoint',
  text: "MATCH (:ContactPoint {key: $key})<-[:CONTACTED_AT]-(human:Person)\nWHERE NOT coalesce(human.optOut, false)\nRETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY human.id\nLIMIT 1",
  params: {"key":{"kind":"scalar","name":"ID","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PersonByExternalIdParams {
  /** as imported, with or without its source ("crm:10233" or "10233") */
  externalId: string;
}
export interface PersonByExternalIdRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; excludedWhy: string | null };
}
/** The person with an id of the customer's own system. */
export const personByExternalId: Query<PersonByExternalIdParams, PersonByExternalIdRow> = {
  name: 'personByExternalId',
  text: "MATCH (found:Person {externalId: $externalId})\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH coalesce(survivor, found) AS human\nWHERE NOT coalesce(human.optOut, false)\nRETURN human {.id, .externalId, .name, .country, .location, .excludedWhy} AS person\nORDER BY human.id\nLIMIT 1",
  params: {"externalId":{"kind":"scalar","name":"String","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"excludedWhy":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PostsBehindPostsParams {
  keys: Array<string>;
}
export interface PostsBehindPostsRow {
  post: string;
  /** type: REPLY_TO, REPOST_OF or QUOTE_OF, each once at most */
  parents: Array<{ type: string; post: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null } }>;
}
/** The posts that each of some posts answers, passes on or quotes; none whose author objected. */
export const postsBehindPosts: Query<PostsBehindPostsParams, PostsBehindPostsRow> = {
  name: 'postsBehindPosts',
  text: "UNWIND $keys AS wanted\nRETURN wanted AS post, COLLECT {\n  MATCH (:Post {key: wanted})-[up:REPLY_TO|REPOST_OF|QUOTE_OF]->(parent:Post)\n  WHERE NOT EXISTS { MATCH (parent)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\n  RETURN {type: type(up), post: parent {.key, .network, .platformId, .text, .publishedAt, .url, .language}} ORDER BY type(up), parent.key\n} AS parents\nORDER BY post",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"scalar","name":"ID","required":true},"parents":{"kind":"list","of":{"kind":"object","fields":{"type":{"kind":"scalar","name":"String","required":true},"post":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":true}},"required":true},"required":true}},
};

export interface PostsByKeyParams {
  /** "network:id" */
  keys: Array<string>;
}
export interface PostsByKeyRow {
  post: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null };
}
/** Posts by their keys; none whose author objected. */
export const postsByKey: Query<PostsByKeyParams, PostsByKeyRow> = {
  name: 'postsByKey',
  text: "UNWIND $keys AS wanted\nMATCH (found:Post {key: wanted})\nWHERE NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nRETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} AS post\nORDER BY post.key",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PostsOfConversationsParams {
  pages: Array<{ conversation: string; afterTime: number; afterKey: string }>;
  limit: number;
}
export interface PostsOfConversationsRow {
  conversation: string;
  afterTime: number;
  afterKey: string;
  posts: Array<{ key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null; author: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null }>;
}
/** For each conversation, a page of its posts with who wrote them, oldest first, undated ones at the end; none whose author objected. */
export const postsOfConversations: Query<PostsOfConversationsParams, PostsOfConversationsRow> = {
  name: 'postsOfConversations',
  text: "UNWIND $pages AS page\nRETURN page.conversation AS conversation, page.afterTime AS afterTime, page.afterKey AS afterKey, COLLECT {\n  MATCH (:Conversation {key: page.conversation})<-[:IN]-(found:Post)\n  WITH found, coalesce(found.publishedAt, 8640000000000000) AS instant\n  WHERE instant > page.afterTime OR (instant = page.afterTime AND found.key > page.afterKey)\n  OPTIONAL MATCH (found)<-[:WROTE]-(writer:Account)\n  WITH found, instant, writer\n  WHERE NOT EXISTS { MATCH (writer)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\n  WITH found, instant, writer\n  ORDER BY instant, found.key LIMIT $limit\n  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language,\n    author: writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)}}\n  ORDER BY instant, found.key\n} AS posts\nORDER BY conversation, afterTime, afterKey",
  params: {"pages":{"kind":"list","of":{"kind":"object","fields":{"conversation":{"kind":"scalar","name":"ID","required":true},"afterTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"conversation":{"kind":"scalar","name":"ID","required":true},"afterTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false},"author":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false}},"required":true},"required":true}},
};

export interface PostsOfPeopleParams {
  pages: Array<{ person: string; beforeTime: number; afterKey: string }>;
  limit: number;
}
export interface PostsOfPeopleRow {
  person: string;
  beforeTime: number;
  afterKey: string;
  posts: Array<{ key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null; author: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null }>;
}
/** For each person, a page of their posts with the account that wrote them, newest first. */
export const postsOfPeople: Query<PostsOfPeopleParams, PostsOfPeopleRow> = {
  name: 'postsOfPeople',
  text: "UNWIND $pages AS page\nRETURN page.person AS person, page.beforeTime AS beforeTime, page.afterKey AS afterKey, COLLECT {\n  MATCH (:Person {id: page.person})-[:OWNS]->(writer:Account)-[:WROTE]->(found:Post)\n  WHERE found.publishedAt < page.beforeTime OR (found.publishedAt = page.beforeTime AND found.key > page.afterKey)\n  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language, author: writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)}} ORDER BY found.publishedAt DESC, found.key LIMIT $limit\n} AS posts\nORDER BY person, beforeTime, afterKey",
  params: {"pages":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false},"author":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false}},"required":true},"required":true}},
};

export interface PostsOfSubjectParams {
  /** person id */
  author: string | null;
  /** folded name */
  topic: string | null;
  /** slug */
  brand: string | null;
  /** lower case; any when null */
  networks: Array<string> | null;
  /** inclusive */
  from: number | null;
  /** exclusive */
  to: number | null;
  /** only posts before this instant, or at it with a larger key */
  beforeTime: number;
  afterKey: string;
  limit: number;
}
export interface PostsOfSubjectRow {
  post: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null; author: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null };
}
/** A page of the posts of an author, on a topic, about a brand, or all of these at once, newest first; undated ones are left out. (Apart from posts-page.cypher, because a walk through all posts by time finds those of a quiet author too late.) */
export const postsOfSubject: Query<PostsOfSubjectParams, PostsOfSubjectRow> = {
  name: 'postsOfSubject',
  text: "CALL () {\n  MATCH (:Person {id: $author})-[:OWNS]->(:Account)-[:WROTE]->(found:Post)\n  RETURN found\n  UNION\n  MATCH (:Topic {name: $topic})<-[:HAS_TOPIC]-(found:Post)\n  WHERE $author IS NULL\n  RETURN found\n  UNION\n  MATCH (:Brand {slug: $brand})<-[:ABOUT]-(found:Post)\n  WHERE $author IS NULL AND $topic IS NULL\n  RETURN found\n}\nWITH found\nWHERE found.publishedAt <= $beforeTime\n  AND (found.publishedAt < $beforeTime OR found.key > $afterKey)\n  AND ($from IS NULL OR found.publishedAt >= $from)\n  AND ($to IS NULL OR found.publishedAt < $to)\n  AND ($networks IS NULL OR found.network IN $networks)\n  AND ($topic IS NULL OR EXISTS { (found)-[:HAS_TOPIC]->(:Topic {name: $topic}) })\n  AND ($brand IS NULL OR EXISTS { (found)-[:ABOUT]->(:Brand {slug: $brand}) })\n  AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nWITH found ORDER BY found.publishedAt DESC, found.key LIMIT $limit\nRETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language, author: head(COLLECT { MATCH (found)<-[:WROTE]-(writer:Account) RETURN writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)} })} AS post\nORDER BY found.publishedAt DESC, found.key",
  params: {"author":{"kind":"scalar","name":"ID","required":false},"topic":{"kind":"scalar","name":"String","required":false},"brand":{"kind":"scalar","name":"ID","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"from":{"kind":"scalar","name":"DateTime","required":false},"to":{"kind":"scalar","name":"DateTime","required":false},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"post":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false},"author":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false}},"required":true}},
};

export interface PostsPageParams {
  /** lower case; any when null */
  networks: Array<string> | null;
  /** inclusive */
  from: number | null;
  /** exclusive */
  to: number | null;
  /** only posts before this instant, or at it with a larger key */
  beforeTime: number;
  afterKey: string;
  limit: number;
}
export interface PostsPageRow {
  post: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null; author: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null };
}
/** A page of posts with who wrote them, newest first; undated ones are left out of the list. */
export const postsPage: Query<PostsPageParams, PostsPageRow> = {
  name: 'postsPage',
  text: "MATCH (found:Post)\nWHERE found.publishedAt <= $beforeTime\n  AND (found.publishedAt < $beforeTime OR found.key > $afterKey)\n  AND ($from IS NULL OR found.publishedAt >= $from)\n  AND ($to IS NULL OR found.publishedAt < $to)\n  AND ($networks IS NULL OR found.network IN $networks)\n  AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nWITH found ORDER BY found.publishedAt DESC, found.key LIMIT $limit\nRETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language, author: head(COLLECT { MATCH (found)<-[:WROTE]-(writer:Account) RETURN writer {.key, .network, .handle, .name, .followers, globalScore: toFloat(writer.globalScore)} })} AS post\nORDER BY found.publishedAt DESC, found.key",
  params: {"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"from":{"kind":"scalar","name":"DateTime","required":false},"to":{"kind":"scalar","name":"DateTime","required":false},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"post":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false},"author":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false}},"required":true}},
};

export interface TopicsByNameParams {
  names: Array<string>;
}
export interface TopicsByNameRow {
  topic: { name: string };
}
/** Topics by their folded names. */
export const topicsByName: Query<TopicsByNameParams, TopicsByNameRow> = {
  name: 'topicsByName',
  text: "UNWIND $names AS wanted\nMATCH (found:Topic {name: wanted})\nRETURN found {.name} AS topic\nORDER BY topic.name",
  params: {"names":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"topic":{"kind":"object","fields":{"name":{"kind":"scalar","name":"ID","required":true}},"required":true}},
};

export interface TopicsOfPostsParams {
  keys: Array<string>;
}
export interface TopicsOfPostsRow {
  post: string;
  topics: Array<string>;
}
/** The topics of each of some posts. */
export const topicsOfPosts: Query<TopicsOfPostsParams, TopicsOfPostsRow> = {
  name: 'topicsOfPosts',
  text: "UNWIND $keys AS wanted\nRETURN wanted AS post, COLLECT {\n  MATCH (:Post {key: wanted})-[:HAS_TOPIC]->(topic:Topic) RETURN topic.name ORDER BY topic.name\n} AS topics\nORDER BY post",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"scalar","name":"ID","required":true},"topics":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},
};

export interface TopicsPageParams {
  /** the name before the page; "" for the first */
  after: string;
  limit: number;
}
export interface TopicsPageRow {
  topics: Array<{ name: string }>;
  /** how many there are altogether */
  total: number;
}
/** A page of topics by name. */
export const topicsPage: Query<TopicsPageParams, TopicsPageRow> = {
  name: 'topicsPage',
  text: "RETURN COUNT { (:Topic) } AS total, COLLECT {\n  MATCH (found:Topic) WHERE found.name > $after RETURN found {.name} ORDER BY found.name LIMIT $limit\n} AS topics",
  params: {"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"topics":{"kind":"list","of":{"kind":"object","fields":{"name":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true},"total":{"kind":"scalar","name":"Int","required":true}},
};

export interface TrustOfAnalysesParams {
  ids: Array<string>;
}
export interface TrustOfAnalysesRow {
  analysis: string;
  /** JSON; null for analyses from before there was one, as is the other */
  backtest: string | null;
  /** JSON */
  sensitivity: string | null;
}
/** How far the numbers of finished analyses can be trusted, as they were stored. */
export const trustOfAnalyses: Query<TrustOfAnalysesParams, TrustOfAnalysesRow> = {
  name: 'trustOfAnalyses',
  text: "UNWIND $ids AS wanted\nMATCH (found:Analysis {id: wanted, state: 'DONE'})\nRETURN found.id AS analysis, found.backtest AS backtest, found.sensitivity AS sensitivity\nORDER BY analysis",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"analysis":{"kind":"scalar","name":"ID","required":true},"backtest":{"kind":"scalar","name":"String","required":false},"sensitivity":{"kind":"scalar","name":"String","required":false}},
};

export interface LeftOutOfSentimentParams {
  /** slug */
  brand: string;
  /** posts from here */
  from: number;
  /** to before here */
  to: number;
  /** posts that came into the graph later are left out */
  dataVersion: number;
}
export interface LeftOutOfSentimentRow {
  /** by id */
  people: Array<string>;
}
/** Who wrote about a brand in a time, and is not counted any more: they objected, or an account of theirs is excluded. */
export const leftOutOfSentiment: Query<LeftOutOfSentimentParams, LeftOutOfSentimentRow> = {
  name: 'leftOutOfSentiment',
  text: "MATCH (:Brand {slug: $brand})<-[about:ABOUT]-(post:Post)<-[:WROTE]-(:Account)<-[:OWNS]-(human:Person)\nWHERE $from <= post.publishedAt < $to\n  AND coalesce(post.sinceVersion, 0) <= $dataVersion AND coalesce(about.sinceVersion, 0) <= $dataVersion\n  AND (coalesce(human.optOut, false) OR EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) })\nWITH DISTINCT human.id AS id ORDER BY id\nRETURN collect(id) AS people",
  params: {"brand":{"kind":"scalar","name":"ID","required":true},"from":{"kind":"scalar","name":"DateTime","required":true},"to":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true}},
  row: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
};

export interface PlacesPassingParams {
  analysis: string;
  people: Array<string>;
  /** slug of the brand whose stance filters */
  brand: string | null;
  /** only these positions; any when null */
  stance: Array<Stance> | null;
  /** lower case, of the accounts they own by now; any when null */
  networks: Array<string> | null;
}
export interface PlacesPassingRow {
  /** in $people, from 0; also of people who are not in the graph any more */
  places: Array<number>;
}
/** Which of some people of an analysis the filter of a list lets through, whether or not they objected or were left out since. */
export const placesPassing: Query<PlacesPassingParams, PlacesPassingRow> = {
  name: 'placesPassing',
  text: "UNWIND range(0, size($people) - 1) AS place\nOPTIONAL MATCH (ranked:Person {id: $people[place]})\nOPTIONAL MATCH (ranked)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT EXISTS { (survivor)-[:MERGED_INTO]->() })\nWITH place, ranked, coalesce(survivor, ranked) AS human\nWHERE ranked IS NULL\n  OR CASE WHEN $networks IS NULL THEN true ELSE EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks } END\n    AND CASE WHEN $stance IS NULL THEN true ELSE coalesce(head(COLLECT {\n      MATCH (ranked)-[toward:STANCE]->(:Brand {slug: $brand}) WHERE coalesce(toward.analysis, '') = $analysis\n      RETURN toward.position LIMIT 1\n    }), 'UNKNOWN') IN $stance END\nWITH place ORDER BY place\nRETURN collect(place) AS places",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"brand":{"kind":"scalar","name":"ID","required":false},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false}},
  row: {"places":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true}},
};

export interface PostsBetweenParams {
  after: number;
  until: number;
}
export interface PostsBetweenRow {
  posts: number;
}
/** How many posts were published after one instant and up to another, stubs not counted. */
export const postsBetween: Query<PostsBetweenParams, PostsBetweenRow> = {
  name: 'postsBetween',
  text: "MATCH (found:Post)\nWHERE found.publishedAt > $after AND found.publishedAt <= $until\nRETURN count(found) AS posts",
  params: {"after":{"kind":"scalar","name":"DateTime","required":true},"until":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"posts":{"kind":"scalar","name":"Int","required":true}},
};

export interface BeginSampleParams {
  /** JSON that names seed, scale and version */
  wanted: string;
  /** the instant at which the sample ends */
  clock: number;
}
export interface BeginSampleRow {
  /** JSON of the sample that is there or has begun; null: something else is there */
  sample: string | null;
  /** whether all of it is there */
  isComplete: boolean;
}
/** Which sample is in the graph? An empty graph takes the wanted one: its mark and its clock are set. */
export const beginSample: Query<BeginSampleParams, BeginSampleRow> = {
  name: 'beginSample',
  text: "OPTIONAL MATCH (before:Setting {name: 'sample'})\nWITH before, NOT EXISTS {\n  MATCH (any) WHERE NOT any:Setting AND NOT any:Lease AND NOT any:Migration\n    AND NOT (any:Market AND any.slug = 'everyone')\n} AS empty\nFOREACH (_ IN CASE WHEN before IS NULL AND empty THEN [1] ELSE [] END |\n  MERGE (mark:Setting {name: 'sample'})\n    ON CREATE SET mark.value = $wanted, mark.isComplete = false\n  MERGE (clock:Setting {name: 'clock'})\n    ON CREATE SET clock.value = $clock)\nWITH count(*) AS once\nOPTIONAL MATCH (present:Setting {name: 'sample'})\nRETURN present.value AS sample, coalesce(present.isComplete, false) AS isComplete",
  params: {"wanted":{"kind":"scalar","name":"String","required":true},"clock":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"sample":{"kind":"scalar","name":"String","required":false},"isComplete":{"kind":"scalar","name":"Boolean","required":true}},
};

export interface FinishSampleParams {
  /** JSON that names it */
  sample: string;
}
export interface FinishSampleRow {
  isComplete: boolean;
}
/** Notes that all rows of the sample are in the graph. */
export const finishSample: Query<FinishSampleParams, FinishSampleRow> = {
  name: 'finishSample',
  text: "MATCH (mark:Setting {name: 'sample', value: $sample})\nSET mark.isComplete = true\nRETURN mark.isComplete AS isComplete",
  params: {"sample":{"kind":"scalar","name":"String","required":true}},
  row: {"isComplete":{"kind":"scalar","name":"Boolean","required":true}},
};

export interface ImportsBesideSampleParams {
}
export interface ImportsBesideSampleRow {
  runs: number;
  /** also when it is only half there */
  isBegun: boolean;
}
/** How much was imported beside the sample, and is there one at all? */
export const importsBesideSample: Query<ImportsBesideSampleParams, ImportsBesideSampleRow> = {
  name: 'importsBesideSample',
  text: "RETURN COUNT { MATCH (run:ImportRun) WHERE NOT run.id STARTS WITH 'sample:' } AS runs,\n  EXISTS { MATCH (:Setting {name: 'sample'}) } AS isBegun",
  params: {},
  row: {"runs":{"kind":"scalar","name":"Int","required":true},"isBegun":{"kind":"scalar","name":"Boolean","required":true}},
};

export interface AccountsToJudgeParams {
  /** the database's own */
  numbers: Array<number>;
}
export interface AccountsToJudgeRow {
  number: number;
  key: string;
}
/** Which of some accounts may signs judge? Those of people who did not object, unless a person or a source decided already. */
export const accountsToJudge: Query<AccountsToJudgeParams, AccountsToJudgeRow> = {
  name: 'accountsToJudge',
  text: "UNWIND $numbers AS asked\nMATCH (account:Account)\nWHERE id(account) = asked\n  AND (account.excludedBy = 'SIGNS' OR (account.excludedBy IS NULL AND NOT coalesce(account.excluded, false)))\n  AND EXISTS { (account)<-[:OWNS]-(human:Person) WHERE NOT coalesce(human.optOut, false) }\nRETURN asked AS number, account.key AS key\nORDER BY key",
  params: {"numbers":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true}},
  row: {"number":{"kind":"scalar","name":"Int","required":true},"key":{"kind":"scalar","name":"ID","required":true}},
};

export interface BusyAccountsParams {
  fewest: number;
}
export interface BusyAccountsRow {
  key: string;
  /** the database's own */
  number: number;
  /** of at most 2,000 posts */
  instants: Array<number>;
  /** the last eight characters of at most 200 posts */
  endings: Array<string>;
}
/** When accounts that post much post, and how their posts end; reposts are not theirs. */
export const busyAccounts: Query<BusyAccountsParams, BusyAccountsRow> = {
  name: 'busyAccounts',
  text: "MATCH (account)-[:WROTE]->()\nWITH DISTINCT account\nWHERE COUNT { (account)-[:WROTE]->() } >= $fewest\nRETURN account.key AS key, id(account) AS number,\n  COLLECT {\n    MATCH (account)-[:WROTE]->(post:Post) WHERE post.publishedAt IS NOT NULL\n    RETURN post.publishedAt LIMIT 2000\n  } AS instants,\n  COLLECT {\n    MATCH (account)-[:WROTE]->(said:Post) WHERE said.text IS NOT NULL AND NOT EXISTS { (said)-[:REPOST_OF]->() }\n    RETURN right(said.text, 8) LIMIT 200\n  } AS endings\nORDER BY key",
  params: {"fewest":{"kind":"scalar","name":"Int","required":true}},
  row: {"key":{"kind":"scalar","name":"ID","required":true},"number":{"kind":"scalar","name":"Int","required":true},"instants":{"kind":"list","of":{"kind":"scalar","name":"DateTime","required":true},"required":true},"endings":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},
};

export interface JudgeAccountParams {
  key: string;
  excluded: boolean;
  reason: string;
  requestId: string;
  /** of all that the request decides */
  digest: string;
  now: number;
}
export interface JudgeAccountRow {
  /** null when unknown, or of somebody who objected */
  account: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null } | null;
  /** a snapshot is being taken: try again */
  leaseHeld: boolean;
  /** the request's id was heard before, with another decision */
  isOther: boolean;
  /** whose account it is, so that nobody judges it */
  brand: string | null;
}
/** Writes down what a person decided of an account; nothing while a snapshot is taken, for a brand's account that is not left out, or when the request's id was heard before. */
export const judgeAccount: Query<JudgeAccountParams, JudgeAccountRow> = {
  name: 'judgeAccount',
  text: "MATCH (version:Setting {name: 'dataVersion'})\nSET version.value = version.value\nWITH version, EXISTS { MATCH (lease:Lease {name: 'data'}) WHERE lease.until >= timestamp() } AS leaseHeld\nOPTIONAL MATCH (account:Account {key: $key})\nWHERE NOT EXISTS { MATCH (account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nOPTIONAL MATCH (heard:Judgement {requestId: $requestId})\nWITH version, leaseHeld, account, heard, CASE WHEN $excluded OR NOT coalesce(account.excluded, false) THEN head(COLLECT {\n  MATCH (account)<-[:OWNS]-(owning:Brand) RETURN coalesce(owning.name, owning.slug) ORDER BY owning.slug LIMIT 1\n}) END AS brand\nWITH version, leaseHeld, account, brand, coalesce(heard.digest <> $digest, false) AS isOther,\n  account IS NOT NULL AND brand IS NULL AND heard IS NULL AND NOT leaseHeld AS isNew\nFOREACH (one IN CASE WHEN isNew THEN [account] ELSE [] END |\n  SET one.excluded = $excluded, one.excludedKind = CASE WHEN $excluded THEN 'OTHER' END, one.excludedWhy = $reason,\n    one.excludedBy = 'HUMAN', one.excludedAt = $now, version.value = version.value + 1\n  CREATE (:Judgement {requestId: $requestId, digest: $digest, at: $now})\n)\nWITH account, leaseHeld, isOther, brand\nCALL (account) {\n  MATCH (account)<-[:OWNS]-(owner:Person)\n  SET owner.excludedWhy = head(COLLECT {\n    MATCH (owner)-[:OWNS]->(shut:Account) WHERE shut.excluded\n    RETURN coalesce(shut.excludedWhy, 'An account of theirs is left out.') ORDER BY shut.key LIMIT 1\n  })\n  RETURN count(*) AS owners\n}\nRETURN account {.key, .network, .handle, .name, .followers, globalScore: toFloat(account.globalScore)} AS account,\n  leaseHeld, isOther, brand",
  params: {"key":{"kind":"scalar","name":"ID","required":true},"excluded":{"kind":"scalar","name":"Boolean","required":true},"reason":{"kind":"scalar","name":"String","required":true},"requestId":{"kind":"scalar","name":"String","required":true},"digest":{"kind":"scalar","name":"String","required":true},"now":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"account":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":false},"leaseHeld":{"kind":"scalar","name":"Boolean","required":true},"isOther":{"kind":"scalar","name":"Boolean","required":true},"brand":{"kind":"scalar","name":"String","required":false}},
};

export interface MarkAccountsParams {
  /** every account that signs exclude */
  marks: Array<{ key: string; kind: string; why: string }>;
  now: number;
}
export interface MarkAccountsRow {
  /** how many were excluded, let go, or have another reason now */
  marked: number;
}
/** Writes down which accounts signs exclude, and lets those go that they do not any more; only differences raise the data version. */
export const markAccounts: Query<MarkAccountsParams, MarkAccountsRow> = {
  name: 'markAccounts',
  text: "MATCH (version:Setting {name: 'dataVersion'})\nCALL () {\n  UNWIND $marks AS mark\n  MATCH (account:Account {key: mark.key})\n  WHERE NOT coalesce(account.excludedKind = mark.kind AND account.excludedWhy = mark.why AND account.excludedBy = 'SIGNS', false)\n  SET account.excluded = true, account.excludedKind = mark.kind, account.excludedWhy = mark.why,\n    account.excludedBy = 'SIGNS', account.excludedAt = $now\n  RETURN count(*) AS shut\n}\nWITH version, shut, [mark IN $marks | mark.key] AS kept\nCALL (kept) {\n  MATCH (freed:Account {excludedBy: 'SIGNS'})\n  WHERE NOT freed.key IN kept\n  SET freed.excluded = null, freed.excludedKind = null, freed.excludedWhy = null, freed.excludedBy = null, freed.excludedAt = null\n  RETURN count(*) AS opened\n}\nCALL () {\n  CALL () {\n    MATCH (:Account {excluded: true})<-[:OWNS]-(owner:Person) RETURN owner\n    UNION MATCH (owner:Person) WHERE owner.excludedWhy IS NOT NULL RETURN owner\n  }\n  SET owner.excludedWhy = head(COLLECT {\n    MATCH (owner)-[:OWNS]->(theirs:Account) WHERE theirs.excluded\n    RETURN coalesce(theirs.excludedWhy, 'An account of theirs is left out.') ORDER BY theirs.key LIMIT 1\n  })\n  RETURN count(*) AS owners\n}\nSET version.value = version.value + CASE WHEN shut + opened > 0 THEN 1 ELSE 0 END\nWITH version, shut + opened AS marked\nMERGE (judged:Setting {name: 'signsJudged'})\nSET judged.value = version.value\nRETURN marked",
  params: {"marks":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"kind":{"kind":"scalar","name":"String","required":true},"why":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true},"now":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"marked":{"kind":"scalar","name":"Int","required":true}},
};

export interface SignsJudgedParams {
}
export interface SignsJudgedRow {
  isCurrent: boolean;
}
/** Has anything changed since accounts were last judged by signs? */
export const signsJudged: Query<SignsJudgedParams, SignsJudgedRow> = {
  name: 'signsJudged',
  text: "RETURN coalesce(\n  head(COLLECT { MATCH (judged:Setting {name: 'signsJudged'}) RETURN judged.value })\n    = head(COLLECT { MATCH (version:Setting {name: 'dataVersion'}) RETURN version.value }), false) AS isCurrent",
  params: {},
  row: {"isCurrent":{"kind":"scalar","name":"Boolean","required":true}},
};

export interface VoicesOfAccountsParams {
  keys: Array<string>;
}
export interface VoicesOfAccountsRow {
  key: string;
  posts: Array<{ text: string; publishedAt: number | null; isReply: boolean }>;
}
/** What some accounts wrote themselves, the newest 300 posts of each. */
export const voicesOfAccounts: Query<VoicesOfAccountsParams, VoicesOfAccountsRow> = {
  name: 'voicesOfAccounts',
  text: "UNWIND $keys AS wanted\nMATCH (account:Account {key: wanted})\nRETURN wanted AS key, COLLECT {\n  MATCH (account)-[:WROTE]->(post:Post)\n  WHERE post.text IS NOT NULL AND NOT EXISTS { (post)-[:REPOST_OF]->() }\n  RETURN {text: post.text, publishedAt: post.publishedAt, isReply: EXISTS { (post)-[:REPLY_TO]->() }}\n  ORDER BY coalesce(post.publishedAt, 0) DESC, post.key LIMIT 300\n} AS posts\nORDER BY key",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"key":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"text":{"kind":"scalar","name":"String","required":true},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"isReply":{"kind":"scalar","name":"Boolean","required":true}},"required":true},"required":true}},
};
