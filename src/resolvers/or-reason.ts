import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { AnalysisRef } from '../generated/schema.js';
import { analysisByRef } from '../nouns/analyses.js';
import type { AnalysisSource } from '../sources.js';

/** What was found; for null, the reason goes into `extensions.reasons`, for an unknown thing is no error. */
export async function orReason<Value>(
  found: Promise<Value | null>,
  context: Context,
  info: GraphQLResolveInfo,
  reason: string,
): Promise<Value | null> {
  const value = await found;
  if (value === null) context.reasons.add(info.path, reason);
  return value;
}

/**
 * {@link orReason} for what may be asked as of a kept analysis: `find` is told which, or undefined for the newest. Null
 * with the reason when there is no such analysis.
 */
export async function asOfOrReason<Value>(
  at: AnalysisRef | null | undefined,
  find: (at: AnalysisSource | undefined) => Promise<Value | null>,
  context: Context,
  info: GraphQLResolveInfo,
  reason: string,
): Promise<Value | null> {
  if (!at) return orReason(find(undefined), context, info, reason);
  const analysis = await analysisByRef(context, at, (why) => context.reasons.add(info.path, why));
  return analysis && orReason(find(analysis), context, info, reason);
}
