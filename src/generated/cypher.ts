// Written by `npm run codegen` from cypher/**/*.cypher. Do not edit.
import type { Query } from '../lib/cypher-type.js';
import type { BrandRelation, Membership, Sentiment, SentimentSource, Stance } from './schema.js';

export interface AnalysesKeptParams {
}
export interface AnalysesKeptRow {
  id: string;
  state: string;
  asOf: number;
  createdAt: number;
}
/** Every analysis there is, finished or not, newest first. */
export const analysesKept: Query<AnalysesKeptParams, AnalysesKeptRow> = {
  name: 'analysesKept',
  text: "MATCH (run:Analysis)\nRETURN run.id AS id, run.state AS state, run.asOf AS asOf, run.createdAt AS createdAt\nORDER BY asOf DESC, createdAt DESC, id",
  params: {},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"String","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true}},
};

export interface AnalysisInputsParams {
}
export interface AnalysisInputsRow {
  dataVersion: number;
  /** null: the wall clock */
  clock: number | null;
}
/** What an analysis starts from: the data's version and, in a graph that brings its own time, its clock. */
export const analysisInputs: Query<AnalysisInputsParams, AnalysisInputsRow> = {
  name: 'analysisInputs',
  text: "OPTIONAL MATCH (version:Setting {name: 'dataVersion'})\nOPTIONAL MATCH (time:Setting {name: 'clock'})\nRETURN coalesce(version.value, 0) AS dataVersion, time.value AS clock",
  params: {},
  row: {"dataVersion":{"kind":"scalar","name":"Int","required":true},"clock":{"kind":"scalar","name":"DateTime","required":false}},
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

export interface CloseAnalysisParams {
  id: string;
  state: string;
}
export interface CloseAnalysisRow {
  id: string;
}
/** Moves an analysis to a state that no question looks at: FAILED, or DROPPED before its rows are deleted. */
export const closeAnalysis: Query<CloseAnalysisParams, CloseAnalysisRow> = {
  name: 'closeAnalysis',
  text: "MATCH (run:Analysis {id: $id})\nSET run.state = $state\nRETURN run.id AS id",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"state":{"kind":"scalar","name":"String","required":true}},
  row: {"id":{"kind":"scalar","name":"ID","required":true}},
};

export interface CoverageOfImportsParams {
}
export interface CoverageOfImportsRow {
  source: string;
  kind: string;
  read: number;
  rejected: number;
  latestAt: number | null;
}
/** What each source brought, by kind of row, and how new it is. */
export const coverageOfImports: Query<CoverageOfImportsParams, CoverageOfImportsRow> = {
  name: 'coverageOfImports',
  text: "MATCH (run:ImportRun)\nWITH coalesce(run.source, 'unknown') AS name, coalesce(run.kind, 'rows') AS rows,\n  sum(coalesce(run.read, 0)) AS seen, sum(coalesce(run.rejected, 0)) AS refused\nOPTIONAL MATCH (origin:Source {name: name})\nRETURN name AS source, rows AS kind, seen AS read, refused AS rejected, origin.latestAt AS latestAt\nORDER BY source, kind",
  params: {},
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
  markets: Array<{ slug: string; size: number; averageReach: number; sets: number; hidden: number }>;
}
export interface FinishAnalysisRow {
  /** how many of them still exist */
  markets: number;
}
/** Makes all of a finished analysis visible at once: its figures per market, its coverage, its state. */
export const finishAnalysis: Query<FinishAnalysisParams, FinishAnalysisRow> = {
  name: 'finishAnalysis',
  text: "MATCH (run:Analysis {id: $id})\nSET run.state = 'DONE', run.coverage = $coverage\nWITH run\nUNWIND $markets AS figures\nMATCH (segment:Market {slug: figures.slug})\nMERGE (run)-[measured:MEASURED]->(segment)\nSET measured += {size: figures.size, averageReach: figures.averageReach, sets: figures.sets, hidden: figures.hidden}\nRETURN count(*) AS markets",
  params: {"id":{"kind":"scalar","name":"ID","required":true},"coverage":{"kind":"scalar","name":"String","required":true},"markets":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":true},"sets":{"kind":"scalar","name":"Int","required":true},"hidden":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true}},
  row: {"markets":{"kind":"scalar","name":"Int","required":true}},
};

export interface FinishedAnalysisParams {
  /** null: the newest by as-of, then by creation */
  id: string | null;
}
export interface FinishedAnalysisRow {
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string };
  /** by slug */
  markets: Array<{ slug: string; size: number; averageReach: number; sets: number; hidden: number }>;
}
/** A finished analysis by its id, or the newest one. */
export const finishedAnalysis: Query<FinishedAnalysisParams, FinishedAnalysisRow> = {
  name: 'finishedAnalysis',
  text: "MATCH (run:Analysis {state: 'DONE'})\nWHERE $id IS NULL OR run.id = $id\nWITH run ORDER BY run.asOf DESC, run.createdAt DESC, run.id LIMIT 1\nRETURN run {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters} AS analysis, COLLECT {\n  MATCH (run)-[measured:MEASURED]->(segment:Market)\n  RETURN {slug: segment.slug, size: measured.size, averageReach: measured.averageReach, sets: measured.sets, hidden: measured.hidden}\n  ORDER BY segment.slug\n} AS markets\nORDER BY analysis.id",
  params: {"id":{"kind":"scalar","name":"ID","required":false}},
  row: {"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true}},"required":true},"markets":{"kind":"list","of":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":true},"sets":{"kind":"scalar","name":"Int","required":true},"hidden":{"kind":"scalar","name":"Int","required":true}},"required":true},"required":true}},
};

export interface PartsOfAnalysisParams {
  id: string;
}
export interface PartsOfAnalysisRow {
  key: string;
  bytes: Uint8Array;
}
/** The parts of a finished analysis in the order of their keys. */
export const partsOfAnalysis: Query<PartsOfAnalysisParams, PartsOfAnalysisRow> = {
  name: 'partsOfAnalysis',
  text: "MATCH (:Analysis {id: $id, state: 'DONE'})-[:HAS_PART]->(part:AnalysisPart)\nRETURN part.key AS key, part.bytes AS bytes\nORDER BY key",
  params: {"id":{"kind":"scalar","name":"ID","required":true}},
  row: {"key":{"kind":"scalar","name":"ID","required":true},"bytes":{"kind":"scalar","name":"Bytes","required":true}},
};

export interface SentimentOfPeopleParams {
  people: Array<string>;
  asOf: number;
}
export interface SentimentOfPeopleRow {
  person: string;
  /** slug */
  brand: string;
  posts: Array<{ at: number; label: string | null; score: number | null }>;
}
/** What people said about brands up to an instant, a row a person and brand, oldest post first. */
export const sentimentOfPeople: Query<SentimentOfPeopleParams, SentimentOfPeopleRow> = {
  name: 'sentimentOfPeople',
  text: "UNWIND $people AS wanted\nMATCH (human:Person {id: wanted})-[:OWNS]->(:Account)-[:WROTE]->(said:Post)-[about:ABOUT]->(judged:Brand)\nWHERE said.publishedAt <= $asOf AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)\nWITH human, judged, said, about\nORDER BY said.publishedAt, said.key\nWITH human, judged, collect({at: said.publishedAt, label: about.sentiment, score: toFloat(about.score)}) AS list\nRETURN human.id AS person, judged.slug AS brand, list AS posts\nORDER BY person, brand",
  params: {"people":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"at":{"kind":"scalar","name":"DateTime","required":true},"label":{"kind":"scalar","name":"String","required":false},"score":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},
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
  /** objected, or owns an excluded account */
  hidden: boolean;
  accounts: Array<number>;
}
/** Every person with the accounts they own, by the database's own numbers; those merged into another left out. */
export const snapshotPeople: Query<SnapshotPeopleParams, SnapshotPeopleRow> = {
  name: 'snapshotPeople',
  text: "MATCH (human:Person)\nWHERE NOT EXISTS { (human)-[:MERGED_INTO]->() }\nRETURN human.id AS id, id(human) AS number,\n  coalesce(human.optOut, false) OR EXISTS { (human)-[:OWNS]->(:Account {excluded: true}) } AS hidden,\n  COLLECT { MATCH (human)-[:OWNS]->(owned:Account) RETURN id(owned) ORDER BY id(owned) } AS accounts\nORDER BY id",
  params: {},
  row: {"id":{"kind":"scalar","name":"ID","required":true},"number":{"kind":"scalar","name":"Int","required":true},"hidden":{"kind":"scalar","name":"Boolean","required":true},"accounts":{"kind":"list","of":{"kind":"scalar","name":"Int","required":true},"required":true}},
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
/** How many posts others could act on each account published on each day up to an instant: reposts are not its own, and posts known only from answers to them are no sign of what was seen. */
export const snapshotPosts: Query<SnapshotPostsParams, SnapshotPostsRow> = {
  name: 'snapshotPosts',
  text: "MATCH (writer:Account)\nWHERE EXISTS { (writer)-[:WROTE]->() }\nRETURN id(writer) AS author, COLLECT {\n  MATCH (writer)-[:WROTE]->(written:Post)\n  WHERE written.stub IS NULL AND coalesce(written.publishedAt <= $asOf, true) AND NOT EXISTS { (written)-[:REPOST_OF]->() }\n  WITH written.publishedAt / 86400000 AS epochDay, count(*) AS number\n  RETURN [epochDay, number] ORDER BY epochDay\n} AS days\nORDER BY author",
  params: {"asOf":{"kind":"scalar","name":"DateTime","required":true}},
  row: {"author":{"kind":"scalar","name":"Int","required":true},"days":{"kind":"list","of":{"kind":"list","of":{"kind":"scalar","name":"Int","required":false},"required":true},"required":true}},
};

export interface SnapshotTiesParams {
}
export interface SnapshotTiesRow {
  /** the database's own number, as are targets */
  actor: number;
  /** firstAt and lastAt null where undated */
  ties: Array<Array<number | null>>;
}
/** What each account did to others, a row an actor and a list of numbers a tie: [target, kind (place in FOLLOWS KNOWS REPOSTED QUOTED REPLIED MENTIONED), 1 if derived from posts else 0, count, older, firstAt, lastAt, ...days]. */
export const snapshotTies: Query<SnapshotTiesParams, SnapshotTiesRow> = {
  name: 'snapshotTies',
  text: "MATCH (doer:Account)\nWHERE EXISTS { (doer)-[:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->() }\nRETURN id(doer) AS actor, COLLECT {\n  MATCH (doer)-[tie:FOLLOWS|KNOWS|REPOSTED|QUOTED|REPLIED|MENTIONED]->(other:Account)\n  RETURN [\n    id(other),\n    CASE type(tie) WHEN 'FOLLOWS' THEN 0 WHEN 'KNOWS' THEN 1 WHEN 'REPOSTED' THEN 2 WHEN 'QUOTED' THEN 3 WHEN 'REPLIED' THEN 4 ELSE 5 END,\n    CASE tie.source WHEN 'posts' THEN 1 ELSE 0 END,\n    coalesce(tie.count, 1), coalesce(tie.older, 0), tie.firstAt, tie.lastAt\n  ] + coalesce(tie.days, [])\n} AS ties\nORDER BY actor",
  params: {},
  row: {"actor":{"kind":"scalar","name":"Int","required":true},"ties":{"kind":"list","of":{"kind":"list","of":{"kind":"scalar","name":"Int","required":false},"required":true},"required":true}},
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
  text: "MATCH (run:Analysis {id: $analysis})\nUNWIND $parts AS given\nMERGE (part:AnalysisPart {key: given.key})\nSET part.bytes = given.bytes\nMERGE (run)-[:HAS_PART]->(part)\nRETURN count(*) AS parts",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"parts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"bytes":{"kind":"scalar","name":"Bytes","required":true}},"required":true},"required":true}},
  row: {"parts":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteReachesParams {
  analysis: string;
  /** slug */
  market: string;
  rows: Array<{ person: string; rank: number; rankLow: number; rankHigh: number; globalRank: number; expected: number; low: number; high: number; globalExpected: number; globalLow: number; globalHigh: number; multiple: number; through: Array<string> | null; throughShare: Array<number> | null; throughLow: Array<number> | null; throughHigh: Array<number> | null }>;
}
export interface WriteReachesRow {
  rows: number;
}
/** Stores rows of a market's top list; writing one again changes nothing. */
export const writeReaches: Query<WriteReachesParams, WriteReachesRow> = {
  name: 'writeReaches',
  text: "MATCH (segment:Market {slug: $market})\nUNWIND $rows AS given\nMATCH (human:Person {id: given.person})\nMERGE (human)-[reaches:REACHES {analysis: $analysis, market: $market}]->(segment)\nSET reaches.rank = given.rank, reaches.rankLow = given.rankLow, reaches.rankHigh = given.rankHigh,\n  reaches.globalRank = given.globalRank, reaches.expected = given.expected, reaches.low = given.low, reaches.high = given.high,\n  reaches.globalExpected = given.globalExpected, reaches.globalLow = given.globalLow, reaches.globalHigh = given.globalHigh,\n  reaches.multiple = given.multiple, reaches.through = given.through, reaches.throughShare = given.throughShare,\n  reaches.throughLow = given.throughLow, reaches.throughHigh = given.throughHigh\nRETURN count(*) AS rows",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"market":{"kind":"scalar","name":"ID","required":true},"rows":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"rank":{"kind":"scalar","name":"Int","required":true},"rankLow":{"kind":"scalar","name":"Int","required":true},"rankHigh":{"kind":"scalar","name":"Int","required":true},"globalRank":{"kind":"scalar","name":"Int","required":true},"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true},"globalExpected":{"kind":"scalar","name":"Float","required":true},"globalLow":{"kind":"scalar","name":"Float","required":true},"globalHigh":{"kind":"scalar","name":"Float","required":true},"multiple":{"kind":"scalar","name":"Float","required":true},"through":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":false},"throughShare":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughLow":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false},"throughHigh":{"kind":"list","of":{"kind":"scalar","name":"Float","required":true},"required":false}},"required":true},"required":true}},
  row: {"rows":{"kind":"scalar","name":"Int","required":true}},
};

export interface WriteStancesParams {
  analysis: string;
  rows: Array<{ person: string; brand: string; position: string; trend: number | null; net: number | null; posts: number; confidence: number }>;
}
export interface WriteStancesRow {
  rows: number;
}
/** Stores stances of people toward brands; writing one again changes nothing. */
export const writeStances: Query<WriteStancesParams, WriteStancesRow> = {
  name: 'writeStances',
  text: "UNWIND $rows AS given\nMATCH (human:Person {id: given.person})\nMATCH (judged:Brand {slug: given.brand})\nMERGE (human)-[stance:STANCE {analysis: $analysis}]->(judged)\nSET stance.position = given.position, stance.trend = given.trend, stance.net = given.net,\n  stance.posts = given.posts, stance.confidence = given.confidence\nRETURN count(*) AS rows",
  params: {"analysis":{"kind":"scalar","name":"ID","required":true},"rows":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":true},"position":{"kind":"scalar","name":"String","required":true},"trend":{"kind":"scalar","name":"Float","required":false},"net":{"kind":"scalar","name":"Float","required":false},"posts":{"kind":"scalar","name":"Int","required":true},"confidence":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":true}},
  row: {"rows":{"kind":"scalar","name":"Int","required":true}},
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
}
export interface KeyInfluencersRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null; accounts: Array<{ key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null }> };
  rank: number;
  rankLow: number;
  rankHigh: number;
  globalRank: number | null;
  expected: number;
  low: number;
  high: number;
  /** among everyone */
  global: { expected: number; low: number; high: number; shareOfKnown: number } | null;
  multiple: number | null;
  /** falling share; null where it is computed on demand */
  through: Array<{ person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null } | null; brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null; share: number; low: number; high: number }> | null;
  /** toward the own brands and $brand */
  stances: Array<{ brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> }; position: Stance; trend: number | null; net: number | null; posts: number; confidence: number }>;
}
/** Who reaches a market most, by rank, with their accounts, their stance and through whom. */
export const keyInfluencers: Query<KeyInfluencersParams, KeyInfluencersRow> = {
  name: 'keyInfluencers',
  text: "MATCH (m:Market {slug: $market})<-[reaches:REACHES]-(human:Person)\nWHERE reaches.market = $market AND reaches.analysis = $analysis AND reaches.rank > $afterRank\n  AND NOT coalesce(human.optOut, false)\n  AND ($minMultiple IS NULL OR reaches.multiple >= $minMultiple)\n  AND ($membership = 'ANY' OR ($membership = 'INSIDE') = ($market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(m) }))\n  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(used:Account) WHERE used.network IN $networks })\n  AND ($stance IS NULL OR coalesce(head(COLLECT {\n    MATCH (human)-[toward:STANCE {analysis: $analysis}]->(named:Brand)\n    WHERE CASE WHEN $brand IS NULL THEN named.relation = 'OWN' ELSE named.slug = $brand END\n    RETURN toward.position ORDER BY named.slug LIMIT 1\n  }), 'UNKNOWN') IN $stance)\nWITH human, reaches\nORDER BY reaches.market, reaches.analysis, reaches.rank\nLIMIT $limit\nRETURN human {.id, .externalId, .name, .country, .location, accounts: COLLECT {\n    MATCH (human)-[:OWNS]->(owned:Account)\n    RETURN owned {.key, .network, .handle, .name, .followers, globalScore: toFloat(owned.globalScore)} ORDER BY owned.key\n  }} AS person,\n  reaches.rank AS rank, reaches.rankLow AS rankLow, reaches.rankHigh AS rankHigh, reaches.globalRank AS globalRank,\n  reaches.expected AS expected, reaches.low AS low, reaches.high AS high,\n  CASE WHEN reaches.globalExpected IS NOT NULL THEN {\n    expected: reaches.globalExpected, low: reaches.globalLow, high: reaches.globalHigh,\n    shareOfKnown: reaches.globalExpected / head(COLLECT {\n      MATCH (:Analysis {id: $analysis})-[world:MEASURED]->(:Market {slug: 'everyone'}) RETURN toFloat(world.size)\n    })\n  } END AS global,\n  reaches.multiple AS multiple,\n  CASE WHEN reaches.through IS NOT NULL THEN COLLECT {\n    UNWIND range(0, size(reaches.through) - 1) AS place\n    OPTIONAL MATCH (between:Person {id: reaches.through[place]})\n    OPTIONAL MATCH (carrier:Brand {slug: CASE WHEN reaches.through[place] STARTS WITH 'brand:' THEN substring(reaches.through[place], 6) END})\n    WITH place, between, carrier\n    WHERE carrier IS NOT NULL OR between IS NOT NULL AND NOT coalesce(between.optOut, false)\n    RETURN {\n      person: between {.id, .externalId, .name, .country, .location},\n      brand: carrier {.slug, .name, relation: coalesce(carrier.relation, 'OTHER'), aliases: coalesce(carrier.aliases, [])},\n      share: reaches.throughShare[place], low: reaches.throughLow[place], high: reaches.throughHigh[place]\n    } ORDER BY place\n  } END AS through,\n  COLLECT {\n    MATCH (judged:Brand)\n    WHERE judged.relation = 'OWN' OR judged.slug = $brand\n    OPTIONAL MATCH (human)-[stands:STANCE {analysis: $analysis}]->(judged)\n    WITH judged, stands\n    RETURN {\n      brand: judged {.slug, .name, relation: coalesce(judged.relation, 'OTHER'), aliases: coalesce(judged.aliases, [])},\n      position: coalesce(stands.position, 'UNKNOWN'), trend: stands.trend, net: stands.net,\n      posts: coalesce(stands.posts, 0), confidence: coalesce(stands.confidence, 0.0)\n    } ORDER BY judged.slug\n  } AS stances\nORDER BY rank",
  params: {"market":{"kind":"scalar","name":"ID","required":true},"analysis":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":false},"stance":{"kind":"list","of":{"kind":"scalar","name":"String","enum":"Stance","required":true},"required":false},"minMultiple":{"kind":"scalar","name":"Float","required":false},"membership":{"kind":"scalar","name":"String","enum":"Membership","required":true},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"afterRank":{"kind":"scalar","name":"Int","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false},"accounts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"handle":{"kind":"scalar","name":"String","required":true},"name":{"kind":"scalar","name":"String","required":false},"followers":{"kind":"scalar","name":"Int","required":false},"globalScore":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true}},"required":true},"rank":{"kind":"scalar","name":"Int","required":true},"rankLow":{"kind":"scalar","name":"Int","required":true},"rankHigh":{"kind":"scalar","name":"Int","required":true},"globalRank":{"kind":"scalar","name":"Int","required":false},"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true},"global":{"kind":"object","fields":{"expected":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true},"shareOfKnown":{"kind":"scalar","name":"Float","required":true}},"required":false},"multiple":{"kind":"scalar","name":"Float","required":false},"through":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false},"share":{"kind":"scalar","name":"Float","required":true},"low":{"kind":"scalar","name":"Float","required":true},"high":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":false},"stances":{"kind":"list","of":{"kind":"object","fields":{"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":true},"position":{"kind":"scalar","name":"String","enum":"Stance","required":true},"trend":{"kind":"scalar","name":"Float","required":false},"net":{"kind":"scalar","name":"Float","required":false},"posts":{"kind":"scalar","name":"Int","required":true},"confidence":{"kind":"scalar","name":"Float","required":true}},"required":true},"required":true}},
};

export interface PostsBehindStanceParams {
  /** brand is a slug; the one own brand when null */
  asked: Array<{ person: string; brand: string | null }>;
}
export interface PostsBehindStanceRow {
  person: string;
  /** the slug that was asked for */
  asked: string | null;
  /** null when unknown, or when there is not exactly one own brand */
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null;
  posts: Array<{ publishedAt: number; label: string | null; score: number | null }>;
  analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null;
}
/** Posts that carry a sentiment of each person toward a brand, and the analysis to judge them as of. */
export const postsBehindStance: Query<PostsBehindStanceParams, PostsBehindStanceRow> = {
  name: 'postsBehindStance',
  text: "WITH head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) RETURN run ORDER BY run.asOf DESC, run.createdAt DESC LIMIT 1\n}) AS newest\nWITH newest, COLLECT { MATCH (ours:Brand {relation: 'OWN'}) RETURN ours ORDER BY ours.slug LIMIT 2 } AS own\nUNWIND $asked AS ask\nOPTIONAL MATCH (named:Brand {slug: ask.brand})\nWITH newest, ask, CASE WHEN ask.brand IS NOT NULL THEN named WHEN size(own) = 1 THEN own[0] END AS toward\nRETURN ask.person AS person, ask.brand AS asked,\n  toward {.slug, .name, relation: coalesce(toward.relation, 'OTHER'), aliases: coalesce(toward.aliases, [])} AS brand,\n  COLLECT {\n    MATCH (:Person {id: ask.person})-[:OWNS]->(:Account)-[:WROTE]->(post:Post)-[about:ABOUT]->(toward)\n    WHERE post.publishedAt IS NOT NULL AND (about.sentiment IS NOT NULL OR about.score IS NOT NULL)\n    RETURN {publishedAt: post.publishedAt, label: about.sentiment, score: toFloat(about.score)} ORDER BY post.publishedAt, post.key\n  } AS posts,\n  newest {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(newest.coverage, '[]')} AS analysis\nORDER BY person, asked",
  params: {"asked":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"brand":{"kind":"scalar","name":"ID","required":false}},"required":true},"required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"asked":{"kind":"scalar","name":"ID","required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false},"posts":{"kind":"list","of":{"kind":"object","fields":{"publishedAt":{"kind":"scalar","name":"DateTime","required":true},"label":{"kind":"scalar","name":"String","required":false},"score":{"kind":"scalar","name":"Float","required":false}},"required":true},"required":true},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},
};

export interface AccountsByKeyParams {
  /** "network:handle", lower case */
  keys: Array<string>;
}
export interface AccountsByKeyRow {
  asked: string;
  account: { key: string; network: string; handle: string; name: string | null; followers: number | null; globalScore: number | null };
}
/** Accounts by their keys. */
export const accountsByKey: Query<AccountsByKeyParams, AccountsByKeyRow> = {
  name: 'accountsByKey',
  text: "UNWIND $keys AS wanted\nMATCH (found:Account {key: wanted})\nRETURN wanted AS asked, found {.key, .network, .handle, .name, .followers, globalScore: toFloat(found.globalScore)} AS account\nORDER BY asked",
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
  /** only analyses as of before this instant, or at it with a larger id */
  beforeTime: number;
  afterId: string;
  limit: number;
}
export interface AnalysesPageRow {
  analyses: Array<{ id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string }>;
  /** how many there are altogether */
  total: number;
}
/** A page of finished analyses, newest as-of first. */
export const analysesPage: Query<AnalysesPageParams, AnalysesPageRow> = {
  name: 'analysesPage',
  text: "RETURN COUNT { (:Analysis {state: 'DONE'}) } AS total, COLLECT {\n  MATCH (found:Analysis {state: 'DONE'})\n  WHERE found.asOf < $beforeTime OR (found.asOf = $beforeTime AND found.id > $afterId)\n  RETURN found {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(found.coverage, '[]')}\n  ORDER BY found.asOf DESC, found.id\n  LIMIT $limit\n} AS analyses",
  params: {"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterId":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"analyses":{"kind":"list","of":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":true},"required":true},"total":{"kind":"scalar","name":"Int","required":true}},
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
}
export interface ConversationsPageRow {
  conversation: { key: string; network: string; title: string | null };
}
/** A page of conversations by key. */
export const conversationsPage: Query<ConversationsPageParams, ConversationsPageRow> = {
  name: 'conversationsPage',
  text: "MATCH (found:Conversation)\nWHERE found.key > $after AND ($networks IS NULL OR found.network IN $networks)\nRETURN found {.key, .network, .title} AS conversation\nORDER BY conversation.key\nLIMIT $limit",
  params: {"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"conversation":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"title":{"kind":"scalar","name":"String","required":false}},"required":true}},
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
  slugs: Array<string>;
}
export interface MarketsBySlugRow {
  market: { slug: string; name: string; rule: string; timezone: string; population: number | null; populationSource: string | null; size: number; averageReach: number | null; analysis: { id: string; asOf: number; createdAt: number; dataVersion: number; modelVersion: string; randomSeed: number; parameters: string; coverage: string } | null };
}
/** Markets by their slugs, with size and average reach as of the newest analysis, and that analysis; before one, the size as it stands. */
export const marketsBySlug: Query<MarketsBySlugParams, MarketsBySlugRow> = {
  name: 'marketsBySlug',
  text: "UNWIND $slugs AS wanted\nMATCH (found:Market {slug: wanted})\nWITH found, head(COLLECT {\n  MATCH (run:Analysis {state: 'DONE'}) RETURN run ORDER BY run.asOf DESC, run.createdAt DESC LIMIT 1\n}) AS newest\nOPTIONAL MATCH (newest)-[measured:MEASURED]->(found)\nRETURN found {.slug, .name, .rule, .population, .populationSource,\n    timezone: coalesce(found.timezone, 'UTC'),\n    size: coalesce(measured.size, CASE found.slug\n      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }\n      ELSE COUNT { (found)<-[:MEMBER_OF]-(:Person) } END),\n    averageReach: measured.averageReach,\n    analysis: newest {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(newest.coverage, '[]')}} AS market\nORDER BY market.slug",
  params: {"slugs":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"market":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":true},"rule":{"kind":"scalar","name":"String","required":true},"timezone":{"kind":"scalar","name":"String","required":true},"population":{"kind":"scalar","name":"Int","required":false},"populationSource":{"kind":"scalar","name":"String","required":false},"size":{"kind":"scalar","name":"Int","required":true},"averageReach":{"kind":"scalar","name":"Float","required":false},"analysis":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"asOf":{"kind":"scalar","name":"DateTime","required":true},"createdAt":{"kind":"scalar","name":"DateTime","required":true},"dataVersion":{"kind":"scalar","name":"Int","required":true},"modelVersion":{"kind":"scalar","name":"String","required":true},"randomSeed":{"kind":"scalar","name":"Int","required":true},"parameters":{"kind":"scalar","name":"String","required":true},"coverage":{"kind":"scalar","name":"String","required":true}},"required":false}},"required":true}},
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
  text: "RETURN COUNT { (:Market) } AS total, COLLECT {\n  MATCH (found:Market)\n  WHERE found.slug > $after\n  WITH found ORDER BY found.slug LIMIT $limit\n  WITH found, head(COLLECT {\n    MATCH (run:Analysis {state: 'DONE'}) RETURN run ORDER BY run.asOf DESC, run.createdAt DESC LIMIT 1\n  }) AS newest\n  OPTIONAL MATCH (newest)-[measured:MEASURED]->(found)\n  WITH found, newest, measured\n  RETURN found {.slug, .name, .rule, .population, .populationSource,\n    timezone: coalesce(found.timezone, 'UTC'),\n    size: coalesce(measured.size, CASE found.slug\n      WHEN 'everyone' THEN COUNT { MATCH (anyone:Person) WHERE NOT coalesce(anyone.optOut, false) AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() } }\n      ELSE COUNT { (found)<-[:MEMBER_OF]-(:Person) } END),\n    averageReach: measured.averageReach,\n    analysis: newest {.id, .asOf, .createdAt, .dataVersion, .modelVersion, .randomSeed, .parameters, coverage: coalesce(newest.coverage, '[]')}}\n  ORDER BY found.slug\n} AS markets",
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
  text: "UNWIND $pages AS page\nRETURN page.market AS market, page.after AS after,\n  CASE page.market WHEN 'everyone' THEN COLLECT {\n    MATCH (anyone:Person)\n    WHERE anyone.id > page.after AND NOT coalesce(anyone.optOut, false) AND NOT EXISTS { (anyone)-[:MERGED_INTO]->() }\n    RETURN anyone {.id, .externalId, .name, .country, .location} ORDER BY anyone.id LIMIT $limit\n  } ELSE COLLECT {\n    MATCH (:Market {slug: page.market})<-[:MEMBER_OF]-(member:Person)\n    WHERE member.id > page.after AND NOT coalesce(member.optOut, false)\n    RETURN member {.id, .externalId, .name, .country, .location} ORDER BY member.id LIMIT $limit\n  } END AS people\nORDER BY market, after",
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
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null } | null;
  brand: { slug: string; name: string | null; relation: BrandRelation; aliases: Array<string> } | null;
}
/** The person or brand each of some accounts belongs to. */
export const ownersOfAccounts: Query<OwnersOfAccountsParams, OwnersOfAccountsRow> = {
  name: 'ownersOfAccounts',
  text: "UNWIND $keys AS wanted\nMATCH (:Account {key: wanted})<-[:OWNS]-(owner)\nWITH wanted, owner\nORDER BY wanted, elementId(owner)\nRETURN wanted AS account,\n  CASE WHEN owner:Person AND NOT coalesce(owner.optOut, false) THEN owner {.id, .externalId, .name, .country, .location} END AS person,\n  CASE WHEN owner:Brand THEN owner {.slug, .name, relation: coalesce(owner.relation, 'OTHER'), aliases: coalesce(owner.aliases, [])} END AS brand",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"account":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":false},"brand":{"kind":"object","fields":{"slug":{"kind":"scalar","name":"ID","required":true},"name":{"kind":"scalar","name":"String","required":false},"relation":{"kind":"scalar","name":"String","enum":"BrandRelation","required":true},"aliases":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":true}},"required":false}},
};

export interface PeopleByIdParams {
  /** ids as in the graph ("x:…" or "a:…") */
  ids: Array<string>;
}
export interface PeopleByIdRow {
  /** the id that was asked for */
  asked: string;
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null };
}
/** People by their ids; a person merged into another answers as the survivor, one who objected not at all. */
export const peopleById: Query<PeopleByIdParams, PeopleByIdRow> = {
  name: 'peopleById',
  text: "UNWIND $ids AS wanted\nMATCH (found:Person {id: wanted})\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH wanted, coalesce(survivor, found) AS human\nWHERE NOT coalesce(human.optOut, false)\nRETURN wanted AS asked, human {.id, .externalId, .name, .country, .location} AS person\nORDER BY asked",
  params: {"ids":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"asked":{"kind":"scalar","name":"ID","required":true},"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PeoplePageParams {
  /** slug; everybody when null or "everyone" */
  market: string | null;
  /** lower case; any when null */
  networks: Array<string> | null;
  /** the id before the page; "" for the first */
  after: string;
  limit: number;
}
export interface PeoplePageRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null };
}
/** A page of people by id, in a market or on networks where asked. */
export const peoplePage: Query<PeoplePageParams, PeoplePageRow> = {
  name: 'peoplePage',
  text: "MATCH (human:Person)\nWHERE human.id > $after\n  AND NOT coalesce(human.optOut, false)\n  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }\n  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })\n  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })\nRETURN human {.id, .externalId, .name, .country, .location} AS person\nORDER BY human.id\nLIMIT $limit",
  params: {"market":{"kind":"scalar","name":"ID","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"after":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PeopleSearchParams {
  /** a Lucene query the caller made safe */
  words: string;
  /** slug; everybody when null or "everyone" */
  market: string | null;
  /** lower case; any when null */
  networks: Array<string> | null;
  skip: number;
  limit: number;
}
export interface PeopleSearchRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null };
}
/** People whose name or handle is like some words, best first. */
export const peopleSearch: Query<PeopleSearchParams, PeopleSearchRow> = {
  name: 'peopleSearch',
  text: "CALL db.index.fulltext.queryNodes('people_search', $words, {limit: 2000}) YIELD node AS hit, score\nOPTIONAL MATCH (hit)<-[:OWNS]-(owner:Person)\nWITH CASE WHEN hit:Person THEN hit ELSE owner END AS human, max(score) AS likeness\nWHERE human IS NOT NULL\n  AND NOT coalesce(human.optOut, false)\n  AND NOT EXISTS { (human)-[:MERGED_INTO]->() }\n  AND ($market IS NULL OR $market = 'everyone' OR EXISTS { (human)-[:MEMBER_OF]->(:Market {slug: $market}) })\n  AND ($networks IS NULL OR EXISTS { MATCH (human)-[:OWNS]->(account:Account) WHERE account.network IN $networks })\nRETURN human {.id, .externalId, .name, .country, .location} AS person\nORDER BY likeness DESC, human.id\nSKIP $skip\nLIMIT $limit",
  params: {"words":{"kind":"scalar","name":"String","required":true},"market":{"kind":"scalar","name":"ID","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"skip":{"kind":"scalar","name":"Int","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PersonByAccountParams {
  /** "network:handle", lower case */
  account: string;
}
export interface PersonByAccountRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null };
}
/** The person an account belongs to; nobody when it is a brand's or its owner objected. */
export const personByAccount: Query<PersonByAccountParams, PersonByAccountRow> = {
  name: 'personByAccount',
  text: "MATCH (:Account {key: $account})<-[:OWNS]-(human:Person)\nWHERE NOT coalesce(human.optOut, false)\nRETURN human {.id, .externalId, .name, .country, .location} AS person\nORDER BY human.id\nLIMIT 1",
  params: {"account":{"kind":"scalar","name":"ID","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PersonByContactPointParams {
  /** "email:…" or "phone:…", as the graph keys contact points */
  key: string;
}
export interface PersonByContactPointRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null };
}
/** The person reached at an e-mail address or telephone number. */
export const personByContactPoint: Query<PersonByContactPointParams, PersonByContactPointRow> = {
  name: 'personByContactPoint',
  text: "MATCH (:ContactPoint {key: $key})<-[:CONTACTED_AT]-(human:Person)\nWHERE NOT coalesce(human.optOut, false)\nRETURN human {.id, .externalId, .name, .country, .location} AS person\nORDER BY human.id\nLIMIT 1",
  params: {"key":{"kind":"scalar","name":"ID","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PersonByExternalIdParams {
  /** as imported, with or without its source ("crm:10233" or "10233") */
  externalId: string;
}
export interface PersonByExternalIdRow {
  person: { id: string; externalId: string | null; name: string | null; country: string | null; location: string | null };
}
/** The person with an id of the customer's own system. */
export const personByExternalId: Query<PersonByExternalIdParams, PersonByExternalIdRow> = {
  name: 'personByExternalId',
  text: "MATCH (found:Person {externalId: $externalId})\nOPTIONAL MATCH (found)-[:MERGED_INTO*1..8]->(survivor:Person WHERE NOT (survivor)-[:MERGED_INTO]->())\nWITH coalesce(survivor, found) AS human\nWHERE NOT coalesce(human.optOut, false)\nRETURN human {.id, .externalId, .name, .country, .location} AS person\nORDER BY human.id\nLIMIT 1",
  params: {"externalId":{"kind":"scalar","name":"String","required":true}},
  row: {"person":{"kind":"object","fields":{"id":{"kind":"scalar","name":"ID","required":true},"externalId":{"kind":"scalar","name":"String","required":false},"name":{"kind":"scalar","name":"String","required":false},"country":{"kind":"scalar","name":"String","required":false},"location":{"kind":"scalar","name":"String","required":false}},"required":true}},
};

export interface PostsBehindPostsParams {
  keys: Array<string>;
}
export interface PostsBehindPostsRow {
  post: string;
  inReplyTo: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null } | null;
  repostOf: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null } | null;
  quoteOf: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null } | null;
}
/** The posts that each of some posts answers, passes on or quotes. */
export const postsBehindPosts: Query<PostsBehindPostsParams, PostsBehindPostsRow> = {
  name: 'postsBehindPosts',
  text: "UNWIND $keys AS wanted\nMATCH (later:Post {key: wanted})\nRETURN wanted AS post,\n  head(COLLECT { MATCH (later)-[:REPLY_TO]->(parent:Post) RETURN parent {.key, .network, .platformId, .text, .publishedAt, .url, .language} }) AS inReplyTo,\n  head(COLLECT { MATCH (later)-[:REPOST_OF]->(original:Post) RETURN original {.key, .network, .platformId, .text, .publishedAt, .url, .language} }) AS repostOf,\n  head(COLLECT { MATCH (later)-[:QUOTE_OF]->(quoted:Post) RETURN quoted {.key, .network, .platformId, .text, .publishedAt, .url, .language} }) AS quoteOf\nORDER BY post",
  params: {"keys":{"kind":"list","of":{"kind":"scalar","name":"ID","required":true},"required":true}},
  row: {"post":{"kind":"scalar","name":"ID","required":true},"inReplyTo":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":false},"repostOf":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":false},"quoteOf":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":false}},
};

export interface PostsByKeyParams {
  /** "network:id" */
  keys: Array<string>;
}
export interface PostsByKeyRow {
  post: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null };
}
/** Posts by their keys. */
export const postsByKey: Query<PostsByKeyParams, PostsByKeyRow> = {
  name: 'postsByKey',
  text: "UNWIND $keys AS wanted\nMATCH (found:Post {key: wanted})\nRETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} AS post\nORDER BY post.key",
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
  posts: Array<{ key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null }>;
}
/** For each conversation, a page of its posts, oldest first, undated ones at the end. */
export const postsOfConversations: Query<PostsOfConversationsParams, PostsOfConversationsRow> = {
  name: 'postsOfConversations',
  text: "UNWIND $pages AS page\nRETURN page.conversation AS conversation, page.afterTime AS afterTime, page.afterKey AS afterKey, COLLECT {\n  MATCH (:Conversation {key: page.conversation})<-[:IN]-(found:Post)\n  WITH found, coalesce(found.publishedAt, 8640000000000000) AS instant\n  WHERE instant > page.afterTime OR (instant = page.afterTime AND found.key > page.afterKey)\n  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} ORDER BY instant, found.key LIMIT $limit\n} AS posts\nORDER BY conversation, afterTime, afterKey",
  params: {"pages":{"kind":"list","of":{"kind":"object","fields":{"conversation":{"kind":"scalar","name":"ID","required":true},"afterTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"conversation":{"kind":"scalar","name":"ID","required":true},"afterTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},
};

export interface PostsOfPeopleParams {
  pages: Array<{ person: string; beforeTime: number; afterKey: string }>;
  limit: number;
}
export interface PostsOfPeopleRow {
  person: string;
  beforeTime: number;
  afterKey: string;
  posts: Array<{ key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null }>;
}
/** For each person, a page of their posts, newest first. */
export const postsOfPeople: Query<PostsOfPeopleParams, PostsOfPeopleRow> = {
  name: 'postsOfPeople',
  text: "UNWIND $pages AS page\nRETURN page.person AS person, page.beforeTime AS beforeTime, page.afterKey AS afterKey, COLLECT {\n  MATCH (:Person {id: page.person})-[:OWNS]->(:Account)-[:WROTE]->(found:Post)\n  WHERE found.publishedAt < page.beforeTime OR (found.publishedAt = page.beforeTime AND found.key > page.afterKey)\n  RETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} ORDER BY found.publishedAt DESC, found.key LIMIT $limit\n} AS posts\nORDER BY person, beforeTime, afterKey",
  params: {"pages":{"kind":"list","of":{"kind":"object","fields":{"person":{"kind":"scalar","name":"ID","required":true},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true}},"required":true},"required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"person":{"kind":"scalar","name":"ID","required":true},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"posts":{"kind":"list","of":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":true},"required":true}},
};

export interface PostsPageParams {
  /** person id */
  author: string | null;
  /** slug */
  brand: string | null;
  /** folded name */
  topic: string | null;
  /** lower case */
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
  post: { key: string; network: string; platformId: string; text: string | null; publishedAt: number | null; url: string | null; language: string | null };
}
/** A page of posts, newest first; undated ones last are left out of the list. */
export const postsPage: Query<PostsPageParams, PostsPageRow> = {
  name: 'postsPage',
  text: "MATCH (found:Post)\nWHERE found.publishedAt <= $beforeTime\n  AND (found.publishedAt < $beforeTime OR found.key > $afterKey)\n  AND ($from IS NULL OR found.publishedAt >= $from)\n  AND ($to IS NULL OR found.publishedAt < $to)\n  AND ($networks IS NULL OR found.network IN $networks)\n  AND ($author IS NULL OR EXISTS { (found)<-[:WROTE]-(:Account)<-[:OWNS]-(:Person {id: $author}) })\n  AND ($brand IS NULL OR EXISTS { (found)-[:ABOUT]->(:Brand {slug: $brand}) })\n  AND ($topic IS NULL OR EXISTS { (found)-[:HAS_TOPIC]->(:Topic {name: $topic}) })\n  AND NOT EXISTS { MATCH (found)<-[:WROTE]-(:Account)<-[:OWNS]-(objector:Person) WHERE objector.optOut }\nRETURN found {.key, .network, .platformId, .text, .publishedAt, .url, .language} AS post\nORDER BY found.publishedAt DESC, found.key\nLIMIT $limit",
  params: {"author":{"kind":"scalar","name":"ID","required":false},"brand":{"kind":"scalar","name":"ID","required":false},"topic":{"kind":"scalar","name":"String","required":false},"networks":{"kind":"list","of":{"kind":"scalar","name":"String","required":true},"required":false},"from":{"kind":"scalar","name":"DateTime","required":false},"to":{"kind":"scalar","name":"DateTime","required":false},"beforeTime":{"kind":"scalar","name":"DateTime","required":true},"afterKey":{"kind":"scalar","name":"ID","required":true},"limit":{"kind":"scalar","name":"Int","required":true}},
  row: {"post":{"kind":"object","fields":{"key":{"kind":"scalar","name":"ID","required":true},"network":{"kind":"scalar","name":"String","required":true},"platformId":{"kind":"scalar","name":"String","required":true},"text":{"kind":"scalar","name":"String","required":false},"publishedAt":{"kind":"scalar","name":"DateTime","required":false},"url":{"kind":"scalar","name":"String","required":false},"language":{"kind":"scalar","name":"String","required":false}},"required":true}},
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
