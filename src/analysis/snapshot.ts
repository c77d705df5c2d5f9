import type { Database } from '../database/database.js';
import { eachRow, read } from '../database/query.js';
import {
  coverageOfImports,
  type SnapshotMarketsRow,
  type SnapshotPostsRow,
  type SnapshotResponsesRow,
  snapshotMarkets,
  snapshotPosts,
  snapshotResponses,
} from '../generated/cypher.js';
import type { Progress } from '../lib/progress.js';
import { sideBySide } from '../lib/side-by-side.js';
import { betweenActors } from './account-ties.js';
import { type Actors, hiddenNode, readActors } from './actors.js';
import { epochDay } from './as-of-tie.js';
import { type CoverageRow, coverageOf } from './coverage.js';
import { indexExposures, type PostDays, someDay } from './exposures.js';
import { type Influence, influenceOfTies } from './influence-of-ties.js';
import { rootsOf, type SnapshotMarket, tellHidden } from './market-roots.js';
import type { AnalysisParameters } from './parameters.js';
import { type Responses, type SignedInfluence, signedInfluence } from './signed-influence.js';
import { ticker } from './ticker.js';
import type { TieList } from './tie-list.js';

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

/** The ties, sorted by pair, and posts of a snapshot. */
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

/**
 * Reads people, posts and markets as of an instant, and puts the `ties` of {@link readTies} between them, which are then
 * used up. Whoever calls both holds the lease `data` meanwhile, so that the several queries see one state of the graph. Rows
 * are streamed; what stays is some 60 bytes a tie.
 */
export async function takeSnapshot(
  database: Database,
  ties: TieList,
  options: SnapshotOptions,
): Promise<Snapshot> {
  const { asOf, parameters, signal } = options;
  const tick = ticker(options.progress, 'reading people and posts');
  const [actors, postsOfAccounts] = await sideBySide(signal, (until) => [
    readActors(database, until, tick),
    readPosts(database, asOf, until, tick),
  ]);
  const counts = betweenActors(ties, actors);
  const posts = ofActors(postsOfAccounts, actors);
  const markets = await readMarkets(database, actors, signal);
  const responses = await readResponses(database, actors, options);
  const nodes = actors.ids.length;
  const exposures = indexExposures(nodes, posts, epochDay(asOf), parameters.halfLifeDays);
  const influence = influenceOfTies(nodes, ties, exposures, parameters);
  const imports = await read(database, coverageOfImports, { asOf }, { signal, deadline: 60_000 });
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

/** Posts by the numbers of the accounts that wrote them. */
async function readPosts(
  database: Database,
  asOf: number,
  signal: AbortSignal,
  tick: () => void,
): Promise<PostDays> {
  const posts: PostDays = { node: [], day: [], posts: [] };
  const add = ({ author, days }: SnapshotPostsRow) => {
    tick();
    for (const [day, number] of days) {
      posts.node.push(author);
      posts.day.push(day ?? someDay);
      posts.posts.push(number!);
    }
  };
  await eachRow(database, snapshotPosts, { asOf }, add, { signal });
  return posts;
}

/** The posts of accounts as those of the actors who own them. */
function ofActors({ node: accounts, day, posts }: PostDays, actors: Actors): PostDays {
  const owned: PostDays = { node: [], day: [], posts: [] };
  accounts.forEach((account, row) => {
    const node = actors.nodeOfAccount(account);
    if (node < 0) return;
    owned.node.push(node);
    owned.day.push(day[row]);
    owned.posts.push(posts[row]);
  });
  return owned;
}

async function readResponses(
  database: Database,
  actors: Actors,
  { asOf, progress, signal }: SnapshotOptions,
): Promise<Responses> {
  const responses: Responses = { from: [], to: [], stayed: [], turned: [] };
  const tick = ticker(progress, 'reading responses');
  const add = ({ actor, target, stayed, turned }: SnapshotResponsesRow) => {
    tick();
    const [from, to] = [actors.nodeOfAccount(target), actors.nodeOfAccount(actor)];
    if (from < 0 || to < 0 || from === to) return;
    responses.from.push(from);
    responses.to.push(to);
    responses.stayed.push(stayed);
    responses.turned.push(turned);
  };
  await eachRow(database, snapshotResponses, { asOf }, add, { signal });
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
  const add = ({ slug, members }: SnapshotMarketsRow) => {
    const found = members.map(({ person, weight }) => ({ node: actors.nodeOfPerson(person), weight }));
    markets.push({
      slug,
      roots: rootsOf(found.filter(({ node }) => node >= 0)),
      hidden: tellHidden(found.filter(({ node }) => node === hiddenNode).length),
    });
  };
  await eachRow(database, snapshotMarkets, {}, add, { signal });
  return markets.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
