import DataLoader from 'dataloader';
import { tieKinds } from './analysis/kernels/influence-probability.js';
import type { Database } from './database/database.js';
import { read } from './database/query.js';
import * as cypher from './generated/cypher.js';
import type { Query } from './lib/cypher-type.js';

/** One row for each key asked, null where there is none; rows come in any order and name their key. */
function one<Row, Value>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  pick: (row: Row) => Value,
): DataLoader<string, Value | null> {
  return new DataLoader(async (keys) => {
    const values = new Map((await load([...keys])).map((row) => [keyOf(row), pick(row)]));
    return keys.map((key) => values.get(key) ?? null);
  });
}

/** {@link one} for keys of several parts, which each row repeats. */
function each<Key, Row extends Key, Value>(
  load: (keys: Key[]) => Promise<Row[]>,
  partsOf: (key: Key) => readonly unknown[],
  pick: (row: Row) => Value,
): DataLoader<Key, Value | null, string> {
  const name = (key: Key) => JSON.stringify(partsOf(key));
  return new DataLoader(
    async (keys) => {
      const values = new Map((await load([...keys])).map((row) => [name(row), pick(row)]));
      return keys.map((key) => values.get(name(key)) ?? null);
    },
    { cacheKeyFn: name },
  );
}

/** A page of a list for each parent asked; `first` is the same over a batch of one field, so one query serves it. */
export interface PageKey {
  readonly parent: string;
  readonly limit: number;
  readonly time: number;
  readonly key: string;
}

function pages<Row, Value>(
  load: (keys: PageKey[], limit: number) => Promise<Row[]>,
  keyOf: (row: Row) => Omit<PageKey, 'limit'>,
  pick: (row: Row) => Value[],
): DataLoader<PageKey, Value[], string> {
  const name = (key: Omit<PageKey, 'limit'>, limit: number) =>
    JSON.stringify([key.parent, limit, key.time, key.key]);
  return new DataLoader(
    async (keys) => {
      const found = new Map<string, Value[]>();
      for (const limit of new Set(keys.map((key) => key.limit)))
        for (const row of await load(
          keys.filter((key) => key.limit === limit),
          limit,
        ))
          found.set(name(keyOf(row), limit), pick(row));
      return keys.map((key) => found.get(name(key, key.limit)) ?? []);
    },
    { cacheKeyFn: (key) => name(key, key.limit) },
  );
}

/**
 * Everything that is loaded one by one while a request is resolved, in batches: one query a kind and level.
 * Made anew for each request, so that nothing is remembered from one to the next.
 */
export function makeLoaders(database: Database, signal: AbortSignal) {
  const ask = <Params, Row>(query: Query<Params, Row>, params: Params) =>
    read(database, query, params, { signal });
  return {
    person: one(
      (ids) => ask(cypher.peopleById, { ids }),
      (row) => row.asked,
      (row) => row.person,
    ),
    account: one(
      (keys) => ask(cypher.accountsByKey, { keys }),
      (row) => row.asked,
      (row) => row.account,
    ),
    brand: one(
      (slugs) => ask(cypher.brandsBySlug, { slugs }),
      (row) => row.brand.slug,
      (row) => row.brand,
    ),
    market: one(
      (slugs) => ask(cypher.marketsBySlug, { asked: slugs.map((slug) => ({ slug, analysis: null })) }),
      (row) => row.market.slug,
      (row) => row.market,
    ),
    /** As of an analysis by its id; `market` is as of the newest. */
    marketAt: each(
      (asked) => ask(cypher.marketsBySlug, { asked }),
      (key: { slug: string; analysis: string | null }) => [key.slug, key.analysis],
      (row) => row.market,
    ),
    post: one(
      (keys) => ask(cypher.postsByKey, { keys }),
      (row) => row.post.key,
      (row) => row.post,
    ),
    conversation: one(
      (keys) => ask(cypher.conversationsByKey, { keys }),
      (row) => row.conversation.key,
      (row) => row.conversation,
    ),
    topic: one(
      (names) => ask(cypher.topicsByName, { names }),
      (row) => row.topic.name,
      (row) => row.topic,
    ),
    analysis: one(
      (ids) => ask(cypher.analysesById, { ids }),
      (row) => row.analysis.id,
      (row) => row.analysis,
    ),
    trustOfAnalysis: one(
      (ids) => ask(cypher.trustOfAnalyses, { ids }),
      (row) => row.analysis,
      (row) => row,
    ),
    /** The one key there is: `newest`. */
    newestAnalysis: one(
      () => ask(cypher.newestAnalysis, {}),
      () => 'newest',
      (row) => row.analysis,
    ),
    importRun: one(
      (ids) => ask(cypher.importRunsById, { ids }),
      (row) => row.run.id,
      (row) => row.run,
    ),
    accountsOfPerson: one(
      (ids) => ask(cypher.accountsOfPeople, { ids }),
      (row) => row.person,
      (row) => row.accounts,
    ),
    ownerOfAccount: one(
      (keys) => ask(cypher.ownersOfAccounts, { keys }),
      (row) => row.account,
      (row) => row,
    ),
    exclusionOfPerson: one(
      (ids) => ask(cypher.exclusionsOfPeople, { ids }),
      (row) => row.person,
      (row) => row.exclusion,
    ),
    exclusionOfAccount: one(
      (keys) => ask(cypher.exclusionsOfAccounts, { keys }),
      (row) => row.account,
      (row) => row.exclusion,
    ),
    authorOfPost: one(
      (keys) => ask(cypher.authorsOfPosts, { keys }),
      (row) => row.post,
      (row) => row.account,
    ),
    brandsOfPost: one(
      (keys) => ask(cypher.brandsOfPosts, { keys }),
      (row) => row.post,
      (row) => row.brands,
    ),
    topicsOfPost: one(
      (keys) => ask(cypher.topicsOfPosts, { keys }),
      (row) => row.post,
      (row) => row.topics,
    ),
    conversationOfPost: one(
      (keys) => ask(cypher.conversationsOfPosts, { keys }),
      (row) => row.post,
      (row) => row.conversation,
    ),
    postsBehindPost: one(
      (keys) => ask(cypher.postsBehindPosts, { keys }),
      (row) => row.post,
      (row) => row.parents,
    ),
    postsBehindStance: each(
      (asked) =>
        ask(cypher.postsBehindStance, {
          asked: asked.map(({ person, asked: brand, at }) => ({ person, brand, analysis: at })),
        }),
      (key: { person: string; asked: string | null; at: string | null }) => [key.person, key.asked, key.at],
      (row) => row,
    ),
    /** The stored list of a market: whoever asks for the same again, or asked ahead, waits for the same read. */
    keyInfluencers: new DataLoader(
      ([params]: readonly cypher.KeyInfluencersParams[]) => ask(cypher.keyInfluencers, params),
      { batch: false, cacheKeyFn: (params) => JSON.stringify(params) },
    ),
    previousRank: each(
      (asked) => ask(cypher.previousRanks, { asked }),
      (key: { person: string; market: string; analysis: string }) => [key.person, key.market, key.analysis],
      (row) => row.rank,
    ),
    signsOfRoles: each(
      (asked) => ask(cypher.signsOfRoles, { asked }),
      (key: { person: string; analysis: string }) => [key.person, key.analysis],
      (row) => row,
    ),
    signedReach: each(
      (asked) => ask(cypher.signedReaches, { asked }),
      (key: { person: string; market: string; analysis: string }) => [key.person, key.market, key.analysis],
      (row) => row,
    ),
    actedAfter: each(
      (asked) => ask(cypher.actedAfter, { asked }),
      (key: { person: string; market: string; fromDay: number; toDay: number }) => [
        key.person,
        key.market,
        key.fromDay,
        key.toDay,
      ],
      (row) => row,
    ),
    /** A market as of an analysis, and actors: those of all who ask for the same market are asked for at once. */
    explainedReach: new DataLoader(
      async (asked: readonly cypher.ExplainedReachParams[]) => {
        const nameOf = ({ market, analysis }: cypher.ExplainedReachParams) =>
          JSON.stringify([market, analysis]);
        const rows = new Map<string, cypher.ExplainedReachRow>();
        for (const name of new Set(asked.map(nameOf))) {
          const those = asked.filter((one) => nameOf(one) === name);
          const actors = [...new Set(those.flatMap((one) => one.actors))];
          const [row] = await ask(cypher.explainedReach, { ...those[0], actors });
          rows.set(name, row);
        }
        return asked.map((one) => rows.get(nameOf(one))!);
      },
      { cache: false },
    ),
    evidenceOfHop: new DataLoader(
      async (asked: readonly { giver: string; taker: string; asOf: number }[]) => {
        const nameOf = (giver: string, taker: string, asOf: number) => JSON.stringify([giver, taker, asOf]);
        const found = new Map<string, Pick<cypher.ChainsWithEvidenceRow, 'hops' | 'actors'>>();
        // One analysis as a rule; pages begun in an older one look from its instant.
        for (const asOf of new Set(asked.map((one) => one.asOf))) {
          const pairs = asked.filter((one) => one.asOf === asOf);
          const params = {
            chains: pairs.map(({ giver, taker }, way) => ({ actors: [giver, taker], way })),
            byInteractions: false,
            interactions: false,
            first: pairs.length,
            kinds: [...tieKinds],
            asOf,
            ...{ dataVersion: 0, brand: '' }, // Of the graph's posts only the proofs are asked for.
          };
          const [{ hops, actors }] = await read(database, cypher.chainsWithEvidence, params, {
            signal,
            deadline: 8_000, // As for chains: many hops of busy people take longer.
          });
          const known = new Map(actors.map((actor) => [actor.id, actor]));
          for (const hop of hops)
            found.set(nameOf(hop.giver, hop.taker, asOf), {
              hops: [hop],
              actors: [known.get(hop.giver)!, known.get(hop.taker)!],
            });
        }
        return asked.map(({ giver, taker, asOf }) => found.get(nameOf(giver, taker, asOf)) ?? null);
      },
      { cacheKeyFn: (hop) => JSON.stringify(hop) },
    ),
    membersOfMarket: pages(
      (keys, limit) =>
        ask(cypher.membersOfMarkets, {
          pages: keys.map(({ parent, key }) => ({ market: parent, after: key })),
          limit,
        }),
      (row) => ({ parent: row.market, time: 0, key: row.after }),
      (row) => row.people,
    ),
    postsOfPerson: pages(
      (keys, limit) =>
        ask(cypher.postsOfPeople, {
          pages: keys.map(({ parent, time, key }) => ({ person: parent, beforeTime: time, afterKey: key })),
          limit,
        }),
      (row) => ({ parent: row.person, time: row.beforeTime, key: row.afterKey }),
      (row) => row.posts,
    ),
    postsOfConversation: pages(
      (keys, limit) =>
        ask(cypher.postsOfConversations, {
          pages: keys.map(({ parent, time, key }) => ({
            conversation: parent,
            afterTime: time,
            afterKey: key,
          })),
          limit,
        }),
      (row) => ({ parent: row.conversation, time: row.afterTime, key: row.afterKey }),
      (row) => row.posts,
    ),
  };
}

/** See {@link makeLoaders}. */
export type Loaders = ReturnType<typeof makeLoaders>;
