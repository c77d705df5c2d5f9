import type { Database } from '../database/database.js';
import { read, stream } from '../database/query.js';
import {
  coverageOfImports,
  snapshotMarkets,
  snapshotPosts,
  snapshotResponses,
  snapshotTies,
} from '../generated/cypher.js';
import type { Progress } from '../lib/progress.js';
import { type Actors, hiddenNode, noNode, readActors } from './actors.js';
import { epochDay, tieAsOf } from './as-of-tie.js';
import { type CoverageRow, coverageOf, type TieCounts } from './coverage.js';
import { indexExposures, type PostDays, someDay } from './exposures.js';
import { type Influence, influenceOfTies } from './influence-of-ties.js';
import { tieKinds } from './kernels/influence-probability.js';
import { rootsOf, type SnapshotMarket, tellHidden } from './market-roots.js';
import { otherActsOf } from './other-acts.js';
import type { AnalysisParameters } from './parameters.js';
import { type Responses, type SignedInfluence, signedInfluence } from './signed-influence.js';
import { addTie, emptyTieList, type TieList } from './tie-list.js';

/** The graph as it stood at an instant, in the form every question of an analysis is answered from. */
export interface Snapshot {
  /** Node to actor id, rising by code unit. */
  readonly ids: readonly string[];
  /** Nodes that are people, ascending. */
  readonly people: Uint32Array;
  readonly influence: Influence;
  /** What the influence was learnt from, for learning it otherwise. */
  readonly evidence: Evidence;
  /** The same split by what it does to the one own brand; null where that is not known. */
  readonly signed: SignedInfluence | null;
  /** By slug, `everyone` among them. */
  readonly markets: readonly SnapshotMarket[];
  readonly coverage: readonly CoverageRow[];
}

/** The ties and posts of a snapshot. */
export interface Evidence {
  readonly ties: TieList;
  readonly posts: PostDays;
}

/** What long reading is told. */
export interface SnapshotOptions {
  readonly asOf: number;
  readonly parameters: AnalysisParameters;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

const knows = tieKinds.indexOf('KNOWS');

/**
 * Reads people, ties, posts and markets as of an instant. Whoever calls it holds the lease `data`, so that the
 * several queries see one state of the graph. Rows are streamed; what stays is some 60 bytes a tie.
 */
export async function takeSnapshot(database: Database, options: SnapshotOptions): Promise<Snapshot> {
  const { parameters, signal } = options;
  const actors = await readActors(database, signal, ticker(options.progress, 'reading people'));
  const counts: TieCounts = {
    ties: 0,
    hiddenTies: 0,
    laterTies: 0,
    looseTies: 0,
    undatedTies: 0,
  };
  const ties = await readTies(database, actors, counts, options);
  const posts = await readPosts(database, actors, options);
  const markets = await readMarkets(database, actors, signal);
  const responses = await readResponses(database, actors, options);
  const nodes = actors.ids.length;
  const exposures = indexExposures(nodes, posts, epochDay(options.asOf), parameters.halfLifeDays);
  const influence = influenceOfTies(nodes, ties, exposures, parameters);
  const imports = await read(
    database,
    coverageOfImports,
    { asOf: options.asOf },
    { signal, deadline: 60_000 },
  );
  return {
    ids: actors.ids,
    people: actors.people,
    influence,
    evidence: { ties, posts },
    signed: signedInfluence(influence.graph, responses),
    markets,
    coverage: coverageOf(imports, { counted: actors.people.length, hidden: actors.hidden }, counts),
  };
}

async function readTies(
  database: Database,
  actors: Actors,
  counts: TieCounts,
  { asOf, parameters, progress, signal }: SnapshotOptions,
) {
  const list = emptyTieList();
  const tick = ticker(progress, 'reading ties');
  for await (const { actor, ties } of stream(database, snapshotTies, {}, { signal })) {
    const influenced = actors.nodeOfAccount(actor);
    for (const tie of ties) {
      tick();
      counts.ties++;
      const influencer = actors.nodeOfAccount(tie[0]!);
      if (influenced === hiddenNode || influencer === hiddenNode) counts.hiddenTies++;
      else if (influenced === noNode || influencer === noNode) counts.looseTies++;
      else {
        const then = tieAsOf(tie, asOf, parameters.halfLifeDays);
        if (then === null) {
          counts.laterTies++;
          continue;
        }
        if (then.isUndated) counts.undatedTies++;
        if (influenced === influencer) continue;
        const kind = tie[1]!;
        const otherActs = otherActsOf(tie, asOf, parameters.halfLifeDays);
        addTie(list, influencer, influenced, kind, then.acts, then.since, otherActs);
        if (kind === knows) addTie(list, influenced, influencer, kind, then.acts, then.since, otherActs);
      }
    }
  }
  return list;
}

async function readPosts(
  database: Database,
  actors: Actors,
  { asOf, progress, signal }: SnapshotOptions,
): Promise<PostDays> {
  const posts: PostDays = { node: [], day: [], posts: [] };
  const tick = ticker(progress, 'reading posts');
  for await (const { author, days } of stream(database, snapshotPosts, { asOf }, { signal })) {
    tick();
    const node = actors.nodeOfAccount(author);
    if (node < 0) continue;
    for (const [day, number] of days) {
      posts.node.push(node);
      posts.day.push(day ?? someDay);
      posts.posts.push(number!);
    }
  }
  return posts;
}

async function readResponses(
  database: Database,
  actors: Actors,
  { asOf, progress, signal }: SnapshotOptions,
): Promise<Responses> {
  const responses: Responses = { from: [], to: [], stayed: [], turned: [] };
  const tick = ticker(progress, 'reading responses');
  for await (const { actor, target, stayed, turned } of stream(
    database,
    snapshotResponses,
    { asOf },
    { signal },
  )) {
    tick();
    const [from, to] = [actors.nodeOfAccount(target), actors.nodeOfAccount(actor)];
    if (from < 0 || to < 0 || from === to) continue;
    responses.from.push(from);
    responses.to.push(to);
    responses.stayed.push(stayed);
    responses.turned.push(turned);
  }
  return responses;
}

async function readMarkets(
  database: Database,
  actors: Actors,
  signal: AbortSignal,
): Promise<SnapshotMarket[]> {
  const everyone = { members: actors.people, weights: null };
  const hidden = [...actors.hidden.values()].reduce((sum, number) => sum + number, 0);
  const markets: SnapshotMarket[] = [{ slug: 'everyone', roots: everyone, hidden: tellHidden(hidden) }];
  for await (const { slug, members } of stream(database, snapshotMarkets, {}, { signal })) {
    const found = members.map(({ person, weight }) => ({ node: actors.nodeOfPerson(person), weight }));
    markets.push({
      slug,
      roots: rootsOf(found.filter(({ node }) => node >= 0)),
      hidden: tellHidden(found.filter(({ node }) => node === hiddenNode).length),
    });
  }
  return markets.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Tells progress every thousand steps; how many there will be is not known while rows stream. */
function ticker(progress: Progress, phase: string): () => void {
  let done = 0;
  progress({ phase, done, total: null });
  return () => {
    if (++done % 1_000 === 0) progress({ phase, done, total: null });
  };
}
