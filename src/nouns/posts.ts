import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { conversationsPage, postsOfSubject, postsPage, topicsPage } from '../generated/cypher.js';
import type { ConversationFilter, PostFilter } from '../generated/schema.js';
import { foldText } from '../lib/fold-text.js';
import { networkOf } from '../lib/network.js';
import type { ConversationSource, PostSource, TopicSource } from '../sources.js';
import { checkBetween } from './between.js';
import { brandSlug } from './brands.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs, withReason } from './connection.js';
import { personByRef } from './people.js';

/** A page of posts, newest first. With a reason when it is empty. Throws BAD_USER_INPUT for a span that does not go forward. */
export async function listPosts(
  context: Context,
  args: PageArgs & { filter?: PostFilter | null },
): Promise<Connection<PostSource> & { reason: string | null }> {
  const filter = args.filter ?? {};
  checkBetween(filter.between, 'filter.between');
  const list = `posts ${JSON.stringify(filter)}`;
  const [beforeTime, afterKey] = keyAfter(list, args, [Number.MAX_SAFE_INTEGER, '']);
  const nothing = (why: string) =>
    withReason(
      connectionOf<PostSource>(list, args, [], () => []),
      args,
      why,
    );
  const author = filter.author ? await personByRef(context, filter.author) : null;
  if (filter.author && author === null) return nothing('There is no such person.');
  const brand = filter.brand ? brandSlug(filter.brand) : null;
  if (filter.brand && brand === null) return nothing('There is no such brand.');
  const topic = filter.topic == null ? null : foldText(filter.topic.replace(/^#/, ''));
  const page = {
    networks: filter.networks?.map(networkOf) ?? null,
    from: filter.between?.from ?? null,
    to: filter.between?.to ?? null,
    beforeTime,
    afterKey,
    limit: limitOf(args),
  };
  const subject = { author: author?.id ?? null, brand, topic };
  const isNarrowed = Object.values(subject).some((part) => part !== null);
  const rows = isNarrowed
    ? await read(context.database, postsOfSubject, { ...page, ...subject }, context)
    : await read(context.database, postsPage, page, context);
  if (rows.length === 0) return nothing(await whyNoPosts(context, brand, topic));
  const posts = rows.map((row) => row.post);
  return { ...connectionOf(list, args, posts, (post) => [post.publishedAt ?? 0, post.key]), reason: null };
}

/** Looked up only when there is nothing to show. */
async function whyNoPosts({ loaders }: Context, brand: string | null, topic: string | null): Promise<string> {
  if (brand !== null && !(await loaders.brand.load(brand))) return 'There is no such brand.';
  if (topic !== null && !(await loaders.topic.load(topic))) return 'There is no such topic.';
  return 'No dated post known to us fits.';
}

/** A page of conversations by key, each with its first `posts` posts (one more than the longest page that will be shown). */
export async function listConversations(
  context: Context,
  args: PageArgs & { filter?: ConversationFilter | null },
  posts: number,
): Promise<Connection<ConversationSource>> {
  const list = `conversations ${JSON.stringify(args.filter ?? {})}`;
  const [after] = keyAfter(list, args, ['']);
  const networks = args.filter?.networks?.map(networkOf) ?? null;
  const rows = await read(
    context.database,
    conversationsPage,
    { networks, after, limit: limitOf(args), posts },
    context,
  );
  return connectionOf(
    list,
    args,
    rows.map(({ conversation, posts: firstPosts }) => ({ ...conversation, firstPosts })),
    (conversation) => [conversation.key],
  );
}

/** A page of a conversation's posts, oldest first, undated ones at the end. With a reason when it is empty. */
export async function listPostsIn(
  context: Context,
  conversation: ConversationSource,
  args: PageArgs,
): Promise<Connection<PostSource> & { reason: string | null }> {
  const list = `posts in ${conversation.key}`;
  const [time, key] = keyAfter(list, args, [Number.MIN_SAFE_INTEGER, '']);
  const limit = limitOf(args);
  const brought = args.after == null ? conversation.firstPosts : null;
  const rows =
    brought?.slice(0, limit) ??
    (await context.loaders.postsOfConversation.load({ parent: conversation.key, limit, time, key }));
  // Undated posts sort at the end of time; see posts-of-conversations.cypher.
  return withReason(
    connectionOf(list, args, rows, (post) => [post.publishedAt ?? 8_640_000_000_000_000, post.key]),
    args,
    'No post of this conversation is known.',
  );
}

/** A page of topics by name. */
export async function listTopics(
  context: Context,
  args: PageArgs,
): Promise<Connection<TopicSource> & { totalCount: number }> {
  const [after] = keyAfter('topics', args, ['']);
  const [row] = await read(context.database, topicsPage, { after, limit: limitOf(args) }, context);
  return {
    ...connectionOf('topics', args, row.topics, (topic) => [topic.name]),
    totalCount: row.total,
  };
}
