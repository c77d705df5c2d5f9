import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/schema.js';
import { toGlobalId } from '../lib/global-id.js';
import { limitOf } from '../nouns/connection.js';
import { listConversations, listPosts, listPostsIn, listTopics } from '../nouns/posts.js';
import type { PostSource } from '../sources.js';
import { selectionsAt } from './selections.js';

/** Post, Conversation and Topic. */
export const conversationResolvers: Resolvers = {
  Query: {
    posts: (_, args, context) => listPosts(context, args),
    conversations: (_, args, context, info) => listConversations(context, args, postsAsked(info)),
    topics: (_, args, context) => listTopics(context, args),
  },
  Post: {
    id: ({ key }) => toGlobalId('Post', key),
    author: ({ key, author }, _, { loaders }) =>
      author === undefined ? loaders.authorOfPost.load(key) : author,
    brands: async ({ key }, _, { loaders }) => (await loaders.brandsOfPost.load(key)) ?? [],
    topics: async ({ key }, _, { loaders }) =>
      ((await loaders.topicsOfPost.load(key)) ?? []).map((name) => ({ name })),
    conversation: ({ key }, _, { loaders }) => loaders.conversationOfPost.load(key),
    inReplyTo: ({ key }, _, context) => postBehind(context, key, 'REPLY_TO'),
    repostOf: ({ key }, _, context) => postBehind(context, key, 'REPOST_OF'),
    quoteOf: ({ key }, _, context) => postBehind(context, key, 'QUOTE_OF'),
  },
  Conversation: {
    id: ({ key }) => toGlobalId('Conversation', key),
    posts: (conversation, args, context) => listPostsIn(context, conversation, args),
  },
  Topic: { id: ({ name }) => toGlobalId('Topic', name) },
};

/** How many first posts of each conversation the pages asked for need at most; 0 where none are. */
function postsAsked(info: GraphQLResolveInfo): number {
  const asked = [
    ...selectionsAt(info, ['nodes', 'posts']),
    ...selectionsAt(info, ['edges', 'node', 'posts']),
  ];
  return Math.max(0, ...asked.filter(({ after }) => after == null).map(limitOf));
}

async function postBehind({ loaders }: Context, key: string, type: string): Promise<PostSource | null> {
  const parents = await loaders.postsBehindPost.load(key);
  return parents?.find((parent) => parent.type === type)?.post ?? null;
}
