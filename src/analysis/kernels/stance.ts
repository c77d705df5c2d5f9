import { betaCdf } from './beta-distribution.js';
import { decay } from './influence-probability.js';

/** Posts about one brand that carry a sentiment, as parallel lists in any order. */
export interface SentimentPosts {
  /** When each was published, UTC milliseconds. */
  readonly instants: ArrayLike<number>;
  /** Signed sentiment toward the brand, -1..1 (see {@link signedSentiment}). */
  readonly scores: ArrayLike<number>;
}

/** What {@link stanceOf} is told beside the posts. */
export interface StanceParameters {
  /** Looks from here: posts at or before it count, older ones less (UTC milliseconds). */
  readonly asOf: number;
  /** Half-open window [from, to) of posts to look at; all of them when left out. */
  readonly from?: number | null;
  readonly to?: number | null;
  readonly halfLifeDays: number;
  readonly stancePrior: number;
  readonly neutralBand: number;
  readonly minimumPosts: number;
}

/** A person's position toward a brand, as talk in the window shows it. */
export interface StanceEstimate {
  readonly position: 'ONSIDE' | 'NEUTRAL' | 'OFFSIDE' | 'UNKNOWN';
  /** Mean of the last 30 days less that of the 90 before; null unless each has the minimum of posts. */
  readonly trend: number | null;
  /** Decayed mean sentiment with its prior, -1..1; null without a post. */
  readonly net: number | null;
  /** Posts with a sentiment in the window. */
  readonly posts: number;
  /** Posterior probability, 0..1, that net sentiment lies where `position` says; 0 when UNKNOWN. */
  readonly confidence: number;
}

const day = 86_400_000;
const tail = 0.1; // An 80 % interval leaves this much on either side.

/**
 * The signed sentiment of a post: its numeric score (-1..1) where there is one, else that of its label;
 * null where neither says anything (UNSURE is not neutral).
 */
export function signedSentiment(label: string | null, score: number | null): number | null {
  if (score !== null) return Math.min(1, Math.max(-1, score));
  if (label === 'POSITIVE') return 1;
  if (label === 'NEGATIVE') return -1;
  return label === 'NEUTRAL' ? 0 : null;
}

/**
 * Stance by a Beta posterior: each post is a decayed share of a vote for the brand, (score + 1) / 2, on top of
 * `stancePrior` votes for and against. ONSIDE or OFFSIDE when the 80 % interval of net sentiment clears
 * -neutralBand..neutralBand, UNKNOWN under `minimumPosts` posts. Ages and the trend count back from `asOf`, or
 * from the window's end where that is earlier.
 */
export function stanceOf(posts: SentimentPosts, parameters: StanceParameters): StanceEstimate {
  const { asOf, halfLifeDays, stancePrior, neutralBand, minimumPosts } = parameters;
  const from = parameters.from ?? -Infinity;
  const end = Math.min(asOf + 1, parameters.to ?? Infinity);
  const total = { votesFor: 0, votesAgainst: 0, posts: 0 };
  const recent = { ...total };
  const before = { ...total };
  for (let i = 0; i < posts.instants.length; i++) {
    const instant = posts.instants[i];
    if (instant < from || instant >= end) continue;
    const age = (end - instant) / day;
    const weight = decay(age, halfLifeDays);
    for (const tally of age <= 30 ? [total, recent] : age <= 120 ? [total, before] : [total]) {
      tally.votesFor += (weight * (1 + posts.scores[i])) / 2;
      tally.votesAgainst += (weight * (1 - posts.scores[i])) / 2;
      tally.posts++;
    }
  }
  const mean = (tally: typeof total) =>
    (tally.votesFor - tally.votesAgainst) / (tally.votesFor + tally.votesAgainst + 2 * stancePrior);
  const enough = recent.posts >= minimumPosts && before.posts >= minimumPosts;
  return {
    ...positionOf(
      total.votesFor + stancePrior,
      total.votesAgainst + stancePrior,
      neutralBand,
      total.posts >= minimumPosts,
    ),
    trend: enough ? mean(recent) - mean(before) : null,
    net: total.posts > 0 ? mean(total) : null,
    posts: total.posts,
  };
}

function positionOf(
  a: number,
  b: number,
  neutralBand: number,
  enough: boolean,
): Pick<StanceEstimate, 'position' | 'confidence'> {
  if (!enough) return { position: 'UNKNOWN', confidence: 0 };
  const against = betaCdf((1 - neutralBand) / 2, a, b);
  const notFor = betaCdf((1 + neutralBand) / 2, a, b);
  // The interval clears the band where its end does: where less than a tail lies on the band's other side.
  if (notFor < tail) return { position: 'ONSIDE', confidence: 1 - notFor };
  if (against > 1 - tail) return { position: 'OFFSIDE', confidence: against };
  return { position: 'NEUTRAL', confidence: notFor - against };
}
