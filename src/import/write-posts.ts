import {
  brandsForImport,
  childrenOfPosts,
  joinConversations,
  linkPosts,
  type PostsForImportRow,
  postsForImport,
  writeAbouts,
  writeConversations,
  writeMentions,
  writePosts,
  writeStubs,
  writeTopics,
} from '../generated/cypher.js';
import type { BatchContext, Outcome, Writer } from './batch-context.js';
import { type BrandLabel, brandFinder, brandLabels } from './brand-labels.js';
import { type Act, actsBetween, type Talk, tiesAfter } from './derived-ties.js';
import { placeAccounts } from './place-accounts.js';
import { type ParentType, type PostFacts, postFacts } from './post-facts.js';
import { placeKey, storedTies, writeTies } from './store-ties.js';
import { threadPlaces } from './thread-places.js';

/** A row's post with everything about it now and before, accounts by their keys in the graph. */
interface Draft {
  readonly facts: PostFacts;
  readonly stored: PostsForImportRow | undefined;
  readonly labels: ReadonlyMap<string, BrandLabel>;
  readonly isNew: boolean;
  readonly author: string;
  readonly mentions: readonly string[];
  readonly parents: readonly { readonly type: ParentType; readonly key: string }[];
}

/**
 * Writes posts with their authors, parents, mentions, topics, brands and conversations, and the ties that follow
 * from them. A stub becomes a post in place. What a post once said stays: a later row adds and updates figures,
 * but moves neither its author nor its parents. A brand we do not know is warned of and left out.
 */
export const writePostRows: Writer<'posts'> = async (context, items) => {
  const facts = items.map(postFacts);
  const sights = await placeAccounts(
    context,
    facts.flatMap((post) => post.sights),
  );
  let next = 0;
  const accounts = facts.map((post) => post.sights.map(() => sights[next++].key));

  const named = facts.flatMap(({ key, parents }) => [key, ...parents.map((parent) => parent.key)]);
  const rows = await context.run(postsForImport, { keys: [...new Set(named)] });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const finder = brandFinder(
    items.some(({ record }) => record.brands) ? await context.run(brandsForImport, {}) : [],
  );

  const drafts = facts.map((post, index) =>
    draftOf(
      context,
      post,
      accounts[index],
      stored.get(post.key),
      brandLabels(items[index].record, finder, (brand) =>
        context.warn(`posts name a brand that is not there: ${brand}`),
      ),
    ),
  );
  for (const { record } of items)
    if (record.sentiment && !record.brands?.length) context.warn('sentiment without a brand is not kept');
  const authors = authorsAfter(drafts, accounts, stored);
  const outcomes = drafts.map((draft) => outcomeOf(draft, authors));
  const written = drafts.filter((_, index) => outcomes[index] !== 'unchanged');
  await writeNodes(context, written, authors, stored);
  await writeLinks(context, written);
  await writeThreads(context, drafts, stored);
  await writeDerivedTies(context, written, authors, stored);
  for (const { author } of written) context.touched.accounts.add(author);
  return outcomes;
};

function draftOf(
  context: BatchContext,
  facts: PostFacts,
  accounts: readonly string[],
  stored: PostsForImportRow | undefined,
  labels: ReadonlyMap<string, BrandLabel>,
): Draft {
  const isNew = !stored || isStub(stored);
  if (!isNew && stored.author !== null && stored.author !== accounts[0])
    context.warn('posts name another author than before; the first one stays');
  const known = stored?.parents ?? [];
  return {
    facts,
    stored,
    labels,
    isNew,
    author: isNew ? accounts[0] : (stored.author ?? accounts[0]),
    mentions: [...new Set([...(stored?.mentions ?? []), ...facts.mentions.map((at) => accounts[at])])],
    parents: [
      ...known.map(({ type, key }) => ({ type: type as ParentType, key })),
      ...facts.parents.filter((parent) => !known.some(({ type }) => type === parent.type)),
    ],
  };
}

function isStub(post: PostsForImportRow): boolean {
  return (post.state as { stub?: boolean }).stub === true;
}

function outcomeOf(draft: Draft, authors: ReadonlyMap<string, string | null>): Outcome {
  const { facts, stored, isNew, author, labels, mentions, parents } = draft;
  if (isNew || !stored) return 'added';
  const before = stored.state as Record<string, unknown>;
  const labelsBefore = new Map(
    (stored.brands as { slug: string; label: Record<string, unknown> }[]).map(({ slug, label }) => [
      slug,
      label,
    ]),
  );
  const same =
    Object.entries(facts.state).every(([name, value]) => value === null || before[name] === value) &&
    author === stored.author &&
    mentions.length === stored.mentions.length &&
    parents.length === stored.parents.length &&
    stored.parents.every((parent) => (authors.get(parent.key) ?? parent.author) === parent.author) &&
    facts.topics.every((topic) => stored.topics.includes(topic)) &&
    (facts.conversation === null || facts.conversation === stored.conversation) &&
    [...labels].every(([slug, label]) => {
      const old = labelsBefore.get(slug);
      return (
        old &&
        (old.by === 'HUMAN' || Object.entries(label).every(([name, value]) => (old[name] ?? null) === value))
      );
    });
  return same ? 'unchanged' : 'updated';
}

/** Who wrote each post of the batch and each parent, once it is written; null where nobody said. */
function authorsAfter(
  drafts: readonly Draft[],
  accounts: readonly (readonly string[])[],
  stored: ReadonlyMap<string, PostsForImportRow>,
): Map<string, string | null> {
  const authors = new Map<string, string | null>([...stored].map(([key, row]) => [key, row.author]));
  drafts.forEach(({ facts }, index) => {
    for (const parent of facts.parents)
      authors.set(
        parent.key,
        authors.get(parent.key) ?? (parent.author === null ? null : accounts[index][parent.author]),
      );
  });
  for (const { facts, author } of drafts) authors.set(facts.key, author);
  return authors;
}

async function writeNodes(
  context: BatchContext,
  written: readonly Draft[],
  authors: ReadonlyMap<string, string | null>,
  stored: ReadonlyMap<string, PostsForImportRow>,
): Promise<void> {
  const posts = written.map(({ facts, author, stored: before }) => ({
    key: facts.key,
    line: facts.line,
    author,
    state: { ...merged(facts.state, before?.state as Partial<PostFacts['state']> | undefined), stub: null },
  }));
  if (posts.length > 0) await context.run(writePosts, { run: context.runId, posts });
  const own = new Set(written.map(({ facts }) => facts.key));
  const stubs = new Map<
    string,
    { key: string; network: string; platformId: string; author: string | null }
  >();
  for (const { facts } of written)
    for (const { key, platformId } of facts.parents) {
      const author = authors.get(key) ?? null;
      const before = stored.get(key);
      if (!own.has(key) && (!before || (before.author === null && author !== null)))
        stubs.set(key, { key, network: facts.network, platformId, author });
    }
  if (stubs.size > 0) await context.run(writeStubs, { stubs: [...stubs.values()] });
}

function merged(state: PostFacts['state'], before: Partial<PostFacts['state']> = {}): PostFacts['state'] {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      value ?? before[name as keyof PostFacts['state']] ?? null,
    ]),
  ) as unknown as PostFacts['state'];
}

async function writeLinks(context: BatchContext, written: readonly Draft[]): Promise<void> {
  const links = written.flatMap(({ facts, parents, stored }) =>
    parents
      .filter(({ type }) => !stored?.parents.some((known) => known.type === type))
      .map(({ type, key }) => ({ post: facts.key, parent: key, type })),
  );
  const mentions = written.flatMap(({ facts, mentions: named, stored }) =>
    named
      .filter((account) => !stored?.mentions.includes(account))
      .map((account) => ({ post: facts.key, account })),
  );
  const topics = written.flatMap(({ facts, stored }) =>
    facts.topics
      .filter((topic) => !stored?.topics.includes(topic))
      .map((topic) => ({ post: facts.key, topic })),
  );
  const abouts = written.flatMap(({ facts, labels }) =>
    [...labels].map(([brand, label]) => ({ post: facts.key, brand, label })),
  );
  if (links.length > 0) await context.run(linkPosts, { links });
  if (mentions.length > 0) await context.run(writeMentions, { mentions });
  if (topics.length > 0) await context.run(writeTopics, { topics });
  if (abouts.length > 0) await context.run(writeAbouts, { abouts });
}

async function writeThreads(
  context: BatchContext,
  drafts: readonly Draft[],
  stored: ReadonlyMap<string, PostsForImportRow>,
): Promise<void> {
  const present = new Map(
    [...stored].flatMap(([key, row]) =>
      row.conversation === null ? [] : [[key, row.conversation] as const],
    ),
  );
  const { places, joins } = threadPlaces(
    drafts.map(({ facts, parents }) => ({
      key: facts.key,
      replyTo: parents.find(({ type }) => type === 'REPLY_TO')?.key ?? null,
      given: facts.conversation,
    })),
    present,
  );
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

/** The ties of the posts written, and of posts in the graph that hang on one whose author only now is known. */
async function writeDerivedTies(
  context: BatchContext,
  written: readonly Draft[],
  authors: ReadonlyMap<string, string | null>,
  stored: ReadonlyMap<string, PostsForImportRow>,
): Promise<void> {
  const acts: Act[] = [];
  for (const { facts, isNew, author, mentions, parents, stored: before } of written) {
    const publishedBefore = (before?.state as { publishedAt?: number } | undefined)?.publishedAt ?? null;
    const was: Talk | null =
      isNew || !before
        ? null
        : {
            author: before.author ?? author,
            at: publishedBefore,
            parents: before.parents.map(({ type, author: by }) => ({ type: type as ParentType, author: by })),
            mentions: before.mentions,
          };
    const is: Talk = {
      author,
      at: facts.state.publishedAt ?? publishedBefore,
      parents: parents.map(({ type, key }) => ({ type, author: authors.get(key) ?? null })),
      mentions,
    };
    acts.push(...actsBetween(was, is));
  }
  const own = new Set(written.map(({ facts }) => facts.key));
  const changed = [...stored.values()]
    .filter(({ key, author }) => (authors.get(key) ?? null) !== author)
    .map(({ key }) => key);
  const children = changed.length > 0 ? await context.run(childrenOfPosts, { keys: changed }) : [];
  for (const { parent, type, child, author, publishedAt } of children) {
    if (own.has(child)) continue;
    const talk = (by: string | null): Talk => ({
      author,
      at: publishedAt,
      parents: [{ type: type as ParentType, author: by }],
      mentions: [],
    });
    acts.push(...actsBetween(talk(stored.get(parent)!.author), talk(authors.get(parent) ?? null)));
  }
  if (acts.length === 0) return;
  const places = [...new Map(acts.map(({ place }) => [placeKey(place), place])).values()];
  const before = await storedTies(context, places);
  await writeTies(context, tiesAfter(acts, before), before);
}
