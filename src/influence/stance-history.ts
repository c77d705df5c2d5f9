import { stanceOf } from '../analysis/kernels/stance.js';
import type { Context } from '../context.js';
import { OnsideError } from '../errors.js';
import type { PersonStanceHistoryArgs, Stance } from '../generated/schema.js';
import { bucketsBetween, nextAfter } from '../lib/buckets.js';
import { brandSlug } from '../nouns/brands.js';
import type { PersonSource } from '../sources.js';
import { judgedPosts, parametersOf, postsBehind } from './stance.js';
import { checkWindow, whyAhead, windowOf } from './window.js';

/** Behind a StancePoint. */
export interface StancePointSource {
  readonly start: number;
  readonly position: Stance;
  readonly net: number | null;
  readonly posts: number;
}

/** Points of a history at most. */
export const mostPoints = 1_000;

/**
 * A person's stance in each bucket of time (UTC), those without posts included: each point is the stance of that window
 * alone. From the window's start, or else the first post with a sentiment, to its end, at most the as-of. Empty with the
 * reason told where there is no brand, analysis or post. Throws BAD_USER_INPUT for more than 1,000 points, and for
 * a window that does not go forward.
 */
export async function stanceHistory(
  context: Context,
  person: PersonSource,
  { brand, window, bucket }: PersonStanceHistoryArgs,
  because: (reason: string) => void,
): Promise<StancePointSource[]> {
  checkWindow(window);
  const slug = brand ? brandSlug(brand) : null;
  const row = await postsBehind(context, person, slug, because);
  if (!row?.brand || !row.analysis) return [];
  const { asOf } = row.analysis;
  const posts = judgedPosts(row.posts);
  const first = posts.instants.find((instant) => instant <= asOf);
  if (first === undefined) {
    because('They said nothing of this brand that carries a sentiment.');
    return [];
  }
  const [from, to] = windowOf(window ?? null, asOf);
  const ahead = whyAhead(from, asOf);
  if (ahead !== null) {
    because(ahead);
    return [];
  }
  const start = from ?? first;
  const end = Math.min(to ?? Infinity, asOf + 1);
  const starts = bucketsBetween(start, end, bucket, mostPoints);
  if (starts.length > mostPoints)
    throw new OnsideError(
      'BAD_USER_INPUT',
      `The history would have more than ${mostPoints} points: ask for larger buckets or a shorter window.`,
    );
  const parameters = { ...parametersOf(row.analysis), asOf };
  return starts.map((begin) => {
    const within = { from: Math.max(begin, start), to: Math.min(nextAfter(begin, bucket), end) };
    const { position, net, posts: count } = stanceOf(posts, { ...parameters, ...within });
    return { start: begin, position, net, posts: count };
  });
}
