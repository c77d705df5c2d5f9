import { costOf } from '../access/admit.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/schema.js';
import { fromGlobalId } from '../lib/global-id.js';
import { loadNode, type NodeSource } from '../nouns/nodes.js';
import { dateTime, duration, json } from './scalars.js';

/** Scalars, nodes by id, who asks, what a question costs. */
export const commonResolvers: Resolvers = {
  DateTime: dateTime,
  Duration: duration,
  JSON: json,
  Query: {
    node: (_, { id }, context, info) =>
      nodeOf(id, context, (reason) => context.reasons.add(info.path, reason)),
    nodes: (_, { ids }, context, info) =>
      Promise.all(
        ids.map((id, at) =>
          nodeOf(id, context, (reason) =>
            context.reasons.add({ prev: info.path, key: at, typename: undefined }, reason),
          ),
        ),
      ),
    viewer: (_, __, context) => context.viewer,
    queryCost: (_, { query, variables }, context, info) => {
      const cost = costOf(info.schema, query, (variables ?? {}) as Record<string, unknown>, context.limits);
      return { cost: cost.requested, limit: cost.limit };
    },
  },
  Node: { __resolveType: (node) => (node as unknown as NodeSource).__typename },
  Actor: { __resolveType: (actor) => ('slug' in actor ? 'Brand' : 'Person') },
  Answer: {
    coverage: ({ analysis }) => JSON.parse(analysis.coverage),
  },
};

async function nodeOf(id: string, context: Context, because: (reason: string) => void): Promise<never> {
  const global = fromGlobalId(id);
  const node = global && (await loadNode(context, global));
  if (!node) because(global ? `There is no such ${global.type}.` : 'This is no id of ours.');
  return node as never;
}
