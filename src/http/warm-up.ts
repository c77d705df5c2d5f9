import { setTimeout as sleep } from 'node:timers/promises';
import { type GraphQLSchema, graphql } from 'graphql';
import { defaultLimits } from '../access/limits.js';
import { makeReasons } from '../access/reasons.js';
import type { RequestScope } from '../access/request-scope.js';

const mostWaited = 60_000;

const newest = '{ analyses(first: 1) { nodes { id } } }';
/** What people ask first, of as many markets as samples are kept of; the second half needs somebody to ask about. */
const lists = `{ markets(first: 6) { nodes { slug keyInfluencers(first: 1) { nodes { id stance { position } } } } } }`;
const person = `query ($id: ID!, $market: String!) {
  influencePaths(from: {id: $id}, to: {market: {slug: $market}}, first: 1) { nodes { hops { evidence { posts { key: id } } } } }
  node(id: $id) { ... on Person { explainReach(market: {slug: $market}) { ties { probability } } } }
}`;

/** Draws the samples that every plan for the market, and every question about a group of people in it, is answered from. */
const plan = `query ($market: String!) {
  market(by: {slug: $market}) { engagementPlan(input: {size: 1}) { atLeastOfBest } }
}`;

/**
 * Asks the main questions at the start and after each new analysis, whoever made it, so that the database has planned
 * them, and the analysis and its markets' samples are in memory before somebody waits for it: asked cold, the first answer
 * takes seconds. What fails is tried again; ends with the signal. `pause`: milliseconds between two looks for a new analysis.
 */
export async function keepWarm(
  schema: GraphQLSchema,
  context: (scope: RequestScope) => RequestScope,
  stopped: AbortSignal,
  pause = 10_000,
): Promise<void> {
  let warm: string | null | undefined;
  while (!stopped.aborted) {
    const found = await idOfNewest(schema, context, stopped);
    if (found !== undefined && found !== warm) {
      await warmUp(schema, context, stopped);
      warm = found;
    }
    await sleep(pause, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}

/** Null where nothing is analysed yet, undefined where the database does not answer. */
async function idOfNewest(
  schema: GraphQLSchema,
  context: (scope: RequestScope) => RequestScope,
  stopped: AbortSignal,
): Promise<string | null | undefined> {
  const { analyses } = (await asker(schema, context, stopped)(newest)) as {
    analyses?: { nodes: { id: string }[] };
  };
  return analyses && (analyses.nodes[0]?.id ?? null);
}

/** Asks the main questions once. What fails is let be; ends with the signal. */
export async function warmUp(
  schema: GraphQLSchema,
  context: (scope: RequestScope) => RequestScope,
  stopped: AbortSignal,
): Promise<void> {
  const ask = asker(schema, context, stopped);
  const found = (await ask(lists)).markets as
    | { nodes: { slug: string; keyInfluencers: { nodes: { id: string }[] } | null }[] }
    | undefined;
  const markets = found?.nodes ?? [];
  const first = markets.find(({ keyInfluencers }) => keyInfluencers?.nodes.length);
  if (first) await ask(person, { id: first.keyInfluencers!.nodes[0].id, market: first.slug });
  for (const { slug } of markets) await ask(plan, { market: slug });
}

/** Sends operations past HTTP; answers their data, empty where there is none. */
function asker(
  schema: GraphQLSchema,
  context: (scope: RequestScope) => RequestScope,
  stopped: AbortSignal,
): (source: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(mostWaited)]);
  return async (source, variableValues) => {
    const viewer = { role: 'ADMIN' } as const;
    const contextValue = context({ viewer, signal, reasons: makeReasons(), limits: defaultLimits });
    const { data } = await graphql({ schema, source, variableValues, contextValue });
    return data ?? {};
  };
}
