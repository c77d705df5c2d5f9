import type { Resolvers } from '../generated/schema.js';
import { toGlobalId } from '../lib/global-id.js';
import { listConversations, listPosts, listPostsIn, listTopics } from '../nouns/posts.js';

/** Post, Conversation and Topic. */
export const conversationResolvers: Resolvers = {
  Query: {
    posts: (_, args, context) => listPosts(context, args),
    conversations: (_, args, context) => listConversations(context, args),
    topics: (_, args, context) => listTopics(context, args),
  },
  Post: {
    id: ({ key }) => toGlobalId('Post', key),
    author: ({ key }, _, { loaders }) => loaders.authorOfPost.load(key),
    brands: async ({ key }, _, { loaders }) => (await loaders.brandsOfPost.load(key)) ?? [],
    topics: async ({ key }, _, { loaders }) =>
      ((await loaders.topicsOfPost.load(key)) ?? []).map((name) => ({ name })),
    conversation: ({ key }, _, { loaders }) => loaders.conversationOfPost.load(key),
    inReplyTo: async ({ key }, _, { loaders }) =>
      (await loaders.postsBehindPost.load(key))?.inReplyTo ?? null,
    repostOf: async ({ key }, _, { loaders }) => (await loaders.postsBehindPost.load(key))?.repostOf ?? null,
    quoteOf: async ({ key }, _, { loaders }) => (await loaders.postsBehindPost.load(key))?.quoteOf ?? null,
  },
  Conversation: {
    id: ({ key }) => toGlobalId('Conversation', key),
    posts: (conversation, args, context) => listPostsIn(context, conversation, args),
  },
  Topic: { id: ({ name }) => toGlobalId('Topic', name) },
};
