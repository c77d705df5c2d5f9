import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';

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
