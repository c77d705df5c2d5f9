/** An account with fewer posts is not judged. */
export const fewestPosts = 50;
/** A machine posts in so many of the day's 24 hours… */
const fewestHours = 20;
/** …and so many of its gaps are within a tenth of the middle one. */
const leastEven = 0.9;
/** So many of an account's posts are signed where several share it, by so many hands, each so often. */
const leastSigned = 0.5;
const fewestHands = 3;
const fewestOfHand = 3;

/**
 * Whether an account posts like a clock: 50 posts or more, in at least 20 hours of the day, nine tenths of the gaps between
 * them within a tenth of the middle gap. Instants in UTC milliseconds, in any order.
 */
export function postsLikeClock(instants: readonly number[]): boolean {
  if (instants.length < fewestPosts) return false;
  if (new Set(instants.map((instant) => Math.floor(instant / 3_600_000) % 24)).size < fewestHours)
    return false;
  const sorted = Float64Array.from(instants).sort();
  const gaps = sorted.subarray(1).map((instant, at) => instant - sorted[at]);
  const middle = Float64Array.from(gaps).sort()[gaps.length >> 1];
  const even = gaps.filter((gap) => Math.abs(gap - middle) <= middle / 10).length;
  return middle > 0 && even >= leastEven * gaps.length;
}

/**
 * The initials by which several people sign the posts of one account (`^AB` or `/AB` at the end), the most frequent
 * first; none unless half of 50 posts or more are signed, by three hands or more, thrice each at least.
 */
export function handsOf(endings: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const ending of endings) {
    const signed = /[\^/]\s?(\p{Lu}{2,3})\s*$/u.exec(ending);
    if (signed) times.set(signed[1], (times.get(signed[1]) ?? 0) + 1);
  }
  const hands = [...times].filter(([, often]) => often >= fewestOfHand);
  const signed = hands.reduce((sum, [, often]) => sum + often, 0);
  if (endings.length < fewestPosts || hands.length < fewestHands || signed < leastSigned * endings.length)
    return [];
  return hands.sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1)).map(([hand]) => hand);
}
