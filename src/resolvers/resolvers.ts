import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/schema.js';
import { analysisResolvers } from './analysis.js';
import { answerResolvers } from './answer.js';
import { brandResolvers } from './brand.js';
import { commonResolvers } from './common.js';
import { conversationResolvers } from './conversation.js';
import { exclusionResolvers } from './exclusion.js';
import { importResolvers } from './import.js';
import { influenceResolvers } from './influence.js';
import { marketResolvers } from './market.js';
import { personResolvers } from './person.js';

const nouns = [
  commonResolvers,
  marketResolvers,
  personResolvers,
  brandResolvers,
  conversationResolvers,
  influenceResolvers,
  analysisResolvers,
  answerResolvers,
  importResolvers,
  exclusionResolvers,
];

/** Every resolver of the schema: the nouns' own maps, with their shares of Query and Mutation put together. */
export const resolvers: Resolvers = {
  ...Object.assign({}, ...nouns),
  Query: Object.assign({}, ...nouns.map((noun) => noun.Query)),
  Mutation: forgetful(Object.assign({}, ...nouns.map((noun) => noun.Mutation))),
};

/** The fields of a mutation run one after the other: none shows what was loaded before the one before it had its effect. */
function forgetful(mutations: Record<string, GraphQLFieldResolver<unknown, Context>>) {
  const forgetting = Object.entries(mutations).map(([name, resolve]) => [
    name,
    ((source, args, context, info) => {
      for (const loader of Object.values(context.loaders)) loader.clearAll();
      return resolve(source, args, context, info);
    }) satisfies typeof resolve,
  ]);
  return Object.fromEntries(forgetting);
}
