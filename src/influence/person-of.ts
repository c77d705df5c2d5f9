import type { InfluencerSource, PersonSource } from '../sources.js';

/** The person of a row. What is asked of them further is as of the row's analysis. */
export function personOf({ person, answer }: InfluencerSource): PersonSource {
  return { ...person, at: answer.analysis };
}
