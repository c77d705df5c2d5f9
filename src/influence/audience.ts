import type { InfluencerSource } from '../sources.js';

/** Followers of the largest account of a row's person; null where no source counted any. */
export function audienceOf({ person }: InfluencerSource): number | null {
  const known = person.accounts.flatMap(({ followers }) => (followers === null ? [] : [followers]));
  return known.length > 0 ? Math.max(...known) : null;
}
