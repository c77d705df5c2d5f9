import { type GraphQLSchema, graphql } from 'graphql';
import { defaultLimits } from '../access/limits.js';
import { makeReasons } from '../access/reasons.js';
import type { RequestScope } from '../access/request-scope.js';

const mostWaited = 60_000;

/** What people ask first, of whatever markets there are; the second half needs somebody to ask about. */
const lists = `{ markets(first: 3) { nodes { slug keyInfluencers(first: 1) { nodes { id stance { position } } } } } }`;
const person = `query ($id: ID!, $market: String!) {
  influencePaths(from: {id: $id}, to: {market: {slug: $market}}, first: 1) { nodes { hops { evidence { posts { key: id } } } } }
  node(id: $id) { ... on Person { explainReach(market: {slug: $market}) { ties { probability } } } }
}`;

/**
 * Asks the main questions once, so that the database has planned them and the newest analysis is in memory before
 * somebody waits for it: asked cold, the first answer takes seconds. What fails is let be; ends with the signal.
 */
export async function warmUp(
  schema: GraphQLSchema,
  context: (scope: RequestScope) => RequestScope,
  stopped: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(mostWaited)]);
  const ask = async (source: string, variableValues?: Record<string, unknown>) => {
    const scope = {
      viewer: { role: 'ADMIN' },
      signal,
      reasons: makeReasons(),
      limits: defaultLimits,
    } as const;
    const { data } = await graphql({ schema, source, variableValues, contextValue: context(scope) });
    return data;
  };
  const found = (await ask(lists))?.markets as
    | { nodes: { slug: string; keyInfluencers: { nodes: { id: string }[] } | null }[] }
    | undefined;
  for (const { slug, keyInfluencers } of found?.nodes ?? []) {
    const [first] = keyInfluencers?.nodes ?? [];
    if (first) return void (await ask(person, { id: first.id, market: slug }));
  }
}
