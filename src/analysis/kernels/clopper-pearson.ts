import { betaQuantile } from './beta-distribution.js';

/** Where a share of 0..1 lies. */
export interface ShareBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds of the chance behind `hits` in `tries` independent draws (0 to 1 when there were none). Each side is
 * missed with a probability of at most `missed / 2`, whatever the chance is: C. J. Clopper, E. S. Pearson,
 * The use of confidence or fiducial limits illustrated in the case of the binomial, 1934.
 */
export function clopperPearson(hits: number, tries: number, missed: number): ShareBounds {
  return {
    low: hits === 0 ? 0 : betaQuantile(missed / 2, hits, tries - hits + 1),
    // The mirror image, because 1 - missed / 2 has no room for the digits of a small `missed`.
    high: hits === tries ? 1 : 1 - betaQuantile(missed / 2, tries - hits, hits + 1),
  };
}
