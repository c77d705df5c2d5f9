import { analyses } from './analyses.js';
import { brands } from './brands.js';
import type { FeedTable } from './feed-table.js';
import { keyInfluencers } from './key-influencers.js';
import { marketReach } from './market-reach.js';
import { markets } from './markets.js';
import { reachCurve } from './reach-curve.js';
import { sentimentDaily } from './sentiment-daily.js';
import { stanceDaily } from './stance-daily.js';

/** Every feed there is. */
export const feeds: readonly FeedTable[] = [
  markets,
  brands,
  analyses,
  keyInfluencers,
  marketReach,
  reachCurve,
  sentimentDaily,
  stanceDaily,
];

/** The feed of a name; null when there is none. */
export function feedNamed(name: string): FeedTable | null {
  return feeds.find((feed) => feed.name === name) ?? null;
}
