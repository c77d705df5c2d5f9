import { describe, expect, it } from 'vitest';
import { analysisId } from '../../src/analysis/analysis-id.js';
import {
  type AnalysisParameters,
  checkedParameters,
  defaultParameters,
  modelVersion,
} from '../../src/analysis/parameters.js';

describe('checkedParameters', () => {
  it('fills in what is not said', () => {
    expect(checkedParameters({ halfLifeDays: 30 })).toEqual({ ...defaultParameters, halfLifeDays: 30 });
  });

  it('names what is unknown or out of range', () => {
    expect(() => checkedParameters({ halfLife: 3 } as Partial<AnalysisParameters>)).toThrow(
      'There is no parameter halfLife',
    );
    expect(() => checkedParameters({ neutralBand: 2 })).toThrow('neutralBand must be a number from 0 to 1.');
    expect(() => checkedParameters({ minimumPosts: 2.5 })).toThrow('minimumPosts must be a whole number');
    expect(() => checkedParameters({ halfLifeDays: Number.NaN })).toThrow('halfLifeDays');
  });
});

describe('analysisId', () => {
  const inputs = { asOf: 1, dataVersion: 2, modelVersion, parameters: defaultParameters, randomSeed: 3 };

  it('is the same for the same five inputs, in whatever order', () => {
    const { halfLifeDays, ...rest } = defaultParameters;
    expect(analysisId({ ...inputs, parameters: { ...rest, halfLifeDays } })).toBe(analysisId(inputs));
  });

  it('differs when any of the five does', () => {
    const others = [
      { ...inputs, asOf: 2 },
      { ...inputs, dataVersion: 3 },
      { ...inputs, modelVersion: `${modelVersion}x` },
      { ...inputs, parameters: { ...defaultParameters, sets: 512 } },
      { ...inputs, randomSeed: 4 },
    ];
    expect(new Set([inputs, ...others].map(analysisId)).size).toBe(6);
  });
});
