import { OnsideError } from '../errors.js';

/**
 * What an analysis may be told. Days are 24 hours; rates and bands are shares. Stored with every analysis and
 * part of its identity: another value makes another analysis.
 */
export interface AnalysisParameters {
  /** After how many days an act, a post or a sentiment counts half. */
  readonly halfLifeDays: number;
  /** `a` of the influence rule: how many exposures the rate of its kind is worth beside a pair's own record. */
  readonly priorStrength: number;
  /** The rate of a kind of tie before any tie with known exposures is seen… */
  readonly priorRate: number;
  /** …and how many decayed exposures that belief is worth; with more of them the graph's own rate takes over. */
  readonly priorExposures: number;
  /** Reverse-reachable sets sampled for each market, and for everyone; null: as many as a pilot asks for. */
  readonly sets: number | null;
  /** Pseudo-posts for and against a brand before any post is read (0.5 each: Jeffreys). */
  readonly stancePrior: number;
  /** ONSIDE and OFFSIDE must clear -band..band; net sentiment runs from -1 to 1. */
  readonly neutralBand: number;
  /** With fewer posts that carry a sentiment the stance is UNKNOWN. */
  readonly minimumPosts: number;
}

/** The parameters of an analysis that is told nothing else. */
export const defaultParameters: AnalysisParameters = {
  halfLifeDays: 90,
  priorStrength: 10,
  priorRate: 0.05,
  priorExposures: 20,
  sets: null,
  stancePrior: 0.5,
  neutralBand: 0.1,
  minimumPosts: 3,
};

/** Named by every answer; raised whenever the same graph and parameters would give other numbers. */
export const modelVersion = '8';

/** The random seed of an analysis that is told none. */
export const defaultRandomSeed = 1;

const ranges: Record<keyof AnalysisParameters, readonly [min: number, max: number]> = {
  halfLifeDays: [1, 36_500],
  priorStrength: [0.001, 1e6],
  priorRate: [0, 1],
  priorExposures: [0.001, 1e9],
  sets: [256, 2 ** 28],
  stancePrior: [0.001, 1e6],
  neutralBand: [0, 1],
  minimumPosts: [1, 1e6],
};

/** The parameters given over the defaults. Throws BAD_USER_INPUT naming the first unknown or out of its range. */
export function checkedParameters(given: Partial<AnalysisParameters>): AnalysisParameters {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(ranges, name))
      throw new OnsideError(
        'BAD_USER_INPUT',
        `There is no parameter ${name}; there are ${Object.keys(ranges).join(', ')}.`,
      );
    const [min, max] = ranges[name as keyof AnalysisParameters];
    const isWhole = name === 'sets' || name === 'minimumPosts';
    if (name === 'sets' && value === null) continue;
    if (typeof value !== 'number' || !(value >= min && value <= max) || (isWhole && !Number.isInteger(value)))
      throw new OnsideError(
        'BAD_USER_INPUT',
        `${name} must be a ${isWhole ? 'whole number' : 'number'} from ${min} to ${max}.`,
      );
  }
  return { ...defaultParameters, ...given };
}
