import {
  changePosts,
  childrenOfPosts,
  createPosts,
  joinConversations,
  linkPosts,
  type ParentsForImportRow,
  writeAbouts,
  writeConversations,
  writeMentions,
  writeStubs,
  writeTopics,
} from '../generated/cypher.js';
import type { BatchContext } from './batch-context.js';
import { type Act, actsBetween, type Talk, tiesAfter } from './derived-ties.js';
import type { PostDraft } from './post-draft.js';
import type { ParentType, PostState } from './post-facts.js';
import { placeKey, storedTies, writeTies } from './store-ties.js';
import { threadPlaces } from './thread-places.js';

/** How things stood, and who wrote what once the batch is written. */
export interface PostSurroundings {
  /** Of the batch's posts and their parents, as far as they were there. */
  readonly standing: ReadonlyMap<string, ParentsForImportRow>;
  readonly authors: ReadonlyMap<string, string | null>;
}

/** Writes the posts, and stubs for parents that are not there, with their authors. */
export async function storePosts(
  context: BatchContext,
  drafts: readonly PostDraft[],
  { standing, authors }: PostSurroundings,
): Promise<void> {
  const rowOf = ({ facts, author, stored }: PostDraft) => ({
    author,
    line: facts.line,
    state: {
      ...merged(facts.state, stored?.state as Partial<PostState> | undefined),
      key: facts.key,
    },
  });
  const created = drafts.filter(({ stored }) => !stored).map(rowOf);
  const changed = drafts.filter(({ stored }) => stored).map(rowOf);
  if (created.length > 0) await context.run(createPosts, { run: context.runId, posts: created });
  if (changed.length > 0) await context.run(changePosts, { run: context.runId, posts: changed });
  const own = new Set(drafts.map(({ facts }) => facts.key));
  const stubs = new Map<
    string,
    { key: string; network: string; platformId: string; author: string | null }
  >();
  for (const { facts, named } of drafts)
    for (const { key, platformId } of named) {
      const author = authors.get(key) ?? null;
      const before = standing.get(key);
      if (!own.has(key) && (!before || (before.author === null && author !== null)))
        stubs.set(key, { key, network: facts.network, platformId, author });
    }
  if (stubs.size > 0) await context.run(writeStubs, { stubs: [...stubs.values()] });
}

function merged(state: PostState, before: Partial<PostState> = {}): PostState {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, value ?? before[name as keyof PostState] ?? null]),
  ) as unknown as PostState;
}

/** Links the posts to parents, mentioned accounts, topics and brands, where they are not linked yet. */
export async function storeLinks(context: BatchContext, drafts: readonly PostDraft[]): Promise<void> {
  const links = drafts.flatMap(({ facts, parents, stored }) =>
    parents
      .filter(({ type }) => !stored?.parents.some((known) => known.type === type))
      .map(({ type, key }) => ({ post: facts.key, parent: key, type })),
  );
  const mentions = drafts.flatMap(({ facts, mentions: named, stored }) =>
    named
      .filter((account) => !stored?.mentions.includes(account))
      .map((account) => ({ post: facts.key, account })),
  );
  const topics = drafts.flatMap(({ facts, stored }) =>
    facts.topics
      .filter((topic) => !stored?.topics.includes(topic))
      .map((topic) => ({ post: facts.key, topic })),
  );
  const abouts = drafts.flatMap(({ facts, labels }) =>
    [...labels].map(([brand, label]) => ({ post: facts.key, brand, label })),
  );
  if (links.length > 0) await context.run(linkPosts, { links });
  if (mentions.length > 0) await context.run(writeMentions, { mentions });
  if (topics.length > 0) await context.run(writeTopics, { topics });
  if (abouts.length > 0) await context.run(writeAbouts, { abouts });
}

/** Puts the posts, and parents that are answered for the first time, into their conversations. */
export async function storeThreads(
  context: BatchContext,
  drafts: readonly PostDraft[],
  { standing }: PostSurroundings,
): Promise<void> {
  const present = new Map(
    [...standing].flatMap(([key, row]) =>
      row.conversation === null ? [] : [[key, row.conversation] as const],
    ),
  );
  const posts = drafts.map(({ facts, parents }) => ({
    key: facts.key,
    replyTo: parents.find(({ type }) => type === 'REPLY_TO')?.key ?? null,
    given: facts.conversation,
  }));
  const { places, joins } = threadPlaces(posts, present);
  const network = (key: string) => key.slice(0, key.indexOf(':'));
  if (joins.length > 0)
    await context.run(joinConversations, {
      joins: joins.map((join) => ({ ...join, network: network(join.to) })),
    });
  if (places.length > 0)
    await context.run(writeConversations, {
      places: places.map((place) => ({ ...place, network: network(place.conversation) })),
    });
}

/** Writes the ties of these posts, and of posts in the graph that hang on one whose author only now is known. */
export async function storeDerivedTies(
  context: BatchContext,
  drafts: readonly PostDraft[],
  { standing, authors }: PostSurroundings,
): Promise<void> {
  const acts: Act[] = [];
  for (const { facts, isNew, author, mentions, parents, stored } of drafts) {
    const publishedBefore = (stored?.state as { publishedAt?: number } | undefined)?.publishedAt ?? null;
    const before: Talk | null =
      isNew || !stored
        ? null
        : {
            author: stored.author ?? author,
            at: publishedBefore,
            parents: stored.parents.map(({ type, author: by }) => ({ type: type as ParentType, author: by })),
            mentions: stored.mentions,
          };
    const after: Talk = {
      author,
      at: facts.state.publishedAt ?? publishedBefore,
      parents: parents.map(({ type, key }) => ({ type, author: authors.get(key) ?? null })),
      mentions,
    };
    acts.push(...actsBetween(before, after));
  }
  acts.push(...(await actsOfChildren(context, drafts, { standing, authors })));
  if (acts.length === 0) return;
  const places = [...new Map(acts.map(({ place }) => [placeKey(place), place])).values()];
  const before = await storedTies(context, places);
  await writeTies(context, tiesAfter(acts, before), before);
}

async function actsOfChildren(
  context: BatchContext,
  drafts: readonly PostDraft[],
  { standing, authors }: PostSurroundings,
): Promise<Act[]> {
  const own = new Set(drafts.map(({ facts }) => facts.key));
  const changed = [...standing.values()].filter(({ key, author }) => (authors.get(key) ?? null) !== author);
  if (changed.length === 0) return [];
  const children = await context.run(childrenOfPosts, { keys: changed.map(({ key }) => key) });
  return children
    .filter(({ child }) => !own.has(child))
    .flatMap(({ parent, type, author, publishedAt }) => {
      const talk = (by: string | null): Talk => ({
        author,
        at: publishedAt,
        mentions: [],
        parents: [{ type: type as ParentType, author: by }],
      });
      return actsBetween(talk(standing.get(parent)!.author), talk(authors.get(parent) ?? null));
    });
}
